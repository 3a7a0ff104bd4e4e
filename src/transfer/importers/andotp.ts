/**
 * andOTP: a list in JSON, in the clear or sealed by AES-GCM with a key of PBKDF2, before version 0.6.3 of a bare SHA-256. Neither
 * seal tells a wrong password from damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, copyBytes, fromText, toText } from "../../base/bytes.ts";
import { importAeadKey, open } from "../../crypto/aead.ts";
import { sha256 } from "../../crypto/digest.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { absent, gather, labelOf, textOf } from "../entry.ts";
import { motpSecret } from "../lenient-uri.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, steamSecret } from "../secret-text.ts";

const IV_BYTES = 12;
const SALT_BYTES = 12;
const TAG_BYTES = 16;
const NEW_HEADER = 4 + SALT_BYTES + IV_BYTES;
/** andOTP draws 140,000–160,000; a first word far off is the old form's IV. */
const ROUNDS = { least: 100_000, most: 1_000_000 } as const;
const NO_AAD = new Uint8Array(0);

export async function read({ bytes, json }: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  if (Array.isArray(json)) return readList(json as readonly unknown[], "andotp-json");
  const format = "andotp-aes";
  if (bytes.length <= IV_BYTES + TAG_BYTES) return { kind: "damaged", format, why: "cut-off" };
  if (password === undefined) return { kind: "needs-password", format };
  const file = copyBytes(bytes);
  const plain = (await openNew(file, password)) ?? (await openOld(file, password));
  if (plain === undefined) return { kind: "wrong-password", format };
  const list = parseJson(toText(plain));
  plain.fill(0);
  return Array.isArray(list)
    ? readList(list as readonly unknown[], format)
    : { kind: "damaged", format, why: "malformed" };
}

/** rounds u32 ‖ salt 12 ‖ IV 12 ‖ ciphertext ‖ tag. */
async function openNew(file: Bytes, password: string): Promise<Bytes | undefined> {
  const iterations = new DataView(file.buffer).getUint32(0);
  if (file.length < NEW_HEADER + TAG_BYTES || iterations < ROUNDS.least || iterations > ROUNDS.most) return undefined;
  const salt = file.slice(4, 4 + SALT_BYTES);
  const key = await pbkdf2("SHA-1", password, { salt, iterations, length: 32 });
  return openWith(key, file.slice(4 + SALT_BYTES, NEW_HEADER), file.slice(NEW_HEADER));
}

/** IV 12 ‖ ciphertext ‖ tag. */
async function openOld(file: Bytes, password: string): Promise<Bytes | undefined> {
  return openWith(await sha256(fromText(password)), file.slice(0, IV_BYTES), file.slice(IV_BYTES));
}

async function openWith(key: Bytes, iv: Bytes, sealed: Bytes): Promise<Bytes | undefined> {
  const imported = await importAeadKey(key);
  key.fill(0);
  return open(imported, iv, sealed, NO_AAD);
}

const TYPES: Readonly<Record<string, OtpType>> = { TOTP: "totp", HOTP: "hotp", STEAM: "steam", MOTP: "motp" };

function readList(list: readonly unknown[], format: string): ImportOutcome {
  const { accounts, skipped, take, skip } = gather();
  for (const entry of list) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { issuer, name } = namesOf(entry);
    const type = TYPES[textOf(entry["type"]).toUpperCase()];
    if (type === undefined) skip(labelOf(issuer, name), "bad-type");
    else
      take({
        type,
        issuer,
        name,
        secret: typeof entry["secret"] === "string" ? secretOf(entry["secret"], type) : undefined,
        algorithm: entry["algorithm"],
        digits: entry["digits"],
        period: entry["period"],
        counter: entry["counter"],
        tags: listOf(entry["tags"]),
      });
  }
  return { kind: "accounts", format, accounts, skipped };
}

/** Before there was an issuer, the label said "issuer - name". */
function namesOf(entry: Readonly<Record<string, unknown>>): { readonly issuer: string; readonly name: string } {
  const label = textOf(entry["label"]);
  if (!absent(entry["issuer"])) return { issuer: textOf(entry["issuer"]), name: label };
  const at = label.indexOf(" - ");
  return at < 0 || "issuer" in entry
    ? { issuer: "", name: label }
    : { issuer: label.slice(0, at).trim(), name: label.slice(at + 3).trim() };
}

/** Of mOTP it is the Base32 of the hexadecimal text. */
function secretOf(text: string, type: OtpType): Bytes | undefined {
  if (type === "motp") return motpSecret(text);
  return type === "steam" ? steamSecret(text) : base32Secret(text);
}
