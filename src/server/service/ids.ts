/** Ids, tokens and their digests as they stand in the database and on the wire. Runs in Node. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { fromText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import type { Random } from "../../crypto/random.ts";

const ID_BYTES = 16;
const TOKEN_BYTES = 32;
export const ID_PATTERN = /^[A-Za-z0-9_-]{22}$/;

/** 16 random bytes as base64url. */
export function newId(random: Random): string {
  return encodeBase64url(random(ID_BYTES));
}

export interface NewToken {
  readonly bytes: Bytes;
  /** What the person or program gets. */
  readonly text: string;
  /** What is stored. */
  readonly hash: string;
}

export async function newToken(random: Random): Promise<NewToken> {
  const bytes = random(TOKEN_BYTES);
  return { bytes, text: encodeBase64url(bytes), hash: encodeBase64url(await sha256(bytes)) };
}

/** The stored form of a token that somebody shows; `undefined` for what was never one. */
export async function tokenHash(text: string): Promise<string | undefined> {
  if (text.length !== 43) return undefined;
  try {
    return encodeBase64url(await sha256(decodeBase64url(text)));
  } catch {
    return undefined;
  }
}

export async function textHash(text: string): Promise<string> {
  return encodeBase64url(await sha256(fromText(text)));
}
