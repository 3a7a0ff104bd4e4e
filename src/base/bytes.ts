/** Byte arrays and text. Pure; runs in every world. @module */

/** A byte array whose buffer is its own, as WebCrypto wants it since TypeScript 5.9. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function fromText(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws {TypeError} The bytes are not well-formed UTF-8. */
export function toText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  let size = 0;
  for (const part of parts) size += part.length;
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Equality for public values; for secrets see `crypto/compare.ts`. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Big-endian 32-bit unsigned integer. @throws {RangeError} Not an integer in 0…2^32−1. */
export function u32(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new RangeError("u32: out of range");
  const bytes = new Uint8Array(4);
  putU32(bytes, 0, value);
  return bytes;
}

/** Big-endian 64-bit unsigned integer. @throws {RangeError} Not a non-negative safe integer. */
export function u64(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("u64: out of range");
  const bytes = new Uint8Array(8);
  putU32(bytes, 0, Math.floor(value / 2 ** 32));
  putU32(bytes, 4, value % 2 ** 32);
  return bytes;
}

// By hand: a view and a big integer for each would be much of what an unlock does beside its cryptography.
function putU32(bytes: Uint8Array, place: number, value: number): void {
  bytes[place] = value >>> 24;
  bytes[place + 1] = value >>> 16;
  bytes[place + 2] = value >>> 8;
  bytes[place + 3] = value;
}

/**
 * Zeros that stay where they are in memory. Engines keep small arrays in the heap that they tidy up, and each move leaves
 * a copy behind; a buffer made by itself lies outside. So what is to be overwritten later must lie in one.
 */
export function stillBytes(length: number): Bytes {
  return new Uint8Array(new ArrayBuffer(length));
}

/** A copy that owns its buffer and stays where it is, for inputs that may be views of something larger. */
export function copyBytes(bytes: Uint8Array): Bytes {
  const copy = stillBytes(bytes.length);
  copy.set(bytes);
  return copy;
}
