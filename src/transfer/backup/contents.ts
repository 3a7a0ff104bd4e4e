/**
 * What a backup holds: accounts with all that belongs to them, settings, and which services this device was registered with. JSON,
 * so that a person can read it when it has been decrypted (README «Contents»). Pure; runs in every world.
 *
 * @module
 */
import { ACCOUNT_LIMITS, OTP_ALGORITHMS, OTP_TYPES, type OtpAccount } from "../../accounts/account.ts";
import { isPicture } from "../../accounts/picture.ts";
import { decodeBase32, encodeBase32 } from "../../base/base32.ts";
import { type Bytes, fromText, toText } from "../../base/bytes.ts";
import { isRecord, parseJson } from "../opened-file.ts";

/** Settings by name. Whoever keeps one knows its values, and passes over what it does not know. */
export type BackupSettings = Readonly<Record<string, string | number | boolean>>;

export interface BackupContents {
  /** Milliseconds since the Unix epoch. */
  readonly madeAtMs: number;
  /** In the person's own order. */
  readonly accounts: readonly OtpAccount[];
  readonly settings: BackupSettings;
  /** Origins of services whose sign-ins this device answers. No key of theirs is here: keys do not move. */
  readonly origins: readonly string[];
}

export interface ReadBackup extends BackupContents {
  /** What the entries are called that cannot be kept; one of them never loses the rest. */
  readonly skipped: readonly string[];
}

/** As wide as what the vault takes from files of other apps (DECISIONS «Parsing»). */
export const CONTENT_LIMITS = {
  accounts: 10_000,
  nameCharacters: 1024,
  pinCharacters: 64,
  secretBytes: 1024,
  maxDigits: 10,
  maxPeriod: 2_147_483,
  settings: 100,
  settingCharacters: 256,
  origins: 64,
  originCharacters: 256,
} as const;

/** An account as the JSON has it. Every member of an account must find its place here, or this does not compile. */
type Row = { readonly [Name in keyof Required<Omit<OtpAccount, "secret">>]: unknown } & { readonly secret: string };

/** The text ahead of its padding. It holds the secrets: whoever seals it overwrites it. */
export function encodeContents({ madeAtMs, accounts, settings, origins }: BackupContents): Bytes {
  const rows = accounts.map((account): Row => {
    const { id, type, issuer, name, secret, algorithm, digits, period, counter, pin, note, tags, isPinned } = account;
    const { pinnedIn, picture, uses, lastUsedAtMs, createdAtMs } = account;
    // JSON leaves out what is undefined.
    return {
      id,
      type,
      issuer,
      name,
      secret: encodeBase32(secret),
      algorithm,
      digits,
      period,
      counter,
      pin,
      note,
      tags,
      isPinned,
      pinnedIn,
      picture,
      uses,
      lastUsedAtMs,
      createdAtMs,
    };
  });
  return fromText(JSON.stringify({ madeAtMs, accounts: rows, settings, origins }));
}

/** @returns `undefined`: not contents of this version. */
export function decodeContents(bytes: Uint8Array): ReadBackup | undefined {
  const json = parseJson(textOf(bytes));
  if (!isRecord(json) || !isCount(json["madeAtMs"]) || !Array.isArray(json["accounts"])) return undefined;
  const { madeAtMs, settings, origins } = json;
  const rows = json["accounts"] as readonly unknown[];
  if (rows.length > CONTENT_LIMITS.accounts || !isRecord(settings) || !Array.isArray(origins)) return undefined;
  const read = rows.map(readAccount);
  return {
    madeAtMs,
    accounts: read.filter((account) => typeof account === "object"),
    skipped: read.filter((label) => typeof label === "string"),
    settings: readSettings(settings),
    origins: (origins as readonly unknown[])
      .filter((origin): origin is string => isShort(origin, CONTENT_LIMITS.originCharacters))
      .slice(0, CONTENT_LIMITS.origins),
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return toText(bytes);
  } catch {
    return "";
  }
}

/** @returns What it is called, where it cannot be kept. */
function readAccount(row: unknown): OtpAccount | string {
  if (!isRecord(row)) return "";
  const { id, type, issuer, name, algorithm, digits, period, counter, pin, note, tags, isPinned } = row;
  const { pinnedIn, picture, uses, lastUsedAtMs, createdAtMs } = row;
  const label = [issuer, name]
    .filter((part) => isShort(part, CONTENT_LIMITS.nameCharacters) && part !== "")
    .join(" · ");
  const secret = secretOf(row["secret"]);
  if (!isOneOf(OTP_TYPES, type) || !isOneOf(OTP_ALGORITHMS, algorithm) || secret === undefined) return label;
  if (!isShort(issuer, CONTENT_LIMITS.nameCharacters) || !isShort(name, CONTENT_LIMITS.nameCharacters)) return label;
  if (!isId(id) || !isShort(note, ACCOUNT_LIMITS.maxNoteCharacters) || !areTags(tags)) return label;
  if (!isWithin(digits, 1, CONTENT_LIMITS.maxDigits) || !isWithin(period, 1, CONTENT_LIMITS.maxPeriod)) return label;
  if (!isCount(counter) || !isCount(uses) || !isCount(lastUsedAtMs) || !isCount(createdAtMs)) return label;
  if (typeof isPinned !== "boolean" || !(pin === undefined || isShort(pin, CONTENT_LIMITS.pinCharacters))) return label;
  return {
    id,
    type,
    issuer,
    name,
    secret,
    algorithm,
    digits,
    period,
    counter,
    createdAtMs,
    note,
    tags,
    isPinned,
    uses,
    lastUsedAtMs,
    ...(pin !== undefined && { pin }),
    ...(areTags(pinnedIn) && { pinnedIn }),
    // One that may not be shown is no reason to lose the account.
    ...(isPicture(picture) && { picture }),
  };
}

/** Only what `encodeBase32` writes: nothing is guessed here. */
function secretOf(text: unknown): Bytes | undefined {
  if (typeof text !== "string" || !/^[A-Z2-7]+$/.test(text)) return undefined;
  const secret = decodeBase32(text);
  const isWhole = secret.length > 0 && secret.length <= CONTENT_LIMITS.secretBytes && encodeBase32(secret) === text;
  return isWhole ? secret : undefined;
}

function readSettings(settings: Readonly<Record<string, unknown>>): BackupSettings {
  const isValue = (value: unknown): value is string | number | boolean =>
    isShort(value, CONTENT_LIMITS.settingCharacters) || Number.isFinite(value) || typeof value === "boolean";
  const entries = Object.entries(settings).filter((entry): entry is [string, string | number | boolean] =>
    isValue(entry[1]),
  );
  return Object.fromEntries(entries.slice(0, CONTENT_LIMITS.settings));
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isShort = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;
const isWithin = (value: unknown, least: number, most: number): value is number =>
  isCount(value) && value >= least && value <= most;
const isOneOf = <Known extends string>(known: readonly Known[], value: unknown): value is Known =>
  known.includes(value as Known);
const isId = (value: unknown): value is string => typeof value === "string" && /^[A-Za-z0-9-]{1,64}$/.test(value);
const areTags = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= ACCOUNT_LIMITS.maxTags &&
  value.every((tag) => isShort(tag, ACCOUNT_LIMITS.maxTagCharacters));
