/** The document inside the image ↔ JSON, checked field by field when it is read. Pure. @module */
import { OTP_ALGORITHMS, OTP_TYPES, type OtpAccount, type TrashedAccount, UNTOUCHED } from "../../accounts/account.ts";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { VaultDocument, VaultSettings } from "./model.ts";

export const DEFAULT_SETTINGS: VaultSettings = { autoLockSeconds: 120, hideCodes: false, clipboardSeconds: 30 };
export const AUTO_LOCK_RANGE = { min: 30, max: 300 } as const;
export const CLIPBOARD_RANGE = { min: 10, max: 120 } as const;

export function writeDocument({ accounts, trash, settings }: VaultDocument): string {
  return JSON.stringify({
    accounts: accounts.map(writeAccount),
    trash: trash.map(({ account, deletedAtMs }) => ({ account: writeAccount(account), deletedAtMs })),
    settings,
  });
}

/** `undefined` when the text is not a document of this version: storage was altered by somebody who had the key. */
export function readDocument(json: string): VaultDocument | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value)) return undefined;
    const accounts = readList(value["accounts"], readAccount);
    // Format 1 had no trash.
    const trash = value["trash"] === undefined ? [] : readList(value["trash"], readTrashed);
    if (accounts === undefined || trash === undefined) return undefined;
    return { accounts, trash, settings: readSettings(value["settings"]) };
  } catch {
    return undefined;
  }
}

/** Best effort: the engine may have moved the bytes before. */
export function overwriteSecrets({ accounts, trash }: Pick<VaultDocument, "accounts" | "trash">): void {
  for (const { secret } of accounts) secret.fill(0);
  for (const { account } of trash) account.secret.fill(0);
}

function writeAccount(account: OtpAccount): Record<string, unknown> {
  return { ...account, secret: encodeBase64url(account.secret) };
}

function readList<T>(value: unknown, read: (entry: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: T[] = [];
  for (const entry of value) {
    const one = read(entry);
    if (one === undefined) return undefined;
    list.push(one);
  }
  return list;
}

function readTrashed(value: unknown): TrashedAccount | undefined {
  if (!isRecord(value)) return undefined;
  const account = readAccount(value["account"]);
  const { deletedAtMs } = value;
  return account === undefined || !isCount(deletedAtMs) ? undefined : { account, deletedAtMs };
}

function readAccount(value: unknown): OtpAccount | undefined {
  if (!isRecord(value)) return undefined;
  const type = OTP_TYPES.find((known) => known === value["type"]);
  const algorithm = OTP_ALGORITHMS.find((known) => known === value["algorithm"]);
  const { id, issuer, name, secret, digits, period, counter, createdAtMs, pin } = value;
  if (type === undefined || algorithm === undefined) return undefined;
  if (!isText(id) || !isText(issuer) || !isText(name) || !isText(secret)) return undefined;
  if (!isCount(digits) || !isCount(period) || !isCount(counter) || !isCount(createdAtMs)) return undefined;
  // Absent in format 1.
  const { note = UNTOUCHED.note, tags = UNTOUCHED.tags, isPinned = UNTOUCHED.isPinned } = value;
  const { uses = UNTOUCHED.uses, lastUsedAtMs = UNTOUCHED.lastUsedAtMs } = value;
  if (!isText(note) || !Array.isArray(tags) || !tags.every(isText)) return undefined;
  if (typeof isPinned !== "boolean" || !isCount(uses) || !isCount(lastUsedAtMs)) return undefined;
  if (pin !== undefined && !isText(pin)) return undefined;
  const account = {
    id,
    type,
    issuer,
    name,
    secret: decodeBase64url(secret),
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
  };
  return pin === undefined ? account : { ...account, pin };
}

function readSettings(value: unknown): VaultSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { autoLockSeconds, clipboardSeconds } = value;
  return {
    autoLockSeconds: isWithin(autoLockSeconds, AUTO_LOCK_RANGE) ? autoLockSeconds : DEFAULT_SETTINGS.autoLockSeconds,
    hideCodes: value["hideCodes"] === true,
    clipboardSeconds:
      clipboardSeconds === 0 || isWithin(clipboardSeconds, CLIPBOARD_RANGE)
        ? clipboardSeconds
        : DEFAULT_SETTINGS.clipboardSeconds,
  };
}

function isWithin(value: unknown, range: { readonly min: number; readonly max: number }): value is number {
  return isCount(value) && value >= range.min && value <= range.max;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
