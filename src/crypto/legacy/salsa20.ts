/** Salsa20 (Bernstein, "Salsa20 specification", 2005), for files of other apps. Never for anything of ours. Pure. @module */
import { type Bytes, stillBytes } from "../../base/bytes.ts";

const BLOCK = 64;
/** `expand 32-byte k`, at places 0, 5, 10 and 15. */
const SIGMA = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574] as const;
/** Columns, then rows (§§4, 5). */
const QUARTERS = [
  [0, 4, 8, 12],
  [5, 9, 13, 1],
  [10, 14, 2, 6],
  [15, 3, 7, 11],
  [0, 1, 2, 3],
  [5, 6, 7, 4],
  [10, 11, 8, 9],
  [15, 12, 13, 14],
] as const;

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** Encrypts or decrypts: the same. @param key 32 bytes. @param nonce 8 bytes. @throws {RangeError} Other lengths. */
export function salsa20(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Bytes {
  if (key.length !== 32 || nonce.length !== 8) throw new RangeError("salsa20: key or nonce of another length");
  const word = (from: Uint8Array, at: number): number =>
    new DataView(from.buffer, from.byteOffset, from.byteLength).getUint32(at * 4, true);
  const [zero, one, two, three] = SIGMA;
  const keyWords = Array.from({ length: 8 }, (_, at) => word(key, at));
  const start = Uint32Array.of(
    ...[zero, ...keyWords.slice(0, 4), one, word(nonce, 0), word(nonce, 1)],
    ...[0, 0, two, ...keyWords.slice(4), three],
  );
  const out = stillBytes(bytes.length);
  const stream = new DataView(new ArrayBuffer(BLOCK));
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const state = start.slice();
    permute(state);
    for (const [index, value] of start.entries()) stream.setUint32(index * 4, (state[index] ?? 0) + value, true);
    const size = Math.min(BLOCK, bytes.length - at);
    for (let index = 0; index < size; index += 1) out[at + index] = (bytes[at + index] ?? 0) ^ stream.getUint8(index);
    // Below 2^32 blocks, which are 256 GiB.
    start[8] = (start[8] ?? 0) + 1;
  }
  return out;
}

/** Twenty rounds, in place. */
function permute(state: Uint32Array): void {
  const at = (index: number): number => state[index] ?? 0;
  for (let round = 0; round < 10; round += 1)
    for (const [a, b, c, d] of QUARTERS) {
      state[b] = at(b) ^ rotate(at(a) + at(d), 7);
      state[c] = at(c) ^ rotate(at(b) + at(a), 9);
      state[d] = at(d) ^ rotate(at(c) + at(b), 13);
      state[a] = at(a) ^ rotate(at(d) + at(c), 18);
    }
}
