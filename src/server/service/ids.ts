/** Ids, tokens and their digests as they stand in the database and on the wire. Runs in Node. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import type { Random } from "../../crypto/random.ts";
import { sha256Text } from "./digest.ts";

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

export function newToken(random: Random): NewToken {
  const bytes = random(TOKEN_BYTES);
  return { bytes, text: encodeBase64url(bytes), hash: sha256Text(bytes) };
}

/** The stored form of a token that somebody shows; `undefined` for what was never one. */
export function tokenHash(text: string): string | undefined {
  if (text.length !== 43) return undefined;
  try {
    return sha256Text(decodeBase64url(text));
  } catch {
    return undefined;
  }
}

export function textHash(text: string): string {
  return sha256Text(text);
}
