/** Smaller before it is sealed, and large again within a limit (RFC 1951, by the platform). Runs in every world. @module */
import { type Bytes, concat, copyBytes } from "../../base/bytes.ts";

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @returns `undefined`: not deflated, cut off, or more than `limit` bytes; no more than that is ever held. */
export async function inflate(bytes: Bytes, limit: number): Promise<Bytes | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const pieces: Bytes[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concat(...pieces);
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(copyBytes(value));
    }
  } catch {
    return undefined;
  } finally {
    for (const piece of pieces) piece.fill(0);
  }
}
