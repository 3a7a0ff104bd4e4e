/** Times as pages show them. Pure. @module */

/** UTC, said so: the server does not know the reader's time zone. */
export function formatTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
