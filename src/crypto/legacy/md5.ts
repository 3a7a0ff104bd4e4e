/** MD5 (RFC 1321), for mOTP, which is defined by it, and for files of other apps. Never for anything of ours. @module */
import { md5 as noble } from "@noble/hashes/legacy.js";

/** @returns 16 bytes. */
export function md5(bytes: Uint8Array): Uint8Array {
  return noble(bytes);
}
