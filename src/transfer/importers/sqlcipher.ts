/**
 * Databases of SQLCipher 3 and 4: each page encrypted by AES-256-CBC and authenticated by HMAC, the key derived from a password. The
 * first page tells a wrong password, the others tell damage. Runs in every world.
 *
 * @module
 */
import { type Bytes, concat, copyBytes, stillBytes } from "../../base/bytes.ts";
import { type DerivationWatch, throwIfAborted } from "../../crypto/derivation-watch.ts";
import { openRawAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";

interface Version {
  readonly hash: "SHA-1" | "SHA-512";
  readonly iterations: number;
  readonly pageBytes: number;
  /** At the end of each page: IV, authentication code, filling. */
  readonly reserved: number;
  readonly codeBytes: number;
}

const VERSIONS: readonly Version[] = [
  { hash: "SHA-1", iterations: 64_000, pageBytes: 1024, reserved: 48, codeBytes: 20 },
  { hash: "SHA-512", iterations: 256_000, pageBytes: 4096, reserved: 80, codeBytes: 64 },
];
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const IV_BYTES = 16;
/** The key of the codes is derived from the key of the cipher, with every byte of the salt changed by this. */
const SALT_MASK = 0x3a;
const CODE_ITERATIONS = 2;
/** What SQLCipher puts its salt in place of. */
const MAGIC = new TextEncoder().encode("SQLite format 3\u0000");

/** @returns The whole database in the clear, with its pages as long as before. @throws {DOMException} `AbortError` */
export async function openSqlcipher(
  bytes: Uint8Array,
  password: string,
  watch: DerivationWatch,
): Promise<Bytes | "wrong-password" | "tampered"> {
  const salt = copyBytes(bytes.subarray(0, SALT_BYTES));
  for (const version of VERSIONS.filter(({ pageBytes }) => bytes.length % pageBytes === 0)) {
    const { hash, iterations } = version;
    const raw = await pbkdf2(hash, password, { salt, iterations, length: KEY_BYTES });
    const codeSalt = copyBytes(salt.map((byte) => byte ^ SALT_MASK));
    const codeRaw = await pbkdf2(hash, raw, { salt: codeSalt, iterations: CODE_ITERATIONS, length: KEY_BYTES });
    const keys: Keys = {
      cipher: await crypto.subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt", "decrypt"]),
      code: await crypto.subtle.importKey("raw", codeRaw, { name: "HMAC", hash }, false, ["verify"]),
    };
    raw.fill(0);
    codeRaw.fill(0);
    const opened = await openPages(bytes, version, keys, watch);
    if (opened !== "wrong-password") return opened;
  }
  return "wrong-password";
}

interface Keys {
  readonly cipher: CryptoKey;
  readonly code: CryptoKey;
}

async function openPages(
  bytes: Uint8Array,
  version: Version,
  keys: Keys,
  watch: DerivationWatch,
): Promise<Bytes | "wrong-password" | "tampered"> {
  const { pageBytes, reserved, codeBytes } = version;
  const plain = stillBytes(bytes.length);
  const count = bytes.length / pageBytes;
  for (let page = 0; page < count; page += 1) {
    throwIfAborted(watch.signal);
    const start = page * pageBytes;
    const from = start + (page === 0 ? SALT_BYTES : 0);
    const ivAt = start + pageBytes - reserved;
    const codeAt = ivAt + IV_BYTES;
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, page + 1, true);
    const signed = concat(bytes.subarray(from, codeAt), number);
    const code = copyBytes(bytes.subarray(codeAt, codeAt + codeBytes));
    if (!(await crypto.subtle.verify("HMAC", keys.code, code, signed)))
      return page === 0 ? "wrong-password" : "tampered";
    const iv = copyBytes(bytes.subarray(ivAt, codeAt));
    plain.set(await openRawAesCbc(keys.cipher, iv, copyBytes(bytes.subarray(from, ivAt))), from);
    if (page === 0) plain.set(MAGIC);
  }
  return plain;
}
