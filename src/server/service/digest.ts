/**
 * SHA-256 on the calling thread. What the service digests is short, and the way to another thread and back, which WebCrypto
 * takes, costs several times as much as the digest. Runs in Node.
 *
 * @module
 */
import { hash } from "node:crypto";
import { type Bytes, copyBytes } from "../../base/bytes.ts";

export function sha256(bytes: Uint8Array): Bytes {
  return copyBytes(hash("sha256", bytes, "buffer"));
}

/** As it stands in the database and on the wire. */
export function sha256Text(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "base64url");
}
