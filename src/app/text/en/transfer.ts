/** Words of a transfer from another app. English. @module */
import { words } from "../words.ts";

const numbers = (list: readonly number[]): string =>
  list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(", ")} and ${String(list.at(-1))}`;

export const transferText = words("transfer", {
  title: (count: number): string => (count === 1 ? "1 account found" : `${String(count)} accounts found`),
  progress: (part: number, count: number): string => `Part ${String(part)} of ${String(count)} read`,
  nextPart: (missing: readonly number[]): string =>
    missing.length === 1
      ? `Now show part ${numbers(missing)}.`
      : `Still missing: parts ${numbers(missing)}, in any order.`,
  finish: "Go on without the rest",
  missing: (missing: readonly number[]): string =>
    missing.length === 1
      ? `Part ${numbers(missing)} was not scanned: its accounts are not in this list.`
      : `Parts ${numbers(missing)} were not scanned: their accounts are not in this list.`,
  leftOut: "Left out.",
  keepOther: "Keep the other app until you have signed in once with a code from here.",
  save: (count: number): string =>
    count === 0 ? "Done" : count === 1 ? "Save 1 account" : `Save ${String(count)} accounts`,
});
