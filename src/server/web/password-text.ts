/** What is wrong with a new password, in words. Pure. @module */
import type { PasswordProblem } from "../service/index.ts";

const TEXTS: Readonly<Record<PasswordProblem, string>> = {
  "too-short": "Use at least 8 characters.",
  "too-long": "Use at most 128 characters.",
  "too-common": "This password is one of the first that anyone would try. Choose another.",
};

export const NOT_THE_SAME = "The two passwords are not the same.";

export function passwordProblemText(problem: PasswordProblem): string {
  return TEXTS[problem];
}
