/** Padding that hides how much a backup holds: sizes of 4 KiB · 2^k (DESIGN §3). Pure; runs in every world. @module */
import { type Bytes, stillBytes, u32 } from "../../base/bytes.ts";

const SMALLEST = 4096;
/** One step more than the vault's: the same accounts are longer as text. */
const LARGEST = SMALLEST * 2 ** 12;

export function isBucket(size: number): boolean {
  return size >= SMALLEST && size <= LARGEST && (size & (size - 1)) === 0;
}

/** @returns `u32 length ‖ text ‖ zeros`. @throws {RangeError} More than 16 MiB. */
export function pad(text: Bytes): Bytes {
  let size = SMALLEST;
  while (size < 4 + text.length) size *= 2;
  if (size > LARGEST) throw new RangeError("backup: too large");
  const padded = stillBytes(size);
  padded.set(u32(text.length));
  padded.set(text, 4);
  return padded;
}

/** @returns The text, a view; `undefined` where it is not padded as {@link pad} does. */
export function unpad(padded: Bytes): Bytes | undefined {
  if (padded.length < 4) return undefined;
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) return undefined;
  return padded.subarray(4, end);
}
