/** AES-256-GCM with a 96-bit IV and a 128-bit tag (suite 1; NIST SP 800-38D). Runs in every world. @module */
import { type Bytes, copyBytes } from "../base/bytes.ts";

export const IV_BYTES = 12;

export async function importAeadKey(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", copyBytes(raw), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @param iv 12 bytes that are never used twice with this key. @returns ciphertext ‖ tag. */
export async function seal(key: CryptoKey, iv: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  const parameters = { name: "AES-GCM", iv: copyBytes(iv), additionalData: copyBytes(aad) };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, copyBytes(plaintext)));
}

/** @returns `undefined` when key, IV, additional data or ciphertext are not the ones that were sealed. */
export async function open(
  key: CryptoKey,
  iv: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Promise<Bytes | undefined> {
  const parameters = { name: "AES-GCM", iv: copyBytes(iv), additionalData: copyBytes(aad) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, copyBytes(sealed)));
  } catch {
    return undefined; // WebCrypto tells nothing but OperationError here
  }
}
