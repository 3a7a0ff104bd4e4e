/**
 * TOTP Authenticator: its backup, which is Base64 of AES-CBC under a digest of the password, without salt or check value; and
 * the preferences of a rooted phone. A person who set no password has the app's own. Pure.
 *
 * @module
 */
import { type Bytes, fromText, stillBytes } from "../../base/bytes.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { readPreferences } from "../android-preferences.ts";
import { gather, integerOf, labelOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes, hexSecret } from "../secret-text.ts";

const FORMAT = "totp-authenticator";
const DEFAULT_PASSWORD = "TotpAuthenticator";
const PREFERENCE = "STATIC_TOTP_CODES_LIST";
const BLOCK = 16;

export async function read({ text = "" }: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  const values = readPreferences(text);
  const stored = values.get(PREFERENCE);
  if (stored !== undefined) return readList(parseJson(stored));
  if (text.trimStart().startsWith("<")) return damaged("malformed");
  const sealed = base64Bytes(text);
  if (sealed === undefined || sealed.length % BLOCK !== 0) return damaged("cut-off");
  for (const tried of password === undefined ? [DEFAULT_PASSWORD] : [password, DEFAULT_PASSWORD]) {
    const list = await openList(sealed, tried);
    if (list !== undefined) return readList(list);
  }
  return { kind: password === undefined ? "needs-password" : "wrong-password", format: FORMAT };
}

const damaged = (why: "malformed" | "cut-off" | "no-entries"): ImportOutcome => ({
  kind: "damaged",
  format: FORMAT,
  why,
});

/** @returns `undefined` where what comes is no list of the app: another password, another app's file, or damage. */
async function openList(sealed: Bytes, password: string): Promise<readonly unknown[] | undefined> {
  const key = new Uint8Array(await crypto.subtle.digest("SHA-256", fromText(password)));
  const plain = await openAesCbc(key, stillBytes(BLOCK), sealed);
  key.fill(0);
  if (plain === undefined) return undefined;
  const outer = parseJson(new TextDecoder().decode(plain));
  plain.fill(0);
  // The list is itself the name of the object's only member.
  const inner = isRecord(outer) ? Object.keys(outer)[0] : undefined;
  const list = inner === undefined ? undefined : parseJson(inner);
  return Array.isArray(list) ? listOf(list) : undefined;
}

function readList(list: unknown): ImportOutcome {
  if (!Array.isArray(list)) return damaged("malformed");
  const { accounts, skipped, take, skip } = gather();
  for (const entry of listOf(list)) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { issuer, name, key, base, digits, period, isFavorite } = entry;
    if (typeof key !== "string" || key.trim() === "") skip(labelOf(textOf(issuer), textOf(name)), "no-secret");
    else take({ issuer, name, secret: secretOf(key, base), digits, period, favorite: isFavorite === true });
  }
  if (accounts.length === 0 && skipped.length === 0) return damaged("no-entries");
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

function secretOf(text: string, base: unknown): Bytes | undefined {
  switch (integerOf(base, 32)) {
    case 16:
      return hexSecret(text);
    case 32:
      return base32Secret(text);
    case 64:
      return base64Bytes(text);
    default:
      return undefined;
  }
}
