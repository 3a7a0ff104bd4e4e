/**
 * Stratum, once Authenticator Pro: JSON in the clear, sealed by Argon2id and AES-GCM, or in the old way by PBKDF2 and AES-CBC;
 * and its web page of links. Neither seal tells a wrong password from damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, copyBytes, toText } from "../../base/bytes.ts";
import { importAeadKey, open } from "../../crypto/aead.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { argon2idKey, pbkdf2 } from "../../crypto/password-kdf.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { gather, integerOf, labelOf, textOf } from "../entry.ts";
import { motpSecret } from "../lenient-uri.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { FileReason, ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, steamSecret } from "../secret-text.ts";
import { readLinks } from "./uri-list.ts";

const FORMAT = "stratum";
const HTML = "stratum-html";
const MAGIC_BYTES = 16;
const TAG_BYTES = 16;
const BLOCK = 16;
const NO_AAD = new Uint8Array(0);

type Fields = Readonly<Record<string, unknown>>;

const damaged = (why: FileReason): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });

export async function read({ bytes, text, json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  if (isRecord(json)) return readBackup(json);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC_BYTES));
  if (magic !== STRONG && magic !== LEGACY) return readPage(text ?? "");
  const isStrong = magic === STRONG;
  const body = copyBytes(bytes.subarray(MAGIC_BYTES));
  if (isStrong ? body.length < 28 + TAG_BYTES : !isOldLength(body.length)) return damaged("cut-off");
  const { password } = options;
  if (password === undefined) return { kind: "needs-password", format: FORMAT };
  const plain = isStrong ? await openStrong(body, password, options) : await openLegacy(body, password);
  const backup = plain === undefined ? undefined : parseJson(plain);
  return isRecord(backup) ? readBackup(backup) : { kind: "wrong-password", format: FORMAT };
}

const STRONG = "AUTHENTICATORPRO";
const LEGACY = "AuthenticatorPro";
/** Before and after the change of January 2021; the one in between was out for a day. */
const OLD_WAYS = [
  { saltBytes: 20, iterations: 64_000 },
  { saltBytes: 8, iterations: 100_000 },
] as const;

/** salt 16 ‖ IV 12 ‖ ciphertext ‖ tag. */
async function openStrong(body: Bytes, password: string, options: ImportOptions): Promise<string | undefined> {
  const cost = { memoryKib: 65_536, iterations: 3, parallelism: 4, length: 32 };
  const key = await argon2idKey(password, { salt: body.slice(0, 16), ...cost }, options);
  const plain = await open(await importAeadKey(key), body.slice(16, 28), body.slice(28), NO_AAD);
  key.fill(0);
  return plain && toText(plain);
}

const isOldLength = (length: number): boolean =>
  OLD_WAYS.some(({ saltBytes }) => length >= saltBytes + 2 * BLOCK && (length - saltBytes) % BLOCK === 0);

/** salt ‖ IV 16 ‖ ciphertext. */
async function openLegacy(body: Bytes, password: string): Promise<string | undefined> {
  for (const { saltBytes, iterations } of OLD_WAYS) {
    const sealed = body.slice(saltBytes + BLOCK);
    if (sealed.length === 0 || sealed.length % BLOCK !== 0) continue;
    const key = await pbkdf2("SHA-1", password, { salt: body.slice(0, saltBytes), iterations, length: 32 });
    const plain = await openAesCbc(key, body.slice(saltBytes, saltBytes + BLOCK), sealed);
    key.fill(0);
    // A wrong key may leave a padding that looks right; such bytes are no text.
    if (plain?.[0] === 0x7b) return textIn(plain);
  }
  return undefined;
}

function textIn(bytes: Bytes): string | undefined {
  try {
    return toText(bytes);
  } catch {
    return undefined;
  }
}

const TYPES: readonly (OtpType | undefined)[] = [undefined, "hotp", "totp", "motp", "steam", "yandex"];
const ALGORITHMS = ["SHA1", "SHA256", "SHA512"] as const;

/** What the backup holds; its database has the same fields. */
export function readBackup(backup: Fields, format = FORMAT): ImportOutcome {
  if (!Array.isArray(backup["Authenticators"])) return damaged("malformed");
  const tagsOf = readCategories(backup);
  const { accounts, skipped, take, skip } = gather();
  for (const entry of backup["Authenticators"] as readonly unknown[]) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { Issuer: issuer, Username: name, Secret: secret, Algorithm: algorithm } = entry;
    const type = TYPES[integerOf(entry["Type"], 0) ?? 0];
    if (type === undefined) skip(labelOf(textOf(issuer), textOf(name)), "bad-type");
    else
      take({
        type,
        issuer,
        name,
        secret: typeof secret === "string" ? secretOf(secret, type) : undefined,
        algorithm:
          ALGORITHMS[integerOf(algorithm, 0) ?? -1] ?? (integerOf(algorithm, 0) === undefined ? algorithm : "unknown"),
        digits: entry["Digits"],
        period: entry["Period"],
        counter: entry["Counter"],
        pin: entry["Pin"],
        tags: tagsOf(secret),
      });
  }
  return { kind: "accounts", format, accounts, skipped };
}

function secretOf(text: string, type: OtpType): Bytes | undefined {
  if (type === "motp") return motpSecret(text);
  if (type === "steam") return steamSecret(text);
  const bytes = base32Secret(text);
  // Of a long Yandex secret the first 16 bytes are the key.
  return type === "yandex" ? bytes?.slice(0, 16) : bytes;
}

/** Entries are bound to their categories by their secret. */
function readCategories(backup: Fields): (secret: unknown) => readonly unknown[] {
  const names = new Map(
    listOf(backup["Categories"])
      .filter(isRecord)
      .map((category) => [category["Id"], category["Name"]]),
  );
  const bySecret = new Map<unknown, unknown[]>();
  for (const binding of listOf(backup["AuthenticatorCategories"]).filter(isRecord)) {
    const secret = binding["AuthenticatorSecret"];
    bySecret.set(secret, [...(bySecret.get(secret) ?? []), names.get(binding["CategoryId"])]);
  }
  return (secret) => bySecret.get(secret) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

function readPage(page: string): ImportOutcome {
  // What is missing from a page that ends early is not known.
  if (!/<\/html>\s*$/i.test(page)) return { kind: "damaged", format: HTML, why: "cut-off" };
  const links = [...page.matchAll(/<code>([^<]*)<\/code>/g)].map(([, text = ""]) =>
    text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole).trim(),
  );
  return readLinks(links, HTML);
}
