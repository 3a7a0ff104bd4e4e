/** AES-CBC with PKCS#7 padding and no authentication, for files of other apps. Never for anything of ours. @module */
import type { Bytes } from "../../base/bytes.ts";

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
