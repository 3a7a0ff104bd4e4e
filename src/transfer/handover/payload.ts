/** What is sealed: a key for the receipt, links to services, and the contents behind them (README «Payload»). Pure. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, concat, fromText, toText, u32 } from "../../base/bytes.ts";
import { type Contents, decodeContents, encodeContents, type ReadContents } from "./contents.ts";
import { deflate, inflate } from "./deflate.ts";
import { MAX_INFLATED_BYTES, MAX_LINK_CHARACTERS, MAX_LINKS } from "./limits.ts";
import { RECEIPT_KEY_BYTES } from "./receipt.ts";

export interface Payload<Moved extends Contents = Contents> {
  readonly receiptKey: Bytes;
  /** Enrolment links, for services that are to know the new phone. */
  readonly links: readonly string[];
  readonly contents: Moved;
}

/** Raw deflate of `u32 length ‖ JSON {v, receiptKey, links} ‖ contents`. */
export async function encodePayload({ receiptKey, links, contents }: Payload): Promise<Bytes> {
  const head = fromText(JSON.stringify({ v: 1, receiptKey: encodeBase64url(receiptKey), links }));
  const inner = encodeContents(contents);
  const plain = concat(u32(head.length), head, inner);
  inner.fill(0);
  const packed = await deflate(plain);
  plain.fill(0);
  return packed;
}

/** @returns `undefined`: not a payload of this version, or larger than one may be. */
export async function decodePayload(bytes: Bytes, newId: () => string): Promise<Payload<ReadContents> | undefined> {
  const plain = await inflate(bytes, MAX_INFLATED_BYTES);
  if (plain === undefined) return undefined;
  try {
    const end = 4 + new DataView(plain.buffer).getUint32(0);
    const head: unknown = JSON.parse(toText(plain.subarray(4, end)));
    if (typeof head !== "object" || head === null || !("v" in head) || head.v !== 1) return undefined;
    const receiptKey = "receiptKey" in head && typeof head.receiptKey === "string" && decodeBase64url(head.receiptKey);
    const links = "links" in head ? head.links : undefined;
    if (!receiptKey || receiptKey.length !== RECEIPT_KEY_BYTES || !areLinks(links)) return undefined;
    const contents = decodeContents(plain.subarray(end), newId);
    return contents && { receiptKey, links, contents };
  } catch {
    // Cut off, or not text, or not JSON.
    return undefined;
  } finally {
    plain.fill(0);
  }
}

const areLinks = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MAX_LINKS &&
  value.every((link) => typeof link === "string" && link.length <= MAX_LINK_CHARACTERS);
