/** SHA-256 and SHA-512. Runs in every world. @module */
import { type Bytes, copyBytes } from "../base/bytes.ts";

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", copyBytes(bytes)));
}

export async function sha512(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-512", copyBytes(bytes)));
}
