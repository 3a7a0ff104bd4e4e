/** SHA-256 at once, without a promise: for codes that are drawn each second. Runs in every world. @module */
import { sha256 } from "@noble/hashes/sha2.js";

/** FIPS 180-4. @returns 32 bytes. */
export function sha256Now(message: Uint8Array): Uint8Array {
  return sha256(message);
}
