/** AES-CBC with and without PKCS#7 padding and no authentication, for files of other apps. Never for anything of ours. @module */
import { type Bytes, concat } from "../../base/bytes.ts";

/**
 * @param key 16 or 32 bytes. @param iv 16 bytes.
 * @returns `undefined` where the padding is wrong: another key, or damage. One wrong key in 256 passes, so look at what comes.
 */
export async function openAesCbc(key: Bytes, iv: Bytes, ciphertext: Bytes): Promise<Bytes | undefined> {
  try {
    const imported = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["decrypt"]);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, imported, ciphertext));
  } catch {
    return undefined;
  }
}

const BLOCK = 16;

/**
 * Without padding, which WebCrypto insists on: a block of padding is encrypted and put behind.
 *
 * @param key For both directions. @param iv 16 bytes. @param ciphertext Whole blocks, one at least.
 * @throws {DOMException} Other lengths.
 */
export async function openRawAesCbc(key: CryptoKey, iv: Bytes, ciphertext: Bytes): Promise<Bytes> {
  const last = ciphertext.slice(-BLOCK);
  const padding = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv: last }, key, new Uint8Array(0)));
  const whole = concat(ciphertext, padding);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, key, whole));
}
