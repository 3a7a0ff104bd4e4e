/**
 * The door for choosing a passcode: the rule, and suggestions. It carries two word lists, so it is fetched apart from the
 * vault, where a passcode is chosen. Page only.
 *
 * @module
 */
import type { Random } from "../../crypto/random.ts";
import { type PasscodeProblem, passcodeProblem } from "./rules.ts";
import { type Suggestion, suggestPasscode } from "./suggestion.ts";
import { COMMON_PASSCODES, SUGGESTION_WORDS } from "./words.ts";

export type { PasscodeProblem, Suggestion };

/** What is wrong with a passcode; `onlyFallback`: the vault has no passkey, so the passcode alone protects it. */
export function findProblem(passcode: string, onlyFallback: boolean): PasscodeProblem | undefined {
  return passcodeProblem(passcode, onlyFallback, COMMON_PASSCODES);
}

/** @param count How many words; without it, as many as a passcode has. */
export function suggest(random: Random, count?: number): Suggestion {
  return suggestPasscode(SUGGESTION_WORDS, random, count);
}
