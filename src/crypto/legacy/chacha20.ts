/**
 * ChaCha20, HChaCha20 and Poly1305 (RFC 8439 §2; draft-irtf-cfrg-xchacha-03 §2.2), for files of other apps, since WebCrypto has none of
 * them. Never for anything of ours. Pure.
 *
 * @module
 */
import { type Bytes, stillBytes } from "../../base/bytes.ts";

const BLOCK = 64;
/** `expand 32-byte k` */
const SIGMA = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574] as const;
/** Columns, then diagonals (RFC 8439 §2.3). */
const QUARTERS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

const wordsOf = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true));
};

function bytesOf(words: Uint32Array): Bytes {
  const bytes = stillBytes(words.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of words.entries()) view.setUint32(at * 4, word, true);
  return bytes;
}

/** Twenty rounds, in place. */
function permute(state: Uint32Array): void {
  const at = (index: number): number => state[index] ?? 0;
  for (let round = 0; round < 10; round += 1)
    for (const [a, b, c, d] of QUARTERS) {
      state[a] = at(a) + at(b);
      state[d] = rotate(at(d) ^ at(a), 16);
      state[c] = at(c) + at(d);
      state[b] = rotate(at(b) ^ at(c), 12);
      state[a] = at(a) + at(b);
      state[d] = rotate(at(d) ^ at(a), 8);
      state[c] = at(c) + at(d);
      state[b] = rotate(at(b) ^ at(c), 7);
    }
}

function expect(bytes: Uint8Array, length: number, what: string): void {
  if (bytes.length !== length) throw new RangeError(`chacha20: ${what} of another length`);
}

/** @param key 32 bytes. @param nonce 16 bytes. @returns A key of 32 bytes. @throws {RangeError} Other lengths. */
export function hchacha20(key: Uint8Array, nonce: Uint8Array): Bytes {
  expect(key, 32, "key");
  expect(nonce, 16, "nonce");
  const state = Uint32Array.from([...SIGMA, ...wordsOf(key), ...wordsOf(nonce)]);
  permute(state);
  return bytesOf(Uint32Array.from([...state.subarray(0, 4), ...state.subarray(12)]));
}

/**
 * Encrypts or decrypts: the same.
 *
 * @param key 32 bytes. @param nonce 12 bytes. @param counter Of the first block. @throws {RangeError} Other lengths.
 */
export function chacha20(key: Uint8Array, nonce: Uint8Array, counter: number, bytes: Uint8Array): Bytes {
  expect(key, 32, "key");
  expect(nonce, 12, "nonce");
  const start = Uint32Array.from([...SIGMA, ...wordsOf(key), counter, ...wordsOf(nonce)]);
  const out = stillBytes(bytes.length);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const state = start.slice();
    permute(state);
    for (const [index, word] of start.entries()) state[index] = (state[index] ?? 0) + word;
    const stream = bytesOf(state);
    const size = Math.min(BLOCK, bytes.length - at);
    for (let index = 0; index < size; index += 1) out[at + index] = (bytes[at + index] ?? 0) ^ (stream[index] ?? 0);
    start[12] = (start[12] ?? 0) + 1;
  }
  return out;
}

const PRIME = (1n << 130n) - 5n;
/** RFC 8439 §2.5: bits of `r` that must be zero. */
const CLAMP = 0x0fff_fffc_0fff_fffc_0fff_fffc_0fff_ffffn;

const bigOf = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** @param key 32 bytes, for one message only. @returns 16 bytes. @throws {RangeError} Another length. */
export function poly1305(key: Uint8Array, message: Uint8Array): Bytes {
  expect(key, 32, "key");
  const r = bigOf(key.subarray(0, 16)) & CLAMP;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const part = message.subarray(at, at + 16);
    sum = ((sum + bigOf(part) + (1n << BigInt(part.length * 8))) * r) % PRIME;
  }
  const tag = (sum + bigOf(key.subarray(16))) & ((1n << 128n) - 1n);
  return Uint8Array.from({ length: 16 }, (_, at) => Number((tag >> BigInt(at * 8)) & 0xffn));
}
