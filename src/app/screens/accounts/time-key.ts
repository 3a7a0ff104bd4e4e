/** The key that says the time left. Pure. @module */

/** T by what it writes, or by its place where the keyboard writes no Latin letters. */
export function isTimeKey(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented">,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (/^\p{Script=Latin}$/u.test(event.key)) return event.key.toLowerCase() === "t";
  return event.code === "KeyT";
}
