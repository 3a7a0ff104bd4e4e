/**
 * Keys from passwords as the files of other apps derive them: PBKDF2 (RFC 8018) by WebCrypto, scrypt (RFC 7914) and Argon2
 * (RFC 9106) by hash-wasm. The costs are the file's; whoever calls checks them first. Runs in every world.
 *
 * @module
 */
import { type Bytes, fromText } from "../base/bytes.ts";
import type { DerivationWatch } from "./derivation-watch.ts";

/** @param length Bytes. @throws {DOMException} The password is empty, in some browsers. */
export async function pbkdf2(
  hash: "SHA-1" | "SHA-256" | "SHA-512",
  password: string | Bytes,
  { salt, iterations, length }: { readonly salt: Bytes; readonly iterations: number; readonly length: number },
): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", bytesOf(password), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash, salt, iterations }, key, length * 8));
}

/** @param costFactor N, a power of two. @throws {DOMException} `AbortError` */
export async function scryptKey(
  password: string | Bytes,
  {
    salt,
    costFactor,
    blockSize,
    parallelism,
    length,
  }: {
    readonly salt: Bytes;
    readonly costFactor: number;
    readonly blockSize: number;
    readonly parallelism: number;
    readonly length: number;
  },
  watch: DerivationWatch = {},
): Promise<Bytes> {
  const work = costFactor * blockSize * parallelism * SCRYPT_BLOCK;
  if (work > LIGHT_BYTES && isWatched(watch)) {
    const { scryptInSlices } = await import("./sliced-kdf.ts");
    const costs = { N: costFactor, r: blockSize, p: parallelism, dkLen: length };
    return scryptInSlices(bytesOf(password), salt, costs, watch);
  }
  const { scrypt } = await import("./wasm-kdf.ts");
  const key = await scrypt({
    password: bytesOf(password),
    salt,
    costFactor,
    blockSize,
    parallelism,
    hashLength: length,
    outputType: "binary",
  });
  return new Uint8Array(key);
}

export interface Argon2Costs {
  readonly salt: Bytes;
  /** KiB. */
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
  /** Bytes. */
  readonly length: number;
}

/** Argon2id v1.3. @throws {DOMException} `AbortError` */
export async function argon2idKey(
  password: string | Bytes,
  costs: Argon2Costs,
  watch: DerivationWatch = {},
): Promise<Bytes> {
  return argon2Key("id", password, costs, watch);
}

/** Argon2d v1.3, which KeePass takes by default. @throws {DOMException} `AbortError` */
export async function argon2dKey(
  password: string | Bytes,
  costs: Argon2Costs,
  watch: DerivationWatch = {},
): Promise<Bytes> {
  return argon2Key("d", password, costs, watch);
}

const bytesOf = (password: string | Bytes): Bytes => (typeof password === "string" ? fromText(password) : password);

/** Bytes that scrypt mixes for one step of N · r · p. */
const SCRYPT_BLOCK = 128;
/** Mixed in less than a second, even by a slow phone: nobody needs to stop it. */
const LIGHT_BYTES = 64 * 1024 * 1024;

/** WebAssembly holds its thread until the end; who listens for a signal gets it in slices, which takes three times as long. */
const isWatched = ({ signal }: DerivationWatch): boolean => signal !== undefined;

async function argon2Key(
  kind: "d" | "id",
  password: string | Bytes,
  { salt, memoryKib, iterations, parallelism, length }: Argon2Costs,
  watch: DerivationWatch,
): Promise<Bytes> {
  if (memoryKib * 1024 * iterations > LIGHT_BYTES && isWatched(watch)) {
    const { argon2InSlices } = await import("./sliced-kdf.ts");
    const costs = { m: memoryKib, t: iterations, p: parallelism, dkLen: length };
    return argon2InSlices(kind, bytesOf(password), salt, costs, watch);
  }
  const { argon2d, argon2id } = await import("./wasm-kdf.ts");
  const derive = kind === "d" ? argon2d : argon2id;
  const key = await derive({
    password: bytesOf(password),
    salt,
    memorySize: memoryKib,
    iterations,
    parallelism,
    hashLength: length,
    outputType: "binary",
  });
  return new Uint8Array(key);
}
