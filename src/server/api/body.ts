/** Reads a request's body up to its limit, byte for byte as it was signed. Runs in Node. @module */
import { type Bytes, concat, toText } from "../../base/bytes.ts";
import { MAX_BODY_BYTES } from "../../protocol/limits.ts";
import { MalformedMessage } from "../../protocol/malformed-message.ts";

/**
 * Whether the length was said, and is within the limit: more than that no HTTP/1.1 server hands over, and the body can be read in
 * one piece, which costs a quarter of reading it as a stream.
 */
export function isShort(headers: Headers): boolean {
  const length = headers.get("content-length");
  return length !== null && !headers.has("transfer-encoding") && Number(length) <= MAX_BODY_BYTES;
}

/**
 * @returns undefined when the body is larger than 16 kB; the rest of it is not read.
 * @throws {MalformedMessage} It was cut off, or is not in the encoding it claimed.
 */
export async function readBody(request: Request): Promise<Bytes | undefined> {
  // A request without a body has none, whatever is asked of it; asking would build one.
  if (request.method === "GET" || request.method === "HEAD") return new Uint8Array(0);
  try {
    if (isShort(request.headers)) {
      const body = new Uint8Array(await request.arrayBuffer());
      return body.length > MAX_BODY_BYTES ? undefined : body;
    }
    return request.body === null ? new Uint8Array(0) : await readLimited(request.body);
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
