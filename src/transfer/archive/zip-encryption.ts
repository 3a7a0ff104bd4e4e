/**
 * The two ways in which members of a zip archive are encrypted: PKWARE's of old, which tells a wrong password 255 times of 256
 * and no damage, and WinZip's AES (AE-1, AE-2), which tells both. Runs in every world.
 *
 * @module
 */
import { type Bytes, copyBytes, equalBytes, fromText, stillBytes } from "../../base/bytes.ts";
import { hmacSha1 } from "../../crypto/hmac-sha1.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";

export type ZipDecryption = Bytes | "wrong-password" | "damaged";

const HEADER_BYTES = 12;

/** APPNOTE.TXT 6.1. @param check What the last byte of the header has to be. */
export function decryptZipCrypto(packed: Uint8Array, password: string, check: number): ZipDecryption {
  if (packed.length < HEADER_BYTES) return "damaged";
  let key0 = 0x1234_5678;
  let key1 = 0x2345_6789;
  let key2 = 0x3456_7890;
  const update = (byte: number): void => {
    key0 = nextCrc(key0, byte);
    key1 = (Math.imul((key1 + (key0 & 0xff)) | 0, 0x0808_8405) + 1) | 0;
    key2 = nextCrc(key2, key1 >>> 24);
  };
  for (const byte of fromText(password)) update(byte);
  const plain = stillBytes(packed.length);
  for (let index = 0; index < packed.length; index += 1) {
    const word = (key2 | 2) & 0xffff;
    const byte = (packed[index] ?? 0) ^ ((Math.imul(word, word ^ 1) >>> 8) & 0xff);
    plain[index] = byte;
    update(byte);
    if (index === HEADER_BYTES - 1 && byte !== check) return "wrong-password";
  }
  return plain.subarray(HEADER_BYTES);
}

const ROUNDS = 1000;
const VERIFIER_BYTES = 2;
const CODE_BYTES = 10;
const BLOCK = 16;
/** Calls under way at once. */
const BATCH = 512;

/** WinZip's "AES Encryption Information": salt ‖ verifier ‖ ciphertext ‖ authentication code. */
export async function decryptWinzipAes(
  packed: Uint8Array,
  password: string,
  strength: 1 | 2 | 3,
): Promise<ZipDecryption> {
  const keyBytes = 8 + strength * 8;
  const saltBytes = keyBytes / 2;
  const start = saltBytes + VERIFIER_BYTES;
  if (packed.length < start + CODE_BYTES) return "damaged";
  const derived = await pbkdf2("SHA-1", password, {
    salt: copyBytes(packed.subarray(0, saltBytes)),
    iterations: ROUNDS,
    length: keyBytes * 2 + VERIFIER_BYTES,
  });
  if (!equalBytes(derived.subarray(keyBytes * 2), packed.subarray(saltBytes, start))) return "wrong-password";
  const sealed = packed.subarray(start, -CODE_BYTES);
  const code = hmacSha1(derived.subarray(keyBytes, keyBytes * 2), sealed).subarray(0, CODE_BYTES);
  if (!equalBytes(code, packed.subarray(-CODE_BYTES))) return "damaged";
  const plain = await littleEndianCtr(derived.slice(0, keyBytes), sealed);
  derived.fill(0);
  return plain;
}

/** WinZip counts from 1 with the lowest byte first, WebCrypto with the highest: so each block is a call of its own. */
async function littleEndianCtr(rawKey: Bytes, sealed: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", rawKey, "AES-CTR", false, ["decrypt"]);
  rawKey.fill(0);
  const plain = stillBytes(sealed.length);
  for (let from = 0; from < sealed.length; from += BATCH * BLOCK) {
    const blocks: Promise<ArrayBuffer>[] = [];
    for (let place = from; place < Math.min(from + BATCH * BLOCK, sealed.length); place += BLOCK) {
      const counter = new Uint8Array(BLOCK);
      new DataView(counter.buffer).setUint32(0, place / BLOCK + 1, true);
      const block = copyBytes(sealed.subarray(place, place + BLOCK));
      blocks.push(crypto.subtle.decrypt({ name: "AES-CTR", counter, length: 128 }, key, block));
    }
    for (const [index, block] of (await Promise.all(blocks)).entries())
      plain.set(new Uint8Array(block), from + index * BLOCK);
  }
  return plain;
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb8_8320;
  return value;
});

function nextCrc(crc: number, byte: number): number {
  return (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
}

/** CRC-32 (ISO 3309), as zip has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = nextCrc(crc, byte);
  return (crc ^ -1) >>> 0;
}
