/**
 * FreeOTP 2's backup, a serialised Java map whatever its name says: a master key under the password, each secret under the master
 * key, the rest in the clear. So a wrong password is told from damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, fromText } from "../../base/bytes.ts";
import { importAeadKey, open } from "../../crypto/aead.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import { readJavaMap } from "../archive/java-map.ts";
import { absent, gather } from "../entry.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { FileReason, ImportOptions, ImportOutcome } from "../outcome.ts";
import { inOrder, signedBytes, takeToken } from "./freeotp-token.ts";

const FORMAT = "freeotp-v2";
const MASTER = "masterKey";
const ORDER = "tokenOrder";
const TOKEN = "-token";
const IV_BYTES = 12;
const KEY_BYTES = 32;

const damaged = (why: FileReason): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });

export async function read({ bytes }: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  const map = readJavaMap(bytes);
  if (map === undefined) return damaged("cut-off");
  const master = parseJson(map.get(MASTER) ?? "");
  if (!isRecord(master)) return damaged("malformed");
  const { mAlgorithm, mIterations: iterations } = master;
  const hash = /HmacSHA(1|256|512)$/i.exec(String(mAlgorithm))?.[1];
  const salt = signedBytes(master["mSalt"]);
  const sealed = readKey(master["mEncryptedKey"]);
  if (hash === undefined || salt === undefined || sealed === undefined || !isCount(iterations))
    return damaged("malformed");
  if (iterations > IMPORT_LIMITS.pbkdf2Iterations) return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  if (password === undefined) return { kind: "needs-password", format: FORMAT };
  const derived = await pbkdf2(`SHA-${hash as "1" | "256" | "512"}`, password, { salt, iterations, length: KEY_BYTES });
  const raw = await openKey(sealed, derived);
  if (raw === undefined) return { kind: "wrong-password", format: FORMAT };
  if (raw.length !== KEY_BYTES) return damaged("malformed");
  return readTokens(map, raw);
}

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 1;

async function readTokens(map: ReadonlyMap<string, string>, master: Bytes): Promise<ImportOutcome> {
  const ids = [...map.keys()]
    .filter((name) => name !== MASTER && name !== ORDER)
    .map((name) => name.replace(/-token$/, ""));
  const unique = new Map(ids.map((id) => [id, id]));
  const gathered = gather();
  for (const id of inOrder(unique, listOf(parseJson(map.get(ORDER) ?? "")))) {
    const token = parseJson(map.get(id + TOKEN) ?? "");
    if (!isRecord(token)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    const holder = parseJson(map.get(id) ?? "");
    const text = isRecord(holder) ? holder["key"] : undefined;
    const key = typeof text === "string" ? readKey(parseJson(text)) : undefined;
    const secret = key && (await openKey(key, master.slice()));
    // Android before 8 leaves the algorithm out; it stands in what the secret is bound to.
    const algo = absent(token["algo"]) ? key?.token : token["algo"];
    takeToken(gathered, { ...token, algo }, secret, 0);
  }
  master.fill(0);
  const { accounts, skipped } = gathered;
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

interface EncryptedKey {
  readonly iv: Bytes;
  readonly sealed: Bytes;
  /** `AES`, `HmacSHA1`…; bound to the ciphertext. */
  readonly token: string;
}

function readKey(value: unknown): EncryptedKey | undefined {
  if (!isRecord(value)) return undefined;
  const sealed = signedBytes(value["mCipherText"]);
  const iv = ivOf(signedBytes(value["mParameters"]));
  const { mToken: token } = value;
  return sealed && iv && typeof token === "string" ? { iv, sealed, token } : undefined;
}

/** ASN.1: an OCTET STRING of 12, alone or in a SEQUENCE with the tag's length, 16. */
function ivOf(parameters: Bytes | undefined): Bytes | undefined {
  const inner = parameters?.[0] === 0x30 ? parameters.subarray(2) : parameters;
  if (inner?.[0] !== 0x04 || inner[1] !== IV_BYTES || inner.length < 2 + IV_BYTES) return undefined;
  return inner.slice(2, 2 + IV_BYTES);
}

async function openKey({ iv, sealed, token }: EncryptedKey, raw: Bytes): Promise<Bytes | undefined> {
  const key = await importAeadKey(raw);
  raw.fill(0);
  return open(key, iv, sealed, fromText(token));
}
