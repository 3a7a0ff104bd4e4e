/**
 * HPKE base mode, single shot (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Runs in every world.
 *
 * @module
 */
import { type Bytes, concat, copyBytes, fromText } from "../base/bytes.ts";
import * as aead from "./aead.ts";
import { importMacKey, mac } from "./hkdf.ts";

const EMPTY = new Uint8Array(0);
const VERSION = fromText("HPKE-v1");
const KEM = concat(fromText("KEM"), Uint8Array.of(0x00, 0x10));
const SUITE = concat(fromText("HPKE"), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02));
const ECDH = { name: "ECDH", namedCurve: "P-256" } as const;
export const POINT_BYTES = 65;

export interface Encapsulated {
  /** The ephemeral public key, an uncompressed point of 65 bytes. */
  readonly enc: Bytes;
  readonly ciphertext: Bytes;
}

/** A key pair that messages can be sealed to; the private half is extractable, for it is wrapped and stored. */
export async function createHpkeKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ECDH, true, ["deriveBits"]);
}

/** @throws {DOMException} Not a point on the curve. */
export async function importHpkePublicKey(point: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", copyBytes(point), ECDH, true, []);
}

export async function importHpkePrivateKey(pkcs8: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("pkcs8", copyBytes(pkcs8), ECDH, false, ["deriveBits"]);
}

export async function exportPoint(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
}

/** RFC 9180 §6.1 SealBase with empty AAD. @param ephemeral For vectors only; fresh by default. */
export async function hpkeSeal(
  recipient: CryptoKey,
  info: Uint8Array,
  plaintext: Uint8Array,
  ephemeral?: CryptoKeyPair,
): Promise<Encapsulated> {
  const pair = ephemeral ?? (await createHpkeKeyPair());
  const enc = await exportPoint(pair.publicKey);
  const shared = await sharedSecret(pair.privateKey, recipient, enc, await exportPoint(recipient));
  const { key, nonce } = await keySchedule(shared, info);
  return { enc, ciphertext: await aead.seal(key, nonce, plaintext, EMPTY) };
}

/** RFC 9180 §6.1 OpenBase. @returns `undefined` when it was not sealed to this key with this `info`. */
export async function hpkeOpen(
  privateKey: CryptoKey,
  ownPoint: Uint8Array,
  info: Uint8Array,
  sealed: Encapsulated,
): Promise<Bytes | undefined> {
  const sender = await importHpkePublicKey(sealed.enc).catch(() => undefined);
  if (sender === undefined) return undefined;
  const shared = await sharedSecret(privateKey, sender, sealed.enc, ownPoint);
  const { key, nonce } = await keySchedule(shared, info);
  return aead.open(key, nonce, sealed.ciphertext, EMPTY);
}

/** RFC 9180 §4.1 ExtractAndExpand over the Diffie-Hellman result. */
async function sharedSecret(
  own: CryptoKey,
  other: CryptoKey,
  enc: Uint8Array,
  recipientPoint: Uint8Array,
): Promise<Bytes> {
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256));
  const prk = await labeledExtract(KEM, EMPTY, "eae_prk", dh);
  return labeledExpand(KEM, prk, "shared_secret", concat(enc, recipientPoint), 32);
}

/** RFC 9180 §5.1 KeySchedule, mode_base. */
async function keySchedule(
  shared: Uint8Array,
  info: Uint8Array,
): Promise<{ readonly key: CryptoKey; readonly nonce: Bytes }> {
  const [pskIdHash, infoHash, secret] = await Promise.all([
    labeledExtract(SUITE, EMPTY, "psk_id_hash", EMPTY),
    labeledExtract(SUITE, EMPTY, "info_hash", info),
    labeledExtract(SUITE, shared, "secret", EMPTY),
  ]);
  const context = concat(Uint8Array.of(0), pskIdHash, infoHash);
  const [key, nonce] = await Promise.all([
    labeledExpand(SUITE, secret, "key", context, 32).then(aead.importAeadKey),
    labeledExpand(SUITE, secret, "base_nonce", context, aead.IV_BYTES),
  ]);
  return { key, nonce };
}

async function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Promise<Bytes> {
  // RFC 5869 §2.2: an absent salt is 32 zero bytes, and HMAC keys cannot be empty in WebCrypto.
  const key = await importMacKey(salt.length === 0 ? new Uint8Array(32) : salt);
  return mac(key, concat(VERSION, suite, fromText(label), ikm));
}

/** One block is enough: no output here is longer than 32 bytes. */
async function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Promise<Bytes> {
  const labeled = concat(Uint8Array.of(length >> 8, length & 0xff), VERSION, suite, fromText(label), info);
  return (await mac(await importMacKey(prk), concat(labeled, Uint8Array.of(1)))).slice(0, length);
}
