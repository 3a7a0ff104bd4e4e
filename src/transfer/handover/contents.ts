/**
 * What moves: accounts with all that belongs to them, and settings. Text, and the secrets as bytes behind it, which can be
 * overwritten as text cannot. Everything is checked again when it is read. Pure; runs in every world.
 *
 * @module
 */
import { ACCOUNT_LIMITS, OTP_ALGORITHMS, OTP_TYPES, type OtpAccount } from "../../accounts/account.ts";
import { isPicture } from "../../accounts/picture.ts";
import { type Bytes, concat, fromText, stillBytes, toText, u32 } from "../../base/bytes.ts";
import { CONTENT_LIMITS } from "../backup/contents.ts";
import { MAX_ACCOUNTS } from "./limits.ts";

/** Settings by name; whoever keeps one knows its values and passes over what it does not know. */
export type MovedSettings = Readonly<Record<string, string | number | boolean>>;

export interface Contents {
  /** Their ids are new where they arrive. */
  readonly accounts: readonly OtpAccount[];
  readonly settings?: MovedSettings;
}

export interface ReadContents extends Contents {
  /** One for each that was sent, in order; `undefined` for one that cannot be kept. */
  readonly slots: readonly (OtpAccount | undefined)[];
}

/** What a backup may hold may move too. */
const { nameCharacters, pinCharacters, secretBytes, maxDigits, maxPeriod } = CONTENT_LIMITS;
const MAX_SETTINGS = 64;
const MAX_SETTING_CHARACTERS = 256;

/** `u32 length ‖ JSON ‖ secrets`, one behind the other. */
export function encodeContents({ accounts, settings }: Contents): Bytes {
  // JSON leaves out what is undefined.
  const rows = accounts.map(({ secret, ...rest }) => ({ ...rest, id: undefined, secretBytes: secret.length }));
  const text = fromText(JSON.stringify({ v: 1, accounts: rows, settings }));
  return concat(u32(text.length), text, ...accounts.map(({ secret }) => secret));
}

/**
 * @param newId Gives ids that are unique in the vault.
 * @returns `undefined`: not contents of this version. One account that is odd is left out alone.
 */
export function decodeContents(bytes: Bytes, newId: () => string): ReadContents | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = 4 + view.getUint32(0);
    const json: unknown = JSON.parse(toText(bytes.subarray(4, end)));
    if (!isRecord(json) || json["v"] !== 1 || !Array.isArray(json["accounts"])) return undefined;
    const rows: readonly unknown[] = json["accounts"];
    if (rows.length > MAX_ACCOUNTS) return undefined;
    let place = end;
    const slots = rows.map((row) => {
      const size = isRecord(row) && isCount(row["secretBytes"]) ? row["secretBytes"] : -1;
      if (size < 0 || place + size > bytes.length) throw new RangeError("contents: a secret is missing");
      place += size;
      return readAccount(row, bytes.subarray(place - size, place), newId);
    });
    if (place !== bytes.length) return undefined;
    const accounts = slots.filter((slot) => slot !== undefined);
    const settings = readSettings(json["settings"]);
    return { slots, accounts, ...(settings !== undefined && { settings }) };
  } catch {
    // Cut off, or not text, or not JSON.
    return undefined;
  }
}

function readAccount(row: unknown, secret: Uint8Array, newId: () => string): OtpAccount | undefined {
  if (!isRecord(row)) return undefined;
  const { type, issuer, name, algorithm, digits, period, counter, createdAtMs, note, tags, isPinned } = row;
  const { uses, lastUsedAtMs, pinnedIn, picture, pin } = row;
  if (!isOneOf(OTP_TYPES, type) || !isOneOf(OTP_ALGORITHMS, algorithm)) return undefined;
  if (!isShort(issuer, nameCharacters) || !isShort(name, nameCharacters)) return undefined;
  if (!isShort(note, ACCOUNT_LIMITS.maxNoteCharacters) || !areTags(tags)) return undefined;
  if (!isWithin(digits, [1, maxDigits]) || !isWithin(period, [1, maxPeriod])) return undefined;
  if (!isWithin(secret.length, [1, secretBytes])) return undefined;
  if (!isCount(counter) || !isCount(createdAtMs) || !isCount(uses) || !isCount(lastUsedAtMs)) return undefined;
  if (pin !== undefined && !isShort(pin, pinCharacters)) return undefined;
  const own = stillBytes(secret.length);
  own.set(secret);
  return {
    id: newId(),
    type,
    issuer,
    name,
    secret: own,
    algorithm,
    digits,
    period,
    counter,
    createdAtMs,
    note,
    tags,
    isPinned: isPinned === true,
    uses,
    lastUsedAtMs,
    ...(pin !== undefined && { pin }),
    ...(areTags(pinnedIn) && { pinnedIn }),
    // A picture that may not be shown is no reason to lose the account.
    ...(isPicture(picture) && { picture }),
  };
}

function readSettings(value: unknown): MovedSettings | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number | boolean] =>
      isShort(entry[1], MAX_SETTING_CHARACTERS) || typeof entry[1] === "number" || typeof entry[1] === "boolean",
  );
  return Object.fromEntries(entries.slice(0, MAX_SETTINGS));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isShort = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;
const isWithin = (value: unknown, [least, most]: readonly [number, number]): value is number =>
  isCount(value) && value >= least && value <= most;
const isOneOf = <Known extends string>(known: readonly Known[], value: unknown): value is Known =>
  known.includes(value as Known);
const areTags = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= ACCOUNT_LIMITS.maxTags &&
  value.every((tag) => isShort(tag, ACCOUNT_LIMITS.maxTagCharacters));
