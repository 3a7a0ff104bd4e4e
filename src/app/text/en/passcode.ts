/** Words for choosing a passcode. English. @module */

import type { ChoiceProblem } from "../../state/passcode-choice.ts";
import { words } from "../words.ts";

export const passcodeText = words("passcode", {
  again: "Passcode again",
  hint: "At least 12 characters, or four words. Words that do not belong together are strong and easy to keep in mind.",
  set: "Set passcode",
  suggest: "Suggest one",
  suggested: "Suggested passcode",
  another: "Another",
  use: "Use it",
  used: "Taken over. Write the words down or learn them, then type them once more below.",
  problems: {
    "too-short": "Too short: use at least 12 characters, or four words.",
    // The person has chosen a passcode, whatever the device could do: no reason is given.
    "too-short-alone": "Too short: use at least 12 characters, or four words.",
    "too-long": "Use at most 128 characters.",
    common:
      "Too easy to guess: one of the 10,000 most common passwords, or one with only digits or signs around it. Choose words that only you would put together.",
    "one-character": "Use more than one or two different characters.",
    run: "Don't use a row of keys, letters or digits.",
    date: "Don't use a date alone.",
    "not-the-same": "The two passcodes are not the same.",
    "not-loaded": "A part of the app could not be loaded. Check the connection and try again.",
  } satisfies Readonly<Record<ChoiceProblem, string>>,
  drawn: (listSize: string, possibilities: string, years: string): string =>
    `Drawn by chance from ${listSize} words, so it is one of ${possibilities}. At a million guesses a second, finding it would take about ${years} years.`,
});
