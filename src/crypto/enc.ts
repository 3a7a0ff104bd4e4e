/**
 * `enc`: the one way bytes are laid out before they are signed or used as AAD (src/protocol/README.md).
 * Injective and self-delimiting. Pure; runs in every world.
 *
 * @module
 */
import { type Bytes, concat, fromText, u32 } from "../base/bytes.ts";

const LABEL = /^[a-z0-9./-]{1,64}$/;
export const MAX_FIELDS = 32;
export const MAX_FIELD_BYTES = 4096;

/**
 * `u8 |label| ‖ label ‖ u8 n ‖ for each field: u32be length ‖ field`.
 *
 * @throws {RangeError} The label is not 1–64 of `[a-z0-9./-]`, more than 32 fields, or a field over 4096 bytes.
 */
export function enc(label: string, fields: readonly Uint8Array[]): Bytes {
  if (!LABEL.test(label)) throw new RangeError("enc: label not allowed");
  if (fields.length > MAX_FIELDS) throw new RangeError("enc: too many fields");
  const parts: Uint8Array[] = [Uint8Array.of(label.length), fromText(label), Uint8Array.of(fields.length)];
  for (const field of fields) {
    if (field.length > MAX_FIELD_BYTES) throw new RangeError("enc: field too long");
    parts.push(u32(field.length), field);
  }
  return concat(...parts);
}
