/**
 * From what a file says of one entry to an account, or to the reason why it is left out: one bad entry never loses the
 * rest. Pure.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import { OTP_ALGORITHMS, type OtpAlgorithm, type OtpType } from "../otp/parameters.ts";
import { MOTP, STEAM, YANDEX } from "../otp/special-kinds.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import type { ImportedAccount, ImportOptions, ImportOutcome, Skipped, SkipReason } from "./outcome.ts";

/** Values as the file has them: `undefined`, `null`, empty text and the text `null` are absent. */
export interface RawEntry {
  readonly type?: OtpType | undefined;
  readonly issuer?: unknown;
  readonly name?: unknown;
  /** Decoded; `undefined` where it is not what the format says. */
  readonly secret: Bytes | undefined;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
  readonly pin?: unknown;
  readonly note?: unknown;
  readonly tags?: readonly unknown[] | undefined;
  readonly favorite?: boolean | undefined;
}

export type EntryOutcome = { readonly account: ImportedAccount } | { readonly skipped: Skipped };

/** Controls, bidi and zero-width marks: nothing that a person typed. */
const HIDDEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const PLAIN = /^[ -~]*$/;

const FIXED = { steam: STEAM, motp: MOTP, yandex: YANDEX } as const;

export function readEntry(raw: RawEntry): EntryOutcome {
  const issuer = textOf(raw.issuer);
  const name = textOf(raw.name);
  const skip = (why: SkipReason): EntryOutcome => ({ skipped: { label: labelOf(issuer, name), why } });
  const type = raw.type ?? "totp";
  if (raw.secret === undefined) return skip("bad-secret");
  if (raw.secret.length === 0) return skip("no-secret");
  if (raw.secret.length > IMPORT_LIMITS.secretBytes) return skip("bad-secret");
  const parameters = readParameters(type, raw);
  if (typeof parameters === "string") return skip(parameters);
  const pin = textOf(raw.pin).slice(0, IMPORT_LIMITS.pinCharacters);
  const note = typeof raw.note === "string" && !absent(raw.note) ? raw.note.replaceAll("\r\n", "\n").trim() : "";
  const tags = (raw.tags ?? []).map(textOf).filter((tag) => tag !== "");
  return {
    account: {
      type,
      issuer,
      name,
      secret: raw.secret,
      ...parameters,
      ...(pin !== "" && { pin }),
      ...(note !== "" && { note: note.slice(0, IMPORT_LIMITS.noteCharacters) }),
      ...(tags.length > 0 && { tags: [...new Set(tags)] }),
      ...(raw.favorite === true && { favorite: true }),
    },
  };
}

type Parameters = Pick<ImportedAccount, "algorithm" | "digits" | "period" | "counter">;

function readParameters(type: OtpType, raw: RawEntry): Parameters | SkipReason {
  if (type === "steam" || type === "motp" || type === "yandex") return FIXED[type];
  const algorithm = readAlgorithm(raw.algorithm);
  if (algorithm === undefined) return "bad-algorithm";
  const digits = integerOf(raw.digits, 6);
  if (digits === undefined || digits < 1 || digits > IMPORT_LIMITS.maxDigits) return "bad-digits";
  if (type === "hotp") {
    const counter = integerOf(raw.counter, 0);
    return counter === undefined || counter < 0 ? "bad-counter" : { algorithm, digits, counter };
  }
  const period = integerOf(raw.period, 30);
  if (period === undefined || period < 1 || period > IMPORT_LIMITS.maxPeriod) return "bad-period";
  return { algorithm, digits, period };
}

/**
 * `SHA1`, `sha-256`, `HmacSHA512`, `HMAC_SHA1`, `Algorithm.sha1`. MD5 outside mOTP becomes SHA-1, as Aegis does: no service
 * has ever offered it.
 */
export function readAlgorithm(value: unknown): OtpAlgorithm | undefined {
  if (absent(value)) return "SHA1";
  if (typeof value !== "string") return undefined;
  const plain = value
    .toUpperCase()
    .replace(/^ALGORITHM\./, "")
    .replace(/[^A-Z0-9]/g, "")
    .replace(/^HMAC/, "");
  if (plain === "MD5") return "SHA1";
  return OTP_ALGORITHMS.find((known) => known === plain);
}

export function absent(value: unknown): boolean {
  return value === undefined || value === null || value === "" || value === "null";
}

/** One line without hidden characters. */
export function textOf(value: unknown): string {
  if (absent(value) || (typeof value !== "string" && typeof value !== "number")) return "";
  const text = String(value);
  // Most are plain, and are told so faster than they are gone through.
  const shown = PLAIN.test(text) ? text : text.replace(HIDDEN, "");
  return shown.trim().slice(0, IMPORT_LIMITS.nameCharacters);
}

/** A whole number, perhaps written as text. `undefined` for anything else. */
export function integerOf(value: unknown, standard: number): number | undefined {
  if (absent(value)) return standard;
  const number = typeof value === "string" && /^\s*-?\d{1,16}\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

export function labelOf(issuer: string, name: string): string {
  return issuer !== "" && name !== "" ? `${issuer} · ${name}` : issuer || name;
}

/** `Issuer:name` where no issuer is told, else the name as it is. */
export function splitName(text: string): { readonly issuer: string; readonly name: string } {
  const at = text.indexOf(":");
  return at < 0
    ? { issuer: "", name: text.trim() }
    : { issuer: text.slice(0, at).trim(), name: text.slice(at + 1).trim() };
}

/** Gathers entries up to the limit. */
export interface Gathered {
  readonly accounts: ImportedAccount[];
  readonly skipped: Skipped[];
  /** Takes one entry, or says why not. */
  readonly take: (raw: RawEntry) => void;
  readonly skip: (label: string, why: SkipReason) => void;
}

/** Entries between two reports. */
const REPORTED = 250;

/** @param options Whom to tell how far it is. @param count Of the list, where it is known. */
export function gather({ onProgress }: ImportOptions = {}, count = 0): Gathered {
  let done = 0;
  const report = (): void => {
    done += 1;
    if (done % REPORTED === 0 && count > 0) onProgress?.(done / count);
  };
  const accounts: ImportedAccount[] = [];
  const skipped: Skipped[] = [];
  const leaveOut = (label: string, why: SkipReason): void => {
    if (skipped.length < IMPORT_LIMITS.entries) skipped.push({ label, why });
  };
  return {
    accounts,
    skipped,
    skip(label, why) {
      report();
      leaveOut(label, why);
    },
    take(raw) {
      report();
      const outcome = readEntry(raw);
      if ("skipped" in outcome) leaveOut(outcome.skipped.label, outcome.skipped.why);
      else if (accounts.length >= IMPORT_LIMITS.entries)
        leaveOut(labelOf(outcome.account.issuer, outcome.account.name), "too-many");
      else accounts.push(outcome.account);
    },
  };
}

/** What was gathered, or that there was nothing to gather. */
export function outcomeOf(format: string, { accounts, skipped }: Gathered): ImportOutcome {
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format, why: "no-entries" };
  return { kind: "accounts", format, accounts, skipped };
}

/** The same with the note that the file holds passwords in the clear, where it gave anything. */
export function besidePasswords(outcome: ImportOutcome): ImportOutcome {
  return outcome.kind === "accounts" ? { ...outcome, notes: [...(outcome.notes ?? []), "holds-passwords"] } : outcome;
}
