/** The recovery key in groups, as it is written down. Pure. @module */

const GROUP = 4;

function plain(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** Groups of four characters; however the key was separated before. */
export function groupsOf(key: string): readonly string[] {
  return plain(key).match(new RegExp(`.{1,${String(GROUP)}}`, "g")) ?? [];
}

/** Whether the key ends in what was typed. Case and the letters that look like digits do not matter (Crockford). */
export function isLastGroup(typed: string, key: string): boolean {
  const read = (text: string): string => plain(text).replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return read(typed) === read(groupsOf(key).at(-1) ?? "") && typed !== "";
}
