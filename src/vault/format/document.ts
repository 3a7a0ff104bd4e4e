/** The document inside the image ↔ JSON, checked field by field when it is read. Pure. @module */
import {
  OTP_ALGORITHMS,
  OTP_TYPES,
  type OtpAccount,
  type OtpAlgorithm,
  type OtpType,
  type TrashedAccount,
  UNTOUCHED,
} from "../../accounts/account.ts";
import { decodeBase64urlInto, decodedSize, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, stillBytes } from "../../base/bytes.ts";
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

/**
 * The accounts are the very objects of the parsed text, checked where they stand: an unlock waits for this.
 *
 * @returns `undefined` when the text is not a document of this version: storage was altered by somebody who had the key.
 */
export function readDocument(json: string): VaultDocument | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value)) return undefined;
    // Format 1 had no trash.
    const { accounts, trash = [] } = value;
    if (!Array.isArray(accounts) || !Array.isArray(trash)) return undefined;
    let secrets = 0;
    for (const account of accounts as readonly unknown[]) {
      if (!isStoredAccount(account)) return undefined;
      secrets += decodedSize(account.secret);
    }
    for (const entry of trash as readonly unknown[]) {
      if (!isRecord(entry) || !isCount(entry["deletedAtMs"]) || !isStoredAccount(entry["account"])) return undefined;
      secrets += decodedSize(entry["account"].secret);
    }
    const { buffer } = stillBytes(secrets);
    let place = 0;
    for (const account of accounts as StoredAccount[]) place = decodeSecret(account, buffer, place);
    for (const { account } of trash as readonly { account: StoredAccount }[])
      place = decodeSecret(account, buffer, place);
    return {
      accounts: accounts as OtpAccount[],
      trash: trash as TrashedAccount[],
      settings: readSettings(value["settings"]),
    };
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

/** An account as the text has it. */
type StoredAccount = Omit<OtpAccount, "secret"> & { secret: string };

/** Puts its bytes in place of their text. All secrets lie in one buffer. @returns Where the next begin. */
function decodeSecret(account: StoredAccount, buffer: ArrayBuffer, place: number): number {
  const bytes = new Uint8Array(buffer, place, decodedSize(account.secret));
  decodeBase64urlInto(account.secret, bytes);
  (account as { secret: string | Bytes }).secret = bytes;
  return place + bytes.length;
}

/** Fills in what format 1 did not have. */
function isStoredAccount(value: unknown): value is StoredAccount {
  if (!isRecord(value)) return false;
  if (value["uses"] === undefined) fillIn(value);
  return (
    OTP_TYPES.includes(value["type"] as OtpType) &&
    OTP_ALGORITHMS.includes(value["algorithm"] as OtpAlgorithm) &&
    isText(value["id"]) &&
    isText(value["issuer"]) &&
    isText(value["name"]) &&
    isText(value["secret"]) &&
    isCount(value["digits"]) &&
    isCount(value["period"]) &&
    isCount(value["counter"]) &&
    isCount(value["createdAtMs"]) &&
    isText(value["note"]) &&
    areTexts(value["tags"]) &&
    typeof value["isPinned"] === "boolean" &&
    isCount(value["uses"]) &&
    isCount(value["lastUsedAtMs"]) &&
    (value["pin"] === undefined || isText(value["pin"]))
  );
}

function fillIn(account: Record<string, unknown>): void {
  for (const [name, untouched] of Object.entries(UNTOUCHED)) account[name] ??= untouched;
}

function areTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const each of value as readonly unknown[]) if (!isText(each)) return false;
  return true;
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
