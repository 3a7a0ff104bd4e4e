/**
 * A `java.util.HashMap` of texts as Java's serialisation writes it (Object Serialization Stream Protocol 6.4). Read as bytes, by
 * a fixed layout: no class is ever looked up, nothing else is accepted. Pure.
 *
 * @module
 */
import { concat, fromText } from "../../base/bytes.ts";
import { IMPORT_LIMITS } from "../limits.ts";

const CLASS = "java.util.HashMap";
const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);
const utf = (text: string): Uint8Array => concat(u16(text.length), fromText(text));

/** Everything up to the load factor: stream header, object, class with its serial number and its two fields. */
const PREFIX = concat(
  Uint8Array.of(0xac, 0xed, 0, 5, 0x73, 0x72),
  utf(CLASS),
  Uint8Array.of(0x05, 0x07, 0xda, 0xc1, 0xc3, 0x16, 0x60, 0xd1, 0x03),
  u16(2),
  fromText("F"),
  utf("loadFactor"),
  fromText("I"),
  utf("threshold"),
  Uint8Array.of(0x78, 0x70),
);
const BLOCK = [0x77, 8] as const;
const STRING = 0x74;
const LONG_STRING = 0x7c;
const REFERENCE = 0x71;
const FIRST_HANDLE = 0x7e_0000;
/** Of the class and the map itself; texts follow. */
const HANDLES_BEFORE = 2;

/** @returns Names and values in the order of the file, or `undefined` where it is cut off or anything else. */
export function readJavaMap(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  if (!PREFIX.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = PREFIX.length + 8;
  if (place + 10 > bytes.length || bytes[place] !== BLOCK[0] || bytes[place + 1] !== BLOCK[1]) return undefined;
  const count = view.getUint32(place + 6);
  if (count > IMPORT_LIMITS.entries * 2) return undefined;
  place += 10;
  const texts: string[] = [];
  const next = (): string | undefined => {
    const kind = bytes[place];
    if (kind === REFERENCE && place + 5 <= bytes.length) {
      const known = texts[view.getUint32(place + 1) - FIRST_HANDLE - HANDLES_BEFORE];
      place += 5;
      return known;
    }
    const header = kind === STRING ? 3 : kind === LONG_STRING ? 9 : undefined;
    if (header === undefined || place + header > bytes.length) return undefined;
    const size = header === 3 ? view.getUint16(place + 1) : Number(view.getBigUint64(place + 1));
    const start = place + header;
    if (start + size > bytes.length) return undefined;
    const text = modifiedUtf8(bytes.subarray(start, start + size));
    place = start + size;
    if (text !== undefined) texts.push(text);
    return text;
  };
  const map = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const name = next();
    const value = name === undefined ? undefined : next();
    if (name === undefined || value === undefined) return undefined;
    map.set(name, value);
  }
  return bytes[place] === 0x78 ? map : undefined;
}

/** Java's: NUL as two bytes, and what lies beyond U+FFFF as two surrogates of three bytes each. */
export function modifiedUtf8(bytes: Uint8Array): string | undefined {
  const units: string[] = [];
  for (let place = 0; place < bytes.length; ) {
    const first = bytes[place] ?? 0;
    const length = first < 0x80 ? 1 : first >> 5 === 0b110 ? 2 : first >> 4 === 0b1110 ? 3 : 0;
    if (length === 0 || place + length > bytes.length) return undefined;
    let unit = length === 1 ? first : first & (length === 2 ? 0x1f : 0x0f);
    for (const byte of bytes.subarray(place + 1, place + length)) {
      if (byte >> 6 !== 0b10) return undefined;
      unit = (unit << 6) | (byte & 0x3f);
    }
    units.push(String.fromCharCode(unit));
    place += length;
  }
  return units.join("");
}
