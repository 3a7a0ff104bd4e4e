/** base64url without padding (RFC 4648 §5). Pure; runs in every world. @module */
import { type Bytes, stillBytes } from "./bytes.ts";

const NO_VALUE = 255;
/** Value of each ASCII character. */
const VALUES = new Uint8Array(128).fill(NO_VALUE);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

export function encodeBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws {RangeError} Not canonical base64url: padding, foreign characters or stray bits. */
export function decodeBase64url(text: string): Bytes {
  if (text.length % 4 === 1) throw new RangeError("base64url: malformed");
  const bytes = stillBytes((text.length * 3) >> 2);
  let [bits, held, size] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? NO_VALUE;
    if (value === NO_VALUE) throw new RangeError("base64url: malformed");
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[size] = bits >> held;
    size += 1;
    bits &= (1 << held) - 1;
  }
  if (bits !== 0) throw new RangeError("base64url: not canonical");
  return bytes;
}
