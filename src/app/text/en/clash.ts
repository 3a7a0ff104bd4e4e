/** Words for a new account that is like a kept one. English. @module */
import { words } from "../words.ts";
export const clashText = words("clash", {
  title: {
    "same-codes": "You have this account already",
    "same-secret": "You have this secret key already",
    "same-name": "You have an account of this name already",
  },
  detail: {
    "same-codes": (kept: string): string => `«${kept}» makes the same codes.`,
    "same-secret": (kept: string): string =>
      `«${kept}» has the same secret key, but makes its codes in another way. Usually only one of the two is right.`,
    "same-name": (kept: string): string =>
      `«${kept}» has another secret key. It may be another account, or the old key of this one.`,
  },
  choices: { "keep-both": "Keep both", replace: "Replace", skip: "Skip" },
  effects: {
    "keep-both": "The new one is added as one more row.",
    replace: "The new one takes its place. The one you have goes to the trash and can be put back for 30 days.",
    skip: "The new one is not saved. The one you have stays as it is.",
  },
  wasLocked: "Protect was locked when you saved this. Nothing is lost: please say what you want.",
  choiceFor: (label: string): string => `What to do with ${label}`,
  choose: "Choose…",
  forAll: "For all that you have already",
  unanswered: (count: number): string =>
    count === 1
      ? "Choose first what to do with 1 account that is like one of yours."
      : `Choose first what to do with ${String(count)} accounts that are like yours.`,
});
