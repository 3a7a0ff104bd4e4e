/**
 * The browser extension "Authenticator": an object of entries by id, plain or sealed as CryptoJS does, in three versions: each
 * secret with the password; each with a key that the password opens; whole entries with a key that Argon2id makes. Nothing
 * is authenticated, so where no entry opens the password is wrong. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, fromText } from "../../base/bytes.ts";
import { encodeHex } from "../../base/hex.ts";
import { openSalted } from "../../crypto/legacy/openssl-salted.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { type Gathered, gather, labelOf, textOf } from "../entry.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { isRecord, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes, hexSecret, steamSecret } from "../secret-text.ts";

const FORMAT = "authenticator-extension";
/** The third version's, fixed by the extension. */
const ARGON2 = { memoryKib: 19_456, iterations: 2, parallelism: 1, length: 32 } as const;
/** One is usual; each is a derivation. */
const MAX_KEYS = 16;
const BATTLE_DIGITS = 8;
const TYPES: Readonly<Record<string, OtpType>> = {
  totp: "totp",
  hotp: "hotp",
  battle: "totp",
  steam: "steam",
  hex: "totp",
  hhex: "hotp",
};

type Fields = Readonly<Record<string, unknown>>;
type Opener = (entry: Fields) => Promise<Fields | "bad-secret" | "wrong-password">;

export async function read(
  { json }: OpenedFile,
  { password, signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const file = json as Fields;
  const records = Object.entries(file).filter(
    ([id]) => !["key", "UserSettings", "LocalStorage", "enc", "hash"].includes(id),
  );
  const entries = records.map(([, entry]) => entry).filter((entry) => !isRecord(entry) || entry["dataType"] !== "Key");
  if (entries.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  const isLocked = entries.some((entry) => isRecord(entry) && isSealed(entry));
  if (isLocked && password === undefined) return { kind: "needs-password", format: FORMAT };
  const keyRecords = records.flatMap(([, entry]) => (isRecord(entry) && entry["dataType"] === "Key" ? [entry] : []));
  if (keyRecords.length > MAX_KEYS) return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  const open = isLocked ? await openerOf(file, keyRecords, password ?? "") : undefined;
  if (isLocked && open === undefined) return { kind: "wrong-password", format: FORMAT };
  const gathered = gather();
  let opened = 0;
  let closed = 0;
  for (const [place, entry] of entries.slice(0, IMPORT_LIMITS.entries).toSorted(byIndex).entries()) {
    signal?.throwIfAborted();
    onProgress?.(place / entries.length);
    if (!isRecord(entry)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    const plain = isSealed(entry) && open !== undefined ? await open(entry) : entry;
    if (typeof plain === "string") {
      if (plain === "wrong-password") closed += 1;
      gathered.skip(labelOf(issuerOf(entry), textOf(entry["account"])), plain);
    } else {
      if (plain !== entry) opened += 1;
      takeEntry(gathered, plain);
    }
  }
  if (closed > 0 && opened === 0 && gathered.accounts.length === 0) return { kind: "wrong-password", format: FORMAT };
  return { kind: "accounts", format: FORMAT, accounts: gathered.accounts, skipped: gathered.skipped };
}

const isSealed = (entry: Fields): boolean => entry["dataType"] === "EncOTPStorage" || entry["encrypted"] === true;

/** As the person has put them; the order of the file where nothing is told. */
function byIndex(a: unknown, b: unknown): number {
  const place = (entry: unknown): number =>
    isRecord(entry) && typeof entry["index"] === "number" ? entry["index"] : 0;
  return place(a) - place(b);
}

/** @returns `undefined` where the password does not open the file's key. */
async function openerOf(file: Fields, keyRecords: readonly Fields[], password: string): Promise<Opener | undefined> {
  const keys = new Map<unknown, string>();
  for (const record of keyRecords) {
    const { id, salt } = record;
    if (typeof salt !== "string") continue;
    const key = await argon2idKey(password, { ...ARGON2, salt: fromText(salt) });
    keys.set(id, btoa(String.fromCharCode(...key)).replace(/=+$/, ""));
    key.fill(0);
  }
  const passphrase = await secretPassphrase(file, password);
  if (passphrase === undefined) return undefined;
  return async (entry) => {
    const isWhole = entry["dataType"] === "EncOTPStorage";
    const sealed = entry[isWhole ? "data" : "secret"];
    const bytes = typeof sealed === "string" ? base64Bytes(sealed) : undefined;
    const key = isWhole ? keys.get(entry["keyId"]) : passphrase;
    if (bytes === undefined || key === undefined) return "bad-secret";
    const text = textIn(await openSalted(key, bytes));
    if (text === undefined) return "wrong-password";
    const plain = isWhole ? parseJson(text) : { ...entry, secret: text };
    // Sealed without its secret's being readable is the mark of another key.
    return isRecord(plain) && (isWhole || secretOf(plain) !== undefined) ? plain : "wrong-password";
  };
}

/** The first version has no key of its own; a defect of the second put its key at the root. */
async function secretPassphrase(file: Fields, password: string): Promise<string | undefined> {
  const enc = isRecord(file["key"]) ? file["key"]["enc"] : file["enc"];
  if (typeof enc !== "string") return password;
  const key = await openSalted(password, base64Bytes(enc) ?? new Uint8Array(0));
  return key === undefined ? undefined : encodeHex(key);
}

function textIn(bytes: Bytes | undefined): string | undefined {
  try {
    return bytes === undefined ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `Issuer::host` says for which page it is offered. */
const issuerOf = (entry: Fields): string => textOf(entry["issuer"]).split("::")[0] ?? "";

function takeEntry({ take, skip }: Gathered, entry: Fields): void {
  const issuer = issuerOf(entry);
  const name = entry["account"];
  const kind = kindOf(entry);
  const type = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined;
  if (type === undefined) {
    skip(labelOf(issuer, textOf(name)), "bad-type");
    return;
  }
  const { secret, algorithm, period, counter, digits, pinned } = entry;
  if (typeof secret !== "string" || secret.trim() === "") {
    skip(labelOf(issuer, textOf(name)), "no-secret");
    return;
  }
  take({
    type,
    issuer,
    name,
    secret: secretOf(entry),
    algorithm,
    period,
    counter,
    digits: kind === "battle" ? BATTLE_DIGITS : digits,
    favorite: pinned === true,
  });
}

/** Old versions tell Battle.net and Steam by the secret's first letters. */
function kindOf({ type, secret }: Fields): string {
  if (typeof secret === "string" && /^bli?z-/i.test(secret)) return "battle";
  if (typeof secret === "string" && /^stm-/i.test(secret)) return "steam";
  return typeof type === "string" ? type.toLowerCase() : "totp";
}

/** Base32, unless the type says hexadecimal or it can be nothing else. */
function secretOf(entry: Fields): Bytes | undefined {
  const kind = kindOf(entry);
  const text = typeof entry["secret"] === "string" ? entry["secret"].replace(/^(?:bli?z|stm)-/i, "") : "";
  if (kind === "hex" || kind === "hhex") return hexSecret(text);
  if (kind === "steam") return steamSecret(text);
  return base32Secret(text) ?? hexSecret(text);
}
