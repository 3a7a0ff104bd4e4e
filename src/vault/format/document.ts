/** The document inside the image ↔ JSON, checked field by field when it is read. Pure. @module */
import { OTP_ALGORITHMS, OTP_TYPES, type OtpAccount } from "../../accounts/account.ts";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { VaultDocument, VaultSettings } from "./model.ts";

export const DEFAULT_SETTINGS: VaultSettings = { autoLockSeconds: 120, hideCodes: false };
export const AUTO_LOCK_RANGE = { min: 30, max: 300 } as const;

export function writeDocument(document: VaultDocument): string {
  const accounts = document.accounts.map((account) => ({ ...account, secret: encodeBase64url(account.secret) }));
  return JSON.stringify({ accounts, settings: document.settings });
}

/** `undefined` when the text is not a document of this version: storage was altered by somebody who had the key. */
export function readDocument(json: string): VaultDocument | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || !Array.isArray(value["accounts"])) return undefined;
    const accounts: OtpAccount[] = [];
    for (const entry of value["accounts"]) {
      const account = readAccount(entry);
      if (account === undefined) return undefined;
      accounts.push(account);
    }
    return { accounts, settings: readSettings(value["settings"]) };
  } catch {
    return undefined;
  }
}

function readAccount(value: unknown): OtpAccount | undefined {
  if (!isRecord(value)) return undefined;
  const type = OTP_TYPES.find((known) => known === value["type"]);
  const algorithm = OTP_ALGORITHMS.find((known) => known === value["algorithm"]);
  const { id, issuer, name, secret, digits, period, counter, createdAtMs } = value;
  if (type === undefined || algorithm === undefined) return undefined;
  if (typeof id !== "string" || typeof issuer !== "string" || typeof name !== "string" || typeof secret !== "string")
    return undefined;
  if (!isCount(digits) || !isCount(period) || !isCount(counter) || !isCount(createdAtMs)) return undefined;
  return { id, type, issuer, name, secret: decodeBase64url(secret), algorithm, digits, period, counter, createdAtMs };
}

function readSettings(value: unknown): VaultSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const seconds = value["autoLockSeconds"];
  const { min, max } = AUTO_LOCK_RANGE;
  return {
    autoLockSeconds: isCount(seconds) && seconds >= min && seconds <= max ? seconds : DEFAULT_SETTINGS.autoLockSeconds,
    hideCodes: value["hideCodes"] === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
