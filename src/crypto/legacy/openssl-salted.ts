/**
 * What `openssl enc` and CryptoJS write for a passphrase: `Salted__` ‖ salt 8 ‖ AES-256-CBC, key and IV by EVP_BytesToKey
 * with MD5 and one round. For files of other apps; never for anything of ours.
 *
 * @module
 */
import { type Bytes, concat, copyBytes, fromText } from "../../base/bytes.ts";
import { openAesCbc } from "./aes-cbc.ts";
import { md5 } from "./md5.ts";

const MAGIC = fromText("Salted__");
const KEY_BYTES = 32;
const IV_BYTES = 16;

/** Key and IV (OpenSSL's EVP_BytesToKey): digests of the one before, the passphrase and the salt, one after the other. */
export function evpBytesToKey(passphrase: Uint8Array, salt: Uint8Array): { readonly key: Bytes; readonly iv: Bytes } {
  let last: Uint8Array = new Uint8Array(0);
  let whole = new Uint8Array(0);
  while (whole.length < KEY_BYTES + IV_BYTES) {
    last = md5(concat(last, passphrase, salt));
    whole = concat(whole, last);
  }
  return { key: whole.slice(0, KEY_BYTES), iv: whole.slice(KEY_BYTES, KEY_BYTES + IV_BYTES) };
}

/** @returns `undefined` where it is not of this kind, or the padding is wrong. */
export async function openSalted(passphrase: string, sealed: Uint8Array): Promise<Bytes | undefined> {
  if (sealed.length < 32 || MAGIC.some((byte, index) => sealed[index] !== byte)) return undefined;
  const { key, iv } = evpBytesToKey(fromText(passphrase), sealed.subarray(8, 16));
  return openAesCbc(key, iv, copyBytes(sealed.subarray(16)));
}
