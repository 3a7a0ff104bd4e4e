/**
 * AES-256-GCM with a 96-bit IV and a 128-bit tag (suite 1; NIST SP 800-38D). WebCrypto copies what it is
 * given before it answers, so nothing is copied here: no second copy of a secret is left behind. Runs in every world.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";

export const IV_BYTES = 12;

export async function importAeadKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @param iv 12 bytes that are never used twice with this key. @returns ciphertext ‖ tag. */
export async function seal(key: CryptoKey, iv: Bytes, plaintext: Bytes, aad: Bytes): Promise<Bytes> {
  const parameters = { name: "AES-GCM", iv, additionalData: aad };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plaintext));
}

/** @returns `undefined` when key, IV, additional data or ciphertext are not the ones that were sealed. */
export async function open(key: CryptoKey, iv: Bytes, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
  const parameters = { name: "AES-GCM", iv, additionalData: aad };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed));
  } catch {
    return undefined; // WebCrypto tells nothing but OperationError here
  }
}
