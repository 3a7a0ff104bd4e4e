/** What lies behind the head of a KeePass 2 database: blocks with codes or digests, and values under a stream of their own. Runs in every world. @module */
import { type Bytes, concat, copyBytes, fromText, u64 } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { sha256, sha512 } from "../../crypto/digest.ts";
import { chacha20 } from "../../crypto/legacy/chacha20.ts";
import { salsa20 } from "../../crypto/legacy/salsa20.ts";
import { numberOf } from "../archive/kdbx-header.ts";
import { base64Bytes } from "../secret-text.ts";

const CODE_BYTES = 32;
const SALSA20 = 2;
const CHACHA20 = 3;
/** Fixed by KeePass: the key is used for one file only. */
const SALSA_NONCE = Uint8Array.of(0xe8, 0x30, 0x09, 0x4b, 0x97, 0x20, 0x5d, 0x2a);

const littleEndian = (value: number): Bytes => u64(value).reverse();

/** The code of a block; of the head it is that of block 2^64 − 1. */
export async function blockCode(base: Bytes, index: number | "head", bytes: Uint8Array): Promise<Bytes> {
  const number = index === "head" ? new Uint8Array(8).fill(0xff) : littleEndian(index);
  const raw = await sha512(concat(number, base));
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  raw.fill(0);
  const signed = index === "head" ? copyBytes(bytes) : concat(number, bytes);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
}

/** Version 4: code 32 ‖ size u32 ‖ bytes, until an empty one. @returns `undefined` where one is cut off or was changed. */
export async function readCodedBlocks(body: Uint8Array, base: Bytes): Promise<Bytes | undefined> {
  const parts: Uint8Array[] = [];
  let place = 0;
  for (let index = 0; ; index += 1) {
    if (place + CODE_BYTES + 4 > body.length) return undefined;
    const size = numberOf(body.subarray(place + CODE_BYTES, place + CODE_BYTES + 4));
    const next = place + CODE_BYTES + 4 + size;
    if (next > body.length) return undefined;
    // The size is under the code, too.
    const code = await blockCode(base, index, body.subarray(place + CODE_BYTES, next));
    if (!equalSecret(code, body.subarray(place, place + CODE_BYTES))) return undefined;
    if (size === 0) return concat(...parts);
    parts.push(body.subarray(place + CODE_BYTES + 4, next));
    place = next;
  }
}

/** Version 3: index u32 ‖ SHA-256 ‖ size u32 ‖ bytes, until an empty one. @returns `undefined` as above. */
export async function readHashedBlocks(body: Uint8Array): Promise<Bytes | undefined> {
  const parts: Uint8Array[] = [];
  let place = 0;
  for (;;) {
    if (place + 40 > body.length) return undefined;
    const size = numberOf(body.subarray(place + 36, place + 40));
    const next = place + 40 + size;
    if (next > body.length) return undefined;
    if (size === 0) return concat(...parts);
    const part = body.subarray(place + 40, next);
    if (!equalSecret(await sha256(part), body.subarray(place + 4, place + 36))) return undefined;
    parts.push(part);
    place = next;
  }
}

export interface InnerStream {
  readonly kind: number;
  readonly key: Bytes;
}

/** Version 4: the stream's name and key, attachments, which are passed over, and the text after them. */
export function readInnerHeader(bytes: Bytes): { readonly stream: InnerStream; readonly xml: Bytes } | undefined {
  let kind = 0;
  let key: Bytes = new Uint8Array(0);
  let place = 0;
  while (place + 5 <= bytes.length) {
    const id = bytes[place];
    const size = numberOf(bytes.subarray(place + 1, place + 5));
    const value = bytes.slice(place + 5, place + 5 + (id === 1 || id === 2 ? size : 0));
    place += 5 + size;
    if (id === 1) kind = numberOf(value);
    if (id === 2) key = value;
    if (id === 0) return { stream: { kind, key }, xml: bytes.slice(place) };
  }
  return undefined;
}

const PROTECTED = /(<Value\s[^<>]*Protected="True"[^<>]*>)([^<]*)<\/Value>/gi;

/**
 * The text with its protected values in the clear. One stream goes through all of them, in the order of the text, those of
 * earlier versions of entries included.
 *
 * @returns `undefined` for a stream that is not known.
 */
export async function unprotect(xml: string, stream: InnerStream): Promise<string | undefined> {
  const values = [...xml.matchAll(PROTECTED)].map(([, , text = ""]) => base64Bytes(text) ?? new Uint8Array(0));
  if (values.length === 0) return xml;
  const plain = await decryptStream(concat(...values), stream);
  if (plain === undefined) return undefined;
  const decoder = new TextDecoder();
  let place = 0;
  let index = 0;
  const text = xml.replace(PROTECTED, (_, tag: string) => {
    const size = values[index]?.length ?? 0;
    const value = decoder.decode(plain.subarray(place, place + size));
    place += size;
    index += 1;
    return `${tag}${escapeXml(value)}</Value>`;
  });
  plain.fill(0);
  return text;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

async function decryptStream(bytes: Bytes, { kind, key }: InnerStream): Promise<Bytes | undefined> {
  if (kind === SALSA20) return salsa20(await sha256(key), SALSA_NONCE, bytes);
  if (kind !== CHACHA20) return undefined;
  const hash = await sha512(key);
  return chacha20(hash.subarray(0, 32), hash.subarray(32, 44), 0, bytes);
}

/** The composite key of a password alone. */
export async function compositeKey(password: string): Promise<Bytes> {
  return sha256(await sha256(fromText(password)));
}
