/** base64url without padding (RFC 4648 §5). Pure; runs in every world. @module */
import { type Bytes, stillBytes } from "./bytes.ts";

export { encodeBase64url } from "./encode-base64url.ts";

const NO_VALUE = 255;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Value of each ASCII character. */
const VALUES = new Uint8Array(128).fill(NO_VALUE);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** @throws {RangeError} Not canonical base64url: padding, foreign characters or stray bits. */
export function decodeBase64url(text: string): Bytes {
  const bytes = stillBytes(decodedSize(text));
  decodeBase64urlInto(text, bytes);
  return bytes;
}

/** How many bytes a canonical text becomes. */
export function decodedSize(text: string): number {
  return (text.length * 3) >> 2;
}

/** @param bytes As many as {@link decodedSize} says. @throws {RangeError} As {@link decodeBase64url}. */
export function decodeBase64urlInto(text: string, bytes: Uint8Array): void {
  const whole = text.length & ~3;
  const rest = text.length & 3;
  if (rest === 1) throw new RangeError("base64url: malformed");
  // Every bit that a foreign character sets; those of the alphabet stay below 64.
  let foreign = 0;
  let size = 0;
  for (let index = 0; index < whole; index += 4) {
    const [a, b] = [valueAt(text, index), valueAt(text, index + 1)];
    const [c, d] = [valueAt(text, index + 2), valueAt(text, index + 3)];
    foreign |= a | b | c | d;
    bytes[size] = (a << 2) | (b >> 4);
    bytes[size + 1] = (b << 4) | (c >> 2);
    bytes[size + 2] = (c << 6) | d;
    size += 3;
  }
  let stray = 0;
  if (rest !== 0) {
    const [a, b] = [valueAt(text, whole), valueAt(text, whole + 1)];
    const c = rest === 3 ? valueAt(text, whole + 2) : 0;
    foreign |= a | b | c;
    bytes[size] = (a << 2) | (b >> 4);
    if (rest === 3) bytes[size + 1] = (b << 4) | (c >> 2);
    stray = rest === 3 ? c & 3 : b & 15;
  }
  if (foreign > 63) throw new RangeError("base64url: malformed");
  if (stray !== 0) throw new RangeError("base64url: not canonical");
}

function valueAt(text: string, index: number): number {
  return VALUES[text.charCodeAt(index)] ?? NO_VALUE;
}
