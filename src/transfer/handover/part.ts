/**
 * The parts that a sealed message is shown in (README «Parts»): first its blocks as they are, then any number of mixtures of
 * them, so that one that was missed costs one more part and not another round. Pure; runs in every world.
 *
 * @module
 */
import { type Bytes, concat, equalBytes, u32 } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { crc32 } from "../archive/zip-encryption.ts";
import { MAX_BLOCK_BYTES, MAX_PARTS, MAX_SHOWN_BYTES } from "./limits.ts";

/** First bytes of the message's SHA-256: parts with another mark belong to another message. */
export const MARK_BYTES = 8;
const CHECK_BYTES = 4;
const HEAD_BYTES = MARK_BYTES + 2 + 4 + 4;

export interface Part {
  readonly mark: Bytes;
  /** Number of blocks, 1…512. */
  readonly count: number;
  /** Bytes of the whole message. */
  readonly total: number;
  /** Below `count` the block of this number, from there on a mixture. */
  readonly seq: number;
  readonly block: Bytes;
}

/** Bytes in each block of a message; the last one is filled with zeros. */
export const blockBytes = (total: number, count: number): number => Math.ceil(total / count);

/** `mark[8] ‖ u16 count ‖ u32 total ‖ u32 seq ‖ block ‖ CRC-32`. */
export function encodePart({ mark, count, total, seq, block }: Part): Bytes {
  const body = concat(mark, Uint8Array.of(count >> 8, count & 0xff), u32(total), u32(seq), block);
  return concat(body, u32(crc32(body)));
}

/** @returns `undefined`: misread, or not within the limits. */
export function decodePart(bytes: Bytes): Part | undefined {
  if (bytes.length <= HEAD_BYTES + CHECK_BYTES) return undefined;
  const body = bytes.subarray(0, bytes.length - CHECK_BYTES);
  if (!equalBytes(u32(crc32(body)), bytes.subarray(body.length))) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const count = view.getUint16(MARK_BYTES);
  const total = view.getUint32(MARK_BYTES + 2);
  const seq = view.getUint32(MARK_BYTES + 6);
  const block = body.slice(HEAD_BYTES);
  if (count === 0 || count > MAX_PARTS || total === 0 || total > MAX_SHOWN_BYTES) return undefined;
  if (block.length > MAX_BLOCK_BYTES || block.length !== blockBytes(total, count)) return undefined;
  return { mark: bytes.slice(0, MARK_BYTES), count, total, seq, block };
}

/**
 * The blocks in part `seq`. The first mixture holds all, for most often one was missed; a further one each with probability ½, by
 * bits that follow from its number alone, so that both phones know them.
 */
export function blocksIn(seq: number, count: number): readonly number[] {
  if (seq < count) return [seq];
  const isFirst = seq === count;
  const chosen: number[] = [];
  for (let index = 0; index < count; index += 1) if (isFirst || (mixed(seq, index) & 1) === 1) chosen.push(index);
  return chosen.length === 0 ? [seq % count] : chosen;
}

/** The finalizer of MurmurHash3 over both numbers: every bit of the input moves every bit of the result. */
function mixed(seq: number, index: number): number {
  let hash = Math.imul(seq + 1, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

export function mixInto(target: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < target.length; index += 1) target[index] = (target[index] ?? 0) ^ (other[index] ?? 0);
}

/** Block sizes in turn: small codes are read from further away and faster, so they grow only where there would be many. */
const BLOCK_SIZES = [160, 240, 360, 480, MAX_BLOCK_BYTES] as const;
const MANY_PARTS = 48;

export interface Parts {
  readonly count: number;
  /** @param seq From 0 to 2³²−1. */
  readonly part: (seq: number) => Bytes;
}

/** @returns `undefined`: too large to be shown. */
export async function cutIntoParts(message: Bytes): Promise<Parts | undefined> {
  const total = message.length;
  if (total === 0 || total > MAX_SHOWN_BYTES) return undefined;
  const wanted = BLOCK_SIZES.find((size) => Math.ceil(total / size) <= MANY_PARTS) ?? MAX_BLOCK_BYTES;
  const count = Math.ceil(total / wanted);
  const size = blockBytes(total, count);
  const mark = (await sha256(message)).slice(0, MARK_BYTES);
  const blockAt = (index: number): Bytes => {
    const block = new Uint8Array(size);
    block.set(message.subarray(index * size, (index + 1) * size));
    return block;
  };
  return {
    count,
    part: (seq) => {
      const block = new Uint8Array(size);
      for (const index of blocksIn(seq, count)) mixInto(block, blockAt(index));
      return encodePart({ mark, count, total, seq, block });
    },
  };
}
