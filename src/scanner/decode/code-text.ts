/** What the bytes of a code say. Pure; runs in every world. @module */

/** In this order: what generators write, then what old ones wrote. */
const ENCODINGS = ["utf-8", "shift_jis", "windows-1252"] as const;

/** @returns Undefined without bytes. */
export function bytesToText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the last one takes any byte.
    }
  }
  return undefined;
}
