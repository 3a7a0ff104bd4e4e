/**
 * KeePass's AES-KDF: a block encrypted by itself, over and over. WebCrypto has no ECB; but CBC of zeros does the same, each block being the
 * encryption of the one before, so that one call does many rounds in native code. For files of other apps. Runs in every world.
 *
 * @module
 */
import { type Bytes, concat } from "../../base/bytes.ts";
import { type DerivationWatch, throwIfAborted } from "../derivation-watch.ts";
import { sha256 } from "../digest.ts";

const BLOCK = 16;
/** Rounds in one call: a MiB of blocks, of which only the last is kept. */
const SLICE = 65_536;

/**
 * @param key 32 bytes, to be transformed. @param seed 32 bytes, the key of the cipher. @param rounds A whole number from 0.
 * @returns 32 bytes. @throws {DOMException} `AbortError`
 */
export async function aesKdf(key: Bytes, seed: Bytes, rounds: number, watch: DerivationWatch = {}): Promise<Bytes> {
  const cipher = await crypto.subtle.importKey("raw", seed, "AES-CBC", false, ["encrypt"]);
  const zeros = new Uint8Array(Math.min(SLICE, rounds) * BLOCK);
  let left = key.slice(0, BLOCK);
  let right = key.slice(BLOCK, 2 * BLOCK);
  for (let done = 0; done < rounds; done += SLICE) {
    throwIfAborted(watch.signal);
    watch.onProgress?.(done / rounds);
    const blocks = zeros.subarray(0, Math.min(SLICE, rounds - done) * BLOCK);
    const last = async (iv: Bytes): Promise<Bytes> => {
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, cipher, blocks));
      // Behind it lies the block of padding.
      return sealed.slice(blocks.length - BLOCK, blocks.length);
    };
    [left, right] = await Promise.all([last(left), last(right)]);
  }
  return sha256(concat(left, right));
}
