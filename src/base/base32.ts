/** Base32 (RFC 4648 §6), the alphabet of OTP secrets. Pure; runs in every world. @module */
import { type Bytes, stillBytes } from "./bytes.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Upper case, without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((buffer << (5 - bits)) & 31) : text;
}

/**
 * Either case; padding at the end is ignored. Stray bits of the last character are dropped, since services write secrets
 * of any length.
 *
 * @throws {RangeError} A character outside the alphabet.
 */
export function decodeBase32(text: string): Bytes {
  const characters = text.toUpperCase().replace(/=+$/, "");
  const bytes = stillBytes((characters.length * 5) >> 3);
  let size = 0;
  let buffer = 0;
  let bits = 0;
  for (const character of characters) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError("base32: foreign character");
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[size] = (buffer >>> bits) & 0xff;
      size += 1;
      buffer &= (1 << bits) - 1;
    }
  }
  return bytes;
}
