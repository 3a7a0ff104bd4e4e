/**
 * Keys from passwords as the files of other apps derive them: PBKDF2 (RFC 8018) by WebCrypto, scrypt (RFC 7914) and Argon2id
 * (RFC 9106) by hash-wasm. The costs are the file's; whoever calls checks them first. Runs in every world.
 *
 * @module
 */
import { argon2id, scrypt } from "hash-wasm";
import { type Bytes, fromText } from "../base/bytes.ts";

/** @param length Bytes. @throws {DOMException} The password is empty, in some browsers. */
export async function pbkdf2(
  hash: "SHA-1" | "SHA-256" | "SHA-512",
  password: string | Bytes,
  { salt, iterations, length }: { readonly salt: Bytes; readonly iterations: number; readonly length: number },
): Promise<Bytes> {
  const raw = typeof password === "string" ? fromText(password) : password;
  const key = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash, salt, iterations }, key, length * 8));
}

/** @param costFactor N, a power of two. */
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
): Promise<Bytes> {
  const key = await scrypt({
    password: typeof password === "string" ? fromText(password) : password,
    salt,
    costFactor,
    blockSize,
    parallelism,
    hashLength: length,
    outputType: "binary",
  });
  return new Uint8Array(key);
}

/** Argon2id v1.3. @param memoryKib KiB. */
export async function argon2idKey(
  password: string,
  {
    salt,
    memoryKib,
    iterations,
    parallelism,
    length,
  }: {
    readonly salt: Bytes;
    readonly memoryKib: number;
    readonly iterations: number;
    readonly parallelism: number;
    readonly length: number;
  },
): Promise<Bytes> {
  const key = await argon2id({
    password: fromText(password),
    salt,
    memorySize: memoryKib,
    iterations,
    parallelism,
    hashLength: length,
    outputType: "binary",
  });
  return new Uint8Array(key);
}
