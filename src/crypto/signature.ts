/** ECDSA P-256 with SHA-256, raw r‖s signatures of 64 bytes (suite 1). Runs in every world. @module */
import { type Bytes, copyBytes } from "../base/bytes.ts";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGN = { name: "ECDSA", hash: "SHA-256" } as const;

/** A new key pair; `extractable` concerns the private half only. */
export async function createSigningKeyPair(extractable: boolean): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, extractable, ["sign", "verify"]);
}

export async function sign(privateKey: CryptoKey, bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(SIGN, privateKey, copyBytes(bytes)));
}

/** `false` for anything but a valid signature of exactly 64 bytes. */
export async function verify(publicKey: CryptoKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  if (signature.length !== 64) return false;
  return crypto.subtle.verify(SIGN, publicKey, copyBytes(signature), copyBytes(bytes));
}

export async function exportSpki(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
}

/** @throws {DOMException} The bytes are not a P-256 SubjectPublicKeyInfo. */
export async function importSpki(spki: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("spki", copyBytes(spki), ALGORITHM, true, ["verify"]);
}
