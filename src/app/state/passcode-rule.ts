/** What is wrong with a new passcode, as a sentence. Fetched when a passcode is chosen. Page only. @module */
import { passcodeProblem, passcodeProblemText } from "../../vault/passcode.ts";

/** Said without a reason: the person has chosen a passcode, whatever the device could do. */
const TOO_SHORT = "Too short: use at least 12 characters, or four words.";

/** The rule for a passcode that is the only way in beside the recovery key. */
export function passcodeSentence(passcode: string): string | undefined {
  const problem = passcodeProblem(passcode, true);
  if (problem === undefined) return undefined;
  return problem === "too-short" || problem === "too-short-alone" ? TOO_SHORT : passcodeProblemText(problem);
}
