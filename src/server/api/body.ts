/** Reads a request's body up to its limit, byte for byte as it was signed. Runs in Node. @module */
import { type Bytes, concat, toText } from "../../base/bytes.ts";
import { MAX_BODY_BYTES } from "../../protocol/limits.ts";
import { MalformedMessage } from "../../protocol/malformed-message.ts";

/**
 * @returns undefined when the body is larger than 16 kB; the rest of it is not read.
 * @throws {MalformedMessage} It was cut off, or is not in the encoding it claimed.
 */
export async function readBody(request: Request): Promise<Bytes | undefined> {
  if (request.body === null) return new Uint8Array(0);
  try {
    return await readLimited(request.body);
  } catch (cause) {
    throw new MalformedMessage("message/malformed", "read body: it broke off", { cause });
  }
}

async function readLimited(body: ReadableStream<Uint8Array>): Promise<Bytes | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(...chunks);
    size += value.length;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

/** @returns undefined for what is not JSON: no message is, so that the parsers refuse it. */
export function readJson(body: Bytes): unknown {
  try {
    return JSON.parse(toText(body));
  } catch {
    return undefined;
  }
}
