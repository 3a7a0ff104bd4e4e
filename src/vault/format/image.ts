/** The sealed image: the whole document in one record, padded so that its size tells little (DESIGN §3). Pure. @module */
import { type Bytes, concat, equalBytes, fromText, toText, u32, u64 } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import { enc } from "../../crypto/enc.ts";
import type { Random } from "../../crypto/random.ts";
import { SUITE } from "./model.ts";

const MAGIC = fromText("PMV1");
const PREFIX_BYTES = 4 + 1 + 4 + 8 + aead.IV_BYTES;
const SMALLEST_BUCKET = 4096;
const LARGEST_BUCKET = SMALLEST_BUCKET * 2 ** 11;
/** Of the document's JSON; part of what is authenticated. Images of earlier ones are still opened. */
export const SCHEMA = 2;

/** The bucket a plaintext of `size` bytes falls into: 4 KiB · 2^k. @throws {RangeError} Over 8 MiB. */
export function bucketSize(size: number): number {
  let bucket = SMALLEST_BUCKET;
  while (bucket < size) bucket *= 2;
  if (bucket > LARGEST_BUCKET) throw new RangeError("image: too large");
  return bucket;
}

interface ImagePlace {
  readonly vaultId: Bytes;
  readonly keyGen: number;
  readonly generation: number;
}

const aad = ({ vaultId, keyGen, generation }: ImagePlace, schema: number) =>
  enc("protect/1/rec", [vaultId, fromText("image"), fromText("image"), u32(schema), u32(keyGen), u64(generation)]);

/** @param json The document as JSON text. */
export async function sealImage(key: CryptoKey, at: ImagePlace, json: string, random: Random): Promise<Bytes> {
  const text = fromText(json);
  const plaintext = new Uint8Array(bucketSize(4 + text.length));
  plaintext.set(u32(text.length));
  plaintext.set(text, 4);
  text.fill(0);
  const iv = random(aead.IV_BYTES);
  const sealed = await aead.seal(key, iv, plaintext, aad(at, SCHEMA));
  plaintext.fill(0);
  return concat(MAGIC, Uint8Array.of(SUITE), u32(at.keyGen), u64(at.generation), iv, sealed);
}

/** The document's JSON text; `undefined` unless the record is this vault's, of this key and this generation, untouched. */
export async function openImage(key: CryptoKey, at: ImagePlace, bytes: Bytes): Promise<string | undefined> {
  const prefix = concat(MAGIC, Uint8Array.of(SUITE), u32(at.keyGen), u64(at.generation));
  if (bytes.length < PREFIX_BYTES || !equalBytes(bytes.subarray(0, prefix.length), prefix)) return undefined;
  const iv = bytes.subarray(prefix.length, PREFIX_BYTES);
  const sealed = bytes.subarray(PREFIX_BYTES);
  let plaintext: Bytes | undefined;
  for (let schema = SCHEMA; schema >= 1 && plaintext === undefined; schema -= 1) {
    plaintext = await aead.open(key, iv, sealed, aad(at, schema));
  }
  if (plaintext === undefined || plaintext.length < 4) return undefined;
  const length = new DataView(plaintext.buffer).getUint32(0);
  if (length > plaintext.length - 4) return undefined;
  const json = toText(plaintext.subarray(4, 4 + length));
  plaintext.fill(0);
  return json;
}
