/** Crockford's base32 with two check characters, for a key that people write down. Pure; runs in every world. @module */
import type { Bytes } from "./bytes.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY_CHARACTERS = 26;
/** The largest prime below 32²: catches every single wrong character and every exchange of neighbours. */
const MODULUS = 1021;

/** 16 bytes → 28 characters in groups of four, separated by hyphens. */
export function formatPaperKey(key: Uint8Array): string {
  let number = 0n;
  for (const byte of key) number = (number << 8n) | BigInt(byte);
  number <<= 2n; // 128 bits fill 26 characters of 5 bits with two to spare
  let text = "";
  for (let index = KEY_CHARACTERS - 1; index >= 0; index -= 1)
    text += ALPHABET.charAt(Number((number >> BigInt(5 * index)) & 31n));
  return (text + checkCharacters(text)).replace(/(.{4})(?=.)/g, "$1-");
}

/** Case, spaces and hyphens do not matter; O is 0, I and L are 1. @returns `undefined` for a mistyped key. */
export function parsePaperKey(typed: string): Bytes | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (text.length !== KEY_CHARACTERS + 2 || [...text].some((character) => !ALPHABET.includes(character)))
    return undefined;
  const body = text.slice(0, KEY_CHARACTERS);
  if (checkCharacters(body) !== text.slice(KEY_CHARACTERS)) return undefined;
  let number = 0n;
  for (const character of body) number = (number << 5n) | BigInt(ALPHABET.indexOf(character));
  if ((number & 3n) !== 0n) return undefined;
  number >>= 2n;
  return Uint8Array.from({ length: 16 }, (_, index) => Number((number >> BigInt(8 * (15 - index))) & 0xffn));
}

function checkCharacters(body: string): string {
  let sum = 0;
  for (const character of body) sum = (sum * 32 + ALPHABET.indexOf(character)) % MODULUS;
  return ALPHABET.charAt(sum >> 5) + ALPHABET.charAt(sum & 31);
}
