/** Choosing a passcode: the rule, and suggestions. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { PasscodeProblem, Suggestion } from "../../vault/passcode/index.ts";

export type { Suggestion } from "../../vault/passcode/index.ts";

export type ChoiceProblem = PasscodeProblem | "not-the-same" | "not-loaded";

export interface PasscodeChoice {
  /** Why the passcode was not taken. */
  readonly problem: ReadonlySignal<ChoiceProblem | undefined>;
  readonly suggestion: ReadonlySignal<Suggestion | undefined>;
  /** Draws a suggestion, another one each time. */
  suggest(): Promise<void>;
  /** @returns Whether the passcode may be set; `problem` says why not. */
  accepts(passcode: string, again: string): Promise<boolean>;
  /** Something was typed: what was said about it holds no longer. */
  typed(): void;
}

export interface PasscodeChoiceDeps {
  /** Fetches rule and word lists. */
  readonly load: () => Promise<{
    readonly findProblem: (passcode: string, onlyFallback: boolean) => PasscodeProblem | undefined;
    readonly suggest: (random: Random, count?: number) => Suggestion;
  }>;
  readonly random: Random;
}

type Random = (length: number) => Uint8Array<ArrayBuffer>;

/** The word lists come with them, so they are fetched where a passcode is chosen and nowhere else. */
export const loadPasscodeRules: PasscodeChoiceDeps["load"] = () => import("../../vault/passcode/index.ts");

const PASSPHRASE_CHARACTERS = 12;
const PASSPHRASE_WORDS = 6;

/** The rule for what seals a file: it can be copied and guessed at for as long as it exists (DESIGN §12). */
export const loadPassphraseRules: PasscodeChoiceDeps["load"] = async () => {
  const rules = await loadPasscodeRules();
  return {
    findProblem: (passphrase) => {
      const isShort = [...passphrase.normalize("NFC")].length < PASSPHRASE_CHARACTERS;
      return rules.findProblem(passphrase, true) ?? (isShort ? "too-short" : undefined);
    },
    suggest: (random) => rules.suggest(random, PASSPHRASE_WORDS),
  };
};

export function createPasscodeChoice({ load, random }: PasscodeChoiceDeps): PasscodeChoice {
  const problem = signal<ChoiceProblem | undefined>(undefined);
  const suggestion = signal<Suggestion | undefined>(undefined);
  const loaded = () =>
    load().catch(() => {
      problem.value = "not-loaded";
      return undefined;
    });
  return {
    problem,
    suggestion,
    async suggest() {
      const rules = await loaded();
      if (rules === undefined) return;
      problem.value = undefined;
      suggestion.value = rules.suggest(random);
    },
    async accepts(passcode, again) {
      const rules = await loaded();
      if (rules === undefined) return false;
      // Also beside a passkey: whoever copies the storage guesses at the passcode, whatever else opens the vault.
      const found = rules.findProblem(passcode, true);
      problem.value = found ?? (passcode.normalize("NFC") === again.normalize("NFC") ? undefined : "not-the-same");
      return problem.value === undefined;
    },
    typed() {
      problem.value = undefined;
    },
  };
}
