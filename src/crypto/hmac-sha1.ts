/** HMAC with SHA-1, at once and not by promise (RFC 2104): what one-time passwords are made of. Runs in every world. @module */
import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";

export function hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha1, key, message);
}
