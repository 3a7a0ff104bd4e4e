/** Names inside a sentence written from right to left. Arabic. Pure. @module */

/** Keeps the order of a name's own letters and signs, whichever way they are written (Unicode UAX 9 §2.5, isolates). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
