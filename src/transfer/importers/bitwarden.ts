/**
 * Bitwarden and Bitwarden Authenticator: `{encrypted, folders, items}`, plain or protected by a password of its own. Exports that
 * only the account's keys open cannot be read. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, concat, fromText, toText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importMacKey, mac, verifyMac } from "../../crypto/hkdf.ts";
import { argon2idKey, pbkdf2 } from "../../crypto/password-kdf.ts";
import { besidePasswords, gather, integerOf, outcomeOf, textOf } from "../entry.ts";
import { argon2Cost, argon2Warning, type CostVerdict, pbkdf2Cost } from "../kdf-bounds.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { FileReason, ImportOptions, ImportOutcome } from "../outcome.ts";
import { base64Bytes } from "../secret-text.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "bitwarden-json";
const KDF = { pbkdf2: 0, argon2id: 1 } as const;

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const file = json as Fields;
  if (file["encrypted"] !== true)
    return hasPasswords(file) ? besidePasswords(readItems(file, options)) : readItems(file, options);
  if (file["passwordProtected"] !== true) return unsupported("account-restricted");
  const kdf = kdfOf(file);
  const data = sealedOf(file["data"]);
  if (kdf === undefined) return unsupported("newer-version");
  if (kdf.cost === "too-costly") return unsupported("too-costly");
  if (kdf.cost === "malformed" || data === undefined) return damaged("malformed");
  if (options.password === undefined) return { kind: "needs-password", format: FORMAT, ...kdf.warning };
  const derived = await kdf.derive(options.password, options);
  const keys = await stretch(derived);
  derived.fill(0);
  const plain = await openSealed(data, keys);
  if (plain === undefined) {
    const proof = sealedOf(file["encKeyValidation_DO_NOT_EDIT"]);
    const isRight = proof !== undefined && (await openSealed(proof, keys)) !== undefined;
    return isRight ? damaged("tampered") : { kind: "wrong-password", format: FORMAT, ...kdf.warning };
  }
  const inner = parseJson(toText(plain));
  plain.fill(0);
  return isRecord(inner) ? readItems(inner, options) : damaged("malformed");
}

/** Those of the Authenticator have the same form, and none. */
const hasPasswords = (file: Fields): boolean =>
  listOf(file["items"]).some(
    (item) => isRecord(item) && isRecord(item["login"]) && textOf(item["login"]["password"]) !== "",
  );

const damaged = (why: FileReason): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });
const unsupported = (why: FileReason): ImportOutcome => ({ kind: "unsupported", format: FORMAT, why });

interface Kdf {
  readonly cost: CostVerdict;
  readonly derive: (password: string, options: ImportOptions) => Promise<Bytes>;
  readonly warning?: ReturnType<typeof argon2Warning>;
}

/** `undefined`: a derivation that is not known. The salt is the Base64 text itself, not what it says. */
function kdfOf(file: Fields): Kdf | undefined {
  const { salt: text } = file;
  const numbers = ["kdfType", "kdfIterations", "kdfMemory", "kdfParallelism"].map((name) => integerOf(file[name], -1));
  const [kdfType, iterations, memoryMib = -1, parallelism] = numbers;
  const salt = fromText(typeof text === "string" ? text : "");
  if (kdfType === KDF.pbkdf2)
    return {
      cost: salt.length === 0 ? "malformed" : pbkdf2Cost(iterations),
      derive: (password) => pbkdf2("SHA-256", password, { salt, iterations: Number(iterations), length: 32 }),
    };
  if (kdfType !== KDF.argon2id) return undefined;
  const memoryKib = memoryMib * 1024;
  return {
    cost: argon2Cost(memoryKib, iterations, parallelism),
    warning: argon2Warning(memoryKib, Number(iterations)),
    derive: async (password, options) => {
      const costs = {
        salt: await sha256(salt),
        memoryKib,
        iterations: Number(iterations),
        parallelism: Number(parallelism),
        length: 32,
      };
      return argon2idKey(password, costs, options);
    },
  };
}

interface Keys {
  readonly cipher: CryptoKey;
  readonly mac: CryptoKey;
}

/** HKDF-Expand (RFC 5869 §2.3) without Extract, which WebCrypto's HKDF does not do: one HMAC over info ‖ 01. */
async function stretch(derived: Bytes): Promise<Keys> {
  const key = await importMacKey(derived);
  const expand = (info: string): Promise<Bytes> => mac(key, concat(fromText(info), Uint8Array.of(1)));
  const cipher = await crypto.subtle.importKey("raw", await expand("enc"), "AES-CBC", false, ["decrypt"]);
  return { cipher, mac: await importMacKey(await expand("mac")) };
}

interface Sealed {
  readonly iv: Bytes;
  readonly bytes: Bytes;
  readonly tag: Bytes;
}

/** `2.IV|CT|MAC` in Base64: AES-256-CBC, then HMAC-SHA-256. */
function sealedOf(text: unknown): Sealed | undefined {
  const match = typeof text === "string" ? /^2\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(text) : null;
  const [iv, bytes, tag] = (match ?? []).slice(1).map(base64Bytes);
  return iv?.length === 16 && bytes && tag?.length === 32 ? { iv, bytes, tag } : undefined;
}

async function openSealed({ iv, bytes, tag }: Sealed, keys: Keys): Promise<Bytes | undefined> {
  if (!(await verifyMac(keys.mac, tag, concat(iv, bytes)))) return undefined;
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, keys.cipher, bytes));
}

function readItems(file: Fields, options: ImportOptions): ImportOutcome {
  if (!Array.isArray(file["items"])) return damaged("malformed");
  const folders = new Map(
    [...listOf(file["folders"]), ...listOf(file["collections"])]
      .filter(isRecord)
      .map(({ id, name }) => [id, textOf(name)]),
  );
  const gathered = gather(options, file["items"].length);
  for (const item of file["items"] as readonly unknown[]) {
    if (!isRecord(item)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    const login = isRecord(item["login"]) ? item["login"] : {};
    takeTotpField(gathered, login["totp"], {
      title: item["name"],
      user: login["username"],
      note: typeof item["notes"] === "string" ? item["notes"] : undefined,
      tags: [item["folderId"], ...listOf(item["collectionIds"])].map((id) => folders.get(id)),
      favorite: item["favorite"] === true,
    });
  }
  return outcomeOf(FORMAT, gathered);
}
