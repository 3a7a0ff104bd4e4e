/**
 * OTP Auth of iOS: a backup of all accounts or the file of one. Around both lies AES-CBC under a key that everybody has, then a
 * keyed archive, and in that the person's data under the password: by a digest in old versions, by RNCryptor 3 in new
 * ones, whose check fails alike for a wrong password and for damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, concat, copyBytes, equalBytes, fromText, stillBytes } from "../../base/bytes.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import { type Archived, openKeyedArchive } from "../archive/binary-plist.ts";
import { gather, labelOf, textOf } from "../entry.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { type OpenedFile, startsWith } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";

const FORMAT = "otp-auth";
/** Of a backup, and of one account's file. */
const OUTER_KEYS = ["Authenticator", "OTPAuth"] as const;
const RNCRYPTOR = { version: 3, iterations: 10_000, headerBytes: 34, macBytes: 32 } as const;
const TYPES: Readonly<Record<number, "hotp" | "totp">> = { 1: "hotp", 2: "totp" };
const ALGORITHMS = ["SHA1", "SHA1", "SHA256", "SHA512", "MD5"] as const;

type Fields = ReadonlyMap<string, Archived>;

export async function read({ bytes }: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  const outer = await openOuter(copyBytes(bytes));
  if (outer === undefined) return { kind: "damaged", format: FORMAT, why: "malformed" };
  if (password === undefined) return { kind: "needs-password", format: FORMAT };
  const plain = await openInner(openKeyedArchive(outer).fields(), password);
  if (plain === undefined) return { kind: "wrong-password", format: FORMAT };
  try {
    return readAccounts(openKeyedArchive(plain).fields());
  } finally {
    plain.fill(0);
  }
}

async function openOuter(bytes: Bytes): Promise<Bytes | undefined> {
  for (const name of OUTER_KEYS) {
    const plain = await openAesCbc(await digest("SHA-256", fromText(name)), stillBytes(16), bytes);
    if (plain !== undefined && startsWith(plain, [...fromText("bplist00")])) return plain;
  }
  return undefined;
}

const digest = async (hash: "SHA-1" | "SHA-256", bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(hash, bytes));

async function openInner(fields: Fields, password: string): Promise<Bytes | undefined> {
  const sealed = fields.get("WrappedData")?.plain ?? fields.get("Data")?.plain;
  if (!(sealed instanceof Uint8Array)) throw new RangeError("otp auth: no data");
  const salt = textOrBytes(fields.get("Salt"));
  const iv = textOrBytes(fields.get("IV"));
  if (salt === undefined || iv === undefined) return openRnCryptor(sealed, password);
  const key = await digest("SHA-256", concat(salt, fromText(`-${password}`)));
  const plain = await openAesCbc(key, (await digest("SHA-1", iv)).slice(0, 16), sealed);
  key.fill(0);
  return plain !== undefined && startsWith(plain, [...fromText("bplist00")]) ? plain : undefined;
}

function textOrBytes(value: Archived | undefined): Bytes | undefined {
  const plain = value?.plain;
  return typeof plain === "string" ? fromText(plain) : plain instanceof Uint8Array ? plain : undefined;
}

/** Version 3: mark 2 ‖ salt 8 ‖ salt of the check 8 ‖ IV 16 ‖ AES-256-CBC ‖ HMAC-SHA-256 of all before it. */
async function openRnCryptor(sealed: Bytes, password: string): Promise<Bytes | undefined> {
  const { version, iterations, headerBytes, macBytes } = RNCRYPTOR;
  if (sealed[0] !== version || sealed.length < headerBytes + macBytes + 16) throw new RangeError("rncryptor: no mark");
  const derive = (salt: Bytes): Promise<Bytes> => pbkdf2("SHA-1", password, { salt, iterations, length: 32 });
  const macKey = await derive(sealed.slice(10, 18));
  const hmac = await crypto.subtle.importKey("raw", macKey, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  macKey.fill(0);
  const end = sealed.length - macBytes;
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", hmac, sealed.slice(0, end)));
  if (!equalBytes(mac, sealed.slice(end))) return undefined;
  const key = await derive(sealed.slice(2, 10));
  const plain = await openAesCbc(key, sealed.slice(18, headerBytes), sealed.slice(headerBytes, end));
  key.fill(0);
  return plain;
}

function readAccounts(root: Fields): ImportOutcome {
  const { accounts, skipped, take, skip } = gather();
  const takeAccount = (account: Fields, folder: unknown): void => {
    const value = (name: string): unknown => account.get(name)?.plain;
    const labels = { issuer: textOf(value("issuer")), name: textOf(value("label")) };
    const secret = value("secret");
    const type = TYPES[Number(value("type") ?? 2)];
    if (type === undefined) {
      skip(labelOf(labels.issuer, labels.name), "bad-type");
      return;
    }
    take({
      ...labels,
      type,
      secret: secret instanceof Uint8Array ? copyBytes(secret) : undefined,
      algorithm: ALGORITHMS[Number(value("algorithm") ?? 0)] ?? "unknown",
      // Nought stands for the usual.
      digits: value("digits") === 0 ? undefined : value("digits"),
      period: value("period") === 0 ? undefined : value("period"),
      counter: value("counter"),
      tags: [folder],
    });
  };
  const folders = root.get("Folders");
  if (folders === undefined) takeAccount(root, undefined);
  for (const folder of folders?.items() ?? []) {
    const fields = folder.fields();
    const name = fields.get("name")?.plain;
    for (const account of fields.get("accounts")?.items() ?? []) {
      // Folders that all name the same long list would never end.
      if (accounts.length + skipped.length >= IMPORT_LIMITS.entries) break;
      takeAccount(account.fields(), name);
    }
  }
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}
