/** Bytes that look random and are the same in each run. @module */
import { createHash } from "node:crypto";

export function seededBytes(length: number, seed = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let place = 0, turn = 0; place < length; place += 32, turn += 1) {
    const digest = createHash("sha256")
      .update(`${String(seed)} ${String(turn)}`)
      .digest();
    bytes.set(digest.subarray(0, length - place), place);
  }
  return bytes;
}
