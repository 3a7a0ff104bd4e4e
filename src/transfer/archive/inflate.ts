/** Deflated bytes, counted while they are unpacked: a bomb ends at the limit. Runs in every world. @module */
import { type Bytes, concat, copyBytes } from "../../base/bytes.ts";
import { IMPORT_LIMITS } from "../limits.ts";

/** @param most Bytes that may come out. */
export async function inflate(
  packed: Uint8Array,
  kind: "deflate" | "deflate-raw" | "gzip",
  most: number = IMPORT_LIMITS.unpackedBytes,
): Promise<Bytes | "too-large" | "damaged"> {
  const stream = new Blob([copyBytes(packed)]).stream().pipeThrough(new DecompressionStream(kind));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concat(...chunks);
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return "too-large";
      }
      chunks.push(value);
    }
  } catch {
    return "damaged";
  }
}
