/**
 * `enc`: the one way bytes are laid out before they are signed or used as AAD (src/protocol/README.md).
 * Injective and self-delimiting. Pure; runs in every world.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";

const MAX_LABEL = 64;
export const MAX_FIELDS = 32;
export const MAX_FIELD_BYTES = 4096;

/**
 * `u8 |label| ‖ label ‖ u8 n ‖ for each field: u32be length ‖ field`.
 *
 * @throws {RangeError} The label is not 1–64 of `[a-z0-9./-]`, more than 32 fields, or a field over 4096 bytes.
 */
export function enc(label: string, fields: readonly Uint8Array[]): Bytes {
  if (label.length === 0 || label.length > MAX_LABEL) throw new RangeError("enc: label not allowed");
  if (fields.length > MAX_FIELDS) throw new RangeError("enc: too many fields");
  let size = 2 + label.length;
  for (const field of fields) {
    if (field.length > MAX_FIELD_BYTES) throw new RangeError("enc: field too long");
    size += 4 + field.length;
  }
  // One piece: an unlock and each call of a device lay out a dozen of these.
  const bytes = new Uint8Array(size);
  bytes[0] = label.length;
  for (let index = 0; index < label.length; index += 1) {
    const code = label.charCodeAt(index);
    // a–z, or - . / and 0–9, which follow one another in ASCII.
    if (!((code >= 97 && code <= 122) || (code >= 45 && code <= 57))) throw new RangeError("enc: label not allowed");
    bytes[1 + index] = code;
  }
  bytes[1 + label.length] = fields.length;
  let place = 2 + label.length;
  for (const field of fields) {
    // Big-endian; the two upper bytes stay 0, for a field is at most 4096 bytes long.
    bytes[place + 2] = field.length >> 8;
    bytes[place + 3] = field.length & 0xff;
    bytes.set(field, place + 4);
    place += 4 + field.length;
  }
  return bytes;
}
