/** Seals the image, padded so that its size tells little (DESIGN §3). Runs in every world. @module */
import { type Bytes, concat } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import type { Random } from "../../crypto/random.ts";
import { type ImagePlace, imageAad, imagePrefix, SCHEMA } from "./image.ts";

const SMALLEST_BUCKET = 4096;
const LARGEST_BUCKET = SMALLEST_BUCKET * 2 ** 11;

/** The bucket a plaintext of `size` bytes falls into: 4 KiB · 2^k. @throws {RangeError} Over 8 MiB. */
export function bucketSize(size: number): number {
  let bucket = SMALLEST_BUCKET;
  while (bucket < size) bucket *= 2;
  if (bucket > LARGEST_BUCKET) throw new RangeError("image: too large");
  return bucket;
}

/** @param document Is overwritten. */
export async function sealImage(key: CryptoKey, at: ImagePlace, document: Bytes, random: Random): Promise<Bytes> {
  const plaintext = new Uint8Array(bucketSize(document.length));
  plaintext.set(document);
  document.fill(0);
  const iv = random(aead.IV_BYTES);
  const sealed = await aead.seal(key, iv, plaintext, imageAad(at, SCHEMA));
  plaintext.fill(0);
  return concat(imagePrefix(at), iv, sealed);
}
