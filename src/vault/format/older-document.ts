/**
 * Documents of formats 1 and 2: JSON with one object an account, secrets as base64url. Fetched when such an image is met; it is
 * written in today's format with the next change. Pure.
 *
 * @module
 */
import {
  OTP_ALGORITHMS,
  OTP_TYPES,
  type OtpAccount,
  type OtpAlgorithm,
  type OtpType,
  UNTOUCHED,
} from "../../accounts/account.ts";
import { decodeBase64urlInto, decodedSize } from "../../base/base64url.ts";
import { type Bytes, stillBytes, toText } from "../../base/bytes.ts";
import { areTexts, isCount, isRecord, isText } from "./check.ts";
import { readSettings } from "./document.ts";
import type { VaultDocument } from "./model.ts";

/** An account as the text has it. */
type StoredAccount = Omit<OtpAccount, "secret"> & { readonly secret: string };

/** @param plaintext `u32 length ‖ JSON`, and zeros. @returns `undefined` when it is not a document of these formats. */
export function readOlderDocument(plaintext: Bytes): VaultDocument | undefined {
  try {
    const length = new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0);
    if (length > plaintext.length - 4) return undefined;
    const value: unknown = JSON.parse(toText(plaintext.subarray(4, 4 + length)));
    if (!isRecord(value)) return undefined;
    // Format 1 had no trash.
    const { accounts, trash = [], settings } = value;
    if (!Array.isArray(accounts) || !Array.isArray(trash)) return undefined;
    const kept = accounts.map(storedAccount);
    const deleted = trash.map(trashedAccount);
    const { buffer } = stillBytes(
      [...kept, ...deleted.map(({ account }) => account)].reduce((size, { secret }) => size + decodedSize(secret), 0),
    );
    let place = 0;
    const withBytes = (account: StoredAccount): OtpAccount => {
      const secret = new Uint8Array(buffer, place, decodedSize(account.secret));
      decodeBase64urlInto(account.secret, secret);
      place += secret.length;
      return { ...account, secret };
    };
    return {
      accounts: kept.map(withBytes),
      trash: deleted.map(({ account, deletedAtMs }) => ({ account: withBytes(account), deletedAtMs })),
      settings: readSettings(settings),
    };
  } catch {
    return undefined;
  }
}

function trashedAccount(entry: unknown): { readonly account: StoredAccount; readonly deletedAtMs: number } {
  if (!isRecord(entry) || !isCount(entry["deletedAtMs"])) throw new TypeError("vault: not a deleted account");
  return { account: storedAccount(entry["account"]), deletedAtMs: entry["deletedAtMs"] };
}

/** What format 1 did not have is filled in. @throws {TypeError} */
function storedAccount(value: unknown): StoredAccount {
  const account: unknown = isRecord(value) ? { ...UNTOUCHED, ...value } : value;
  if (!isStoredAccount(account)) throw new TypeError("vault: not an account");
  return account;
}

function isStoredAccount(value: unknown): value is StoredAccount {
  return (
    isRecord(value) &&
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
