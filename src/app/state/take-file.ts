/** A file that the person picks, on its way to the preview. Page only. @module */
import { pickFile } from "../../platform/file-picker.ts";
import type { Arrival } from "./arrivals.ts";
import type { WhilePrompting } from "./session.ts";

/** @returns A function for a tap: it opens the picker, and hands over what was picked like anything that arrives. */
export function createTakeFile(
  whilePrompting: WhilePrompting,
  receive: (arrival: Arrival) => void,
  pick: typeof pickFile = pickFile,
): (input: HTMLInputElement) => Promise<void> {
  return async (input) => {
    const file = await whilePrompting(() => pick(input));
    if (file !== undefined) receive({ content: { kind: "content", text: "", pictures: [], files: [file] } });
  };
}
