/** What several files of other apps give together, as it is shown before it is kept. Pure. Page only. @module */
import { encodeHex } from "../../base/hex.ts";
import type { ImportedAccount, ImportNote, ImportOutcome, OwnBackup, Skipped } from "../../transfer/index.ts";
import { importText } from "../text/en/import.ts";

/** One file that was read. */
export interface FileReading {
  readonly name: string;
  /** `undefined`: the worker could not. A sentence: there was nothing to read. */
  readonly outcome: ImportOutcome | string | undefined;
}

export interface ImportResult {
  readonly accounts: readonly ImportedAccount[];
  readonly skipped: readonly Skipped[];
  /** Numbers from 1 of parts of a transfer that are in none of the files. */
  readonly missing: readonly number[];
  /** What the person should know of the files, in words. */
  readonly notices: readonly string[];
  readonly own: OwnBackup | undefined;
}

/** @returns A sentence where there is nothing to show. */
export function resultOf(readings: readonly FileReading[]): ImportResult | string {
  const outcomes = readings.map(({ outcome }) => outcome);
  const read = outcomes.filter((each) => isOutcome(each) && each.kind === "accounts");
  const parts = outcomes.filter((each) => isOutcome(each) && each.kind === "partial");
  const isSteam = read.some(({ format }) => format === "steam");
  const refused = readings.flatMap(({ name, outcome }) => {
    const why = sentenceOf(outcome);
    // A manifest has done its work beside the accounts that it belongs to.
    const isUsed = isSteam && isOutcome(outcome) && outcome.kind === "unsupported" && outcome.why === "needs-manifest";
    return why === undefined || isUsed ? [] : [{ name, why }];
  });
  const accounts = withoutRepeats([
    ...read.map((each) => each.accounts),
    ...inOrder(parts).map((each) => each.accounts),
  ]);
  const skipped = read.flatMap((each) => each.skipped);
  const own = read.find((each) => each.own !== undefined)?.own;
  if (accounts.length === 0 && skipped.length === 0 && own === undefined) {
    const [only] = refused;
    if (only === undefined) return importText.refused["no-entries"];
    if (readings.length === 1) return only.why;
    return refused.map(({ name, why }) => `${importText.notRead(name)} ${why}`).join(" ");
  }
  const isOne = readings.length === 1;
  const notes = readings.flatMap(({ name, outcome }) => {
    const told = isOutcome(outcome) && outcome.kind === "accounts" ? (outcome.notes ?? []) : [];
    return told.map((note) => (isOne ? NOTES[note]() : `${importText.passwordFor(name)} · ${NOTES[note]()}`));
  });
  return {
    accounts,
    skipped,
    missing: missingOf(parts),
    notices: [...refused.map(({ name, why }) => `${importText.notRead(name)} ${why}`), ...notes],
    own,
  };
}

const NOTES: Readonly<Record<ImportNote, () => string>> = {
  "holds-passwords": () => importText.holdsPasswords,
  "log-beside": () => importText.logBeside,
};

const isOutcome = (outcome: FileReading["outcome"]): outcome is ImportOutcome => typeof outcome === "object";

/** Why a file gave nothing; `undefined` where it gave something. */
function sentenceOf(outcome: FileReading["outcome"]): string | undefined {
  if (outcome === undefined) return importText.failed;
  if (typeof outcome === "string") return outcome;
  switch (outcome.kind) {
    case "damaged":
    case "unsupported":
      return importText.refused[outcome.why];
    case "unknown":
      return importText.unknown;
    case "partial":
      return outcome.accounts.length === 0 ? importText.refused["no-entries"] : undefined;
    case "accounts": {
      // A backup of no accounts has settings.
      const hasMore = outcome.skipped.length > 0 || outcome.own !== undefined;
      return outcome.accounts.length === 0 && !hasMore ? importText.refused["no-entries"] : undefined;
    }
    default:
      return importText.failed;
  }
}

type Part = Extract<ImportOutcome, { kind: "partial" }>;

const inOrder = (parts: readonly Part[]): readonly Part[] => parts.toSorted((a, b) => a.index - b.index);

/** Of the transfer that was begun first; newer apps tell no number of the transfer, so its size has to do. */
function missingOf(parts: readonly Part[]): readonly number[] {
  const [first] = parts;
  if (first === undefined) return [];
  const there = new Set(parts.filter(({ count }) => count === first.count).map(({ index }) => index));
  return Array.from({ length: first.count }, (_, at) => at + 1).filter((number) => !there.has(number - 1));
}

/**
 * What is in an earlier file already is left out of a later one, with the higher of two counters: a lower one gives codes that are spent.
 * Within one file everything stays as it is.
 */
function withoutRepeats(files: readonly (readonly ImportedAccount[])[]): readonly ImportedAccount[] {
  if (files.length === 1) return files[0] ?? [];
  const kept = new Map<string, ImportedAccount>();
  const all: string[] = [];
  files.forEach((accounts, file) => {
    const earlier = new Set(kept.keys());
    accounts.forEach((account, at) => {
      const codes = codesOf(account);
      const twin = earlier.has(codes) ? kept.get(codes) : undefined;
      if (twin !== undefined) {
        if ((account.counter ?? 0) > (twin.counter ?? 0)) kept.set(codes, { ...twin, counter: account.counter ?? 0 });
        account.secret.fill(0);
        return;
      }
      const key = kept.has(codes) ? `${codes} ${String(file)} ${String(at)}` : codes;
      kept.set(key, account);
      all.push(key);
    });
  });
  return all.map((key) => kept.get(key)).filter((account) => account !== undefined);
}

function codesOf({ type, secret, algorithm, digits, period, pin }: ImportedAccount): string {
  return JSON.stringify([type, encodeHex(secret), algorithm, digits, type === "hotp" ? 0 : period, pin]);
}
