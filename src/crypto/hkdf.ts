/** HKDF-SHA-256 (RFC 5869) and HMAC-SHA-256 (RFC 2104) on WebCrypto. Runs in every world. @module */
import type { Bytes } from "../base/bytes.ts";

/** Input key material as a key that can only be derived from. */
export async function importHkdfKey(ikm: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", ikm, "HKDF", false, ["deriveBits", "deriveKey"]);
}

/** @param length Bytes, 1…8160. */
export async function hkdf(key: CryptoKey, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}

/** An AES-256-GCM key whose bytes never reach a script. */
export async function hkdfAeadKey(key: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(parameters, key, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** An HMAC-SHA-256 key (32 bytes) whose bytes never reach a script. */
export async function hkdfMacKey(key: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info };
  const kind = { name: "HMAC", hash: "SHA-256", length: 256 };
  return crypto.subtle.deriveKey(parameters, key, kind, false, ["sign", "verify"]);
}

export async function importMacKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

export async function mac(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
}

export async function verifyMac(key: CryptoKey, tag: Bytes, bytes: Bytes): Promise<boolean> {
  return crypto.subtle.verify("HMAC", key, tag, bytes);
}
