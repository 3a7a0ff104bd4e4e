/** SQLite's variable-length integers. Pure. @module */

/**
 * Big-endian, seven bits a byte; the ninth has eight. Sizes beyond 2^53 lose bits, and are none of a real file.
 *
 * @param end Where reading must stop.
 */
export function readVarint(
  bytes: Uint8Array,
  place: number,
  end: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = place + index < end ? bytes[place + index] : undefined;
    if (byte === undefined) return undefined;
    if (index === 8) return { value: value * 256 + byte, next: place + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: place + index + 1 };
  }
  return undefined;
}
