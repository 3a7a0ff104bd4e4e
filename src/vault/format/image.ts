/** The sealed image: the whole document in one record (DESIGN §3), and how it is opened. Runs in every world. @module */
import { type Bytes, concat, equalBytes, fromText, u32, u64 } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import { enc } from "../../crypto/enc.ts";
import { SUITE } from "./model.ts";

const MAGIC = fromText("PMV1");
const PREFIX_BYTES = 4 + 1 + 4 + 8 + aead.IV_BYTES;
/** How the document is laid out; part of what is authenticated. Images of earlier ones are still opened. */
export const SCHEMA = 3;

export interface ImagePlace {
  readonly vaultId: Bytes;
  readonly keyGen: number;
  readonly generation: number;
}

/** `magic ‖ suite ‖ key generation ‖ generation`, which stand before the IV. */
export const imagePrefix = ({ keyGen, generation }: ImagePlace): Bytes =>
  concat(MAGIC, Uint8Array.of(SUITE), u32(keyGen), u64(generation));

export const imageAad = ({ vaultId, keyGen, generation }: ImagePlace, schema: number): Bytes =>
  enc("protect/1/rec", [vaultId, fromText("image"), fromText("image"), u32(schema), u32(keyGen), u64(generation)]);

/** What an image held, zeros and all; to be overwritten when it is read. */
export interface OpenedImage {
  readonly schema: number;
  readonly plaintext: Bytes;
}

/** `undefined` unless the record is this vault's, of this key and this generation, untouched. */
export async function openImage(key: CryptoKey, at: ImagePlace, bytes: Bytes): Promise<OpenedImage | undefined> {
  const prefix = imagePrefix(at);
  if (bytes.length < PREFIX_BYTES || !equalBytes(bytes.subarray(0, prefix.length), prefix)) return undefined;
  const iv = bytes.subarray(prefix.length, PREFIX_BYTES);
  const sealed = bytes.subarray(PREFIX_BYTES);
  for (let schema = SCHEMA; schema >= 1; schema -= 1) {
    const plaintext = await aead.open(key, iv, sealed, imageAad(at, schema));
    if (plaintext !== undefined) return { schema, plaintext };
  }
  return undefined;
}
