/**
 * HPKE base mode, single shot (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Runs in every world.
 *
 * @module
 */
import { decodeBase64url } from "../base/base64url.ts";
import { type Bytes, concat, copyBytes, fromText } from "../base/bytes.ts";
import * as aead from "./aead.ts";
import { hkdf, hkdfAeadKey, importHkdfKey, importMacKey, mac } from "./hkdf.ts";

const EMPTY = new Uint8Array(0);
/** RFC 5869 §2.2: an absent salt is as long as the hash and all zero. */
const NO_SALT = new Uint8Array(32);
const VERSION = fromText("HPKE-v1");
const KEM = concat(fromText("KEM"), Uint8Array.of(0x00, 0x10));
const SUITE = concat(fromText("HPKE"), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02));
/** LabeledExtract("", "psk_id_hash", ""): without a pre-shared key it is the same in every message of this suite. */
const PSK_ID_HASH = decodeBase64url("j8OuuDJJCktas-QgIyh9spofS8fCIsDfIocntwpAIRI");
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

export async function importHpkePrivateKey(pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("pkcs8", pkcs8, ECDH, false, ["deriveBits"]);
}

export async function exportPoint(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
}

/** RFC 9180 §6.1 SealBase with empty AAD. @param ephemeral For vectors only; fresh by default. */
export async function hpkeSeal(
  recipient: CryptoKey,
  info: Uint8Array,
  plaintext: Bytes,
  ephemeral?: CryptoKeyPair,
): Promise<Encapsulated> {
  const pair = ephemeral ?? (await createHpkeKeyPair());
  const schedule = prepareSchedule(info);
  const enc = await exportPoint(pair.publicKey);
  const shared = await sharedSecret(pair.privateKey, recipient, enc, await exportPoint(recipient));
  const { key, nonce } = await schedule(shared);
  return { enc, ciphertext: await aead.seal(key, nonce, plaintext, EMPTY) };
}

/**
 * RFC 9180 §6.1 OpenBase.
 *
 * @param privateKey May still be on its way: what does not need it begins meanwhile.
 * @returns `undefined` when it was not sealed to this key with this `info`, or one of the keys is none.
 */
export async function hpkeOpen(
  privateKey: CryptoKey | Promise<CryptoKey>,
  ownPoint: Uint8Array,
  info: Uint8Array,
  sealed: Encapsulated,
): Promise<Bytes | undefined> {
  const schedule = prepareSchedule(info);
  const keys = await Promise.all([privateKey, importHpkePublicKey(sealed.enc)]).catch(() => undefined);
  if (keys === undefined) return undefined;
  const [own, sender] = keys;
  const { key, nonce } = await schedule(await sharedSecret(own, sender, sealed.enc, ownPoint));
  return aead.open(key, nonce, sealed.ciphertext, EMPTY);
}

/** RFC 9180 §4.1 ExtractAndExpand over the Diffie-Hellman result: HKDF with labels around what goes in. */
async function sharedSecret(
  own: CryptoKey,
  other: CryptoKey,
  enc: Uint8Array,
  recipientPoint: Uint8Array,
): Promise<Bytes> {
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256));
  const labeled = labeledIkm(KEM, "eae_prk", dh);
  dh.fill(0);
  const key = await importHkdfKey(labeled);
  labeled.fill(0);
  return hkdf(key, NO_SALT, labeledInfo(KEM, "shared_secret", concat(enc, recipientPoint), 32), 32);
}

/**
 * RFC 9180 §5.1 KeySchedule, mode_base; what needs no secret begins at once. Its LabeledExtract and LabeledExpand are the two
 * halves of one HKDF with the shared secret as salt, so the key need not pass through a script.
 */
function prepareSchedule(
  info: Uint8Array,
): (shared: Bytes) => Promise<{ readonly key: CryptoKey; readonly nonce: Bytes }> {
  const infoHash = importMacKey(NO_SALT).then((key) => mac(key, labeledIkm(SUITE, "info_hash", info)));
  const prepared = Promise.all([infoHash, importHkdfKey(labeledIkm(SUITE, "secret", EMPTY))]);
  // Whoever gives up before it is needed hears nothing of its failure.
  prepared.catch(() => undefined);
  return async (shared) => {
    const [hash, secret] = await prepared;
    const context = concat(Uint8Array.of(0), PSK_ID_HASH, hash);
    const [key, nonce] = await Promise.all([
      hkdfAeadKey(secret, shared, labeledInfo(SUITE, "key", context, 32)),
      hkdf(secret, shared, labeledInfo(SUITE, "base_nonce", context, aead.IV_BYTES), aead.IV_BYTES),
    ]);
    shared.fill(0);
    return { key, nonce };
  };
}

/** What LabeledExtract (RFC 9180 §4) extracts from. */
function labeledIkm(suite: Uint8Array, label: string, ikm: Uint8Array): Bytes {
  return concat(VERSION, suite, fromText(label), ikm);
}

/** What LabeledExpand (RFC 9180 §4) expands with. */
function labeledInfo(suite: Uint8Array, label: string, info: Uint8Array, length: number): Bytes {
  return concat(Uint8Array.of(length >> 8, length & 0xff), VERSION, suite, fromText(label), info);
}
