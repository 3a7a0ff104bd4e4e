/**
 * HPKE base mode, single shot (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. This half opens, which an
 * unlock waits for; `hpke-seal.ts` seals. Runs in every world.
 *
 * @module
 */
import { type Bytes, concat, copyBytes, fromText } from "../base/bytes.ts";
import * as aead from "./aead.ts";
import { hkdf, hkdfAeadKey, importHkdfKey, importMacKey, mac } from "./hkdf.ts";

export const EMPTY = new Uint8Array(0);
/** RFC 5869 §2.2: an absent salt is as long as the hash and all zero. */
const NO_SALT = new Uint8Array(32);
const VERSION = fromText("HPKE-v1");
const KEM = concat(fromText("KEM"), Uint8Array.of(0x00, 0x10));
const SUITE = concat(fromText("HPKE"), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02));
/** What stands before a value that is extracted or expanded under a label (RFC 9180 §4). */
const labeled = (suite: Uint8Array, label: string): Bytes => concat(VERSION, suite, fromText(label));
const EAE_PRK = labeled(KEM, "eae_prk");
const SHARED_SECRET = labeled(KEM, "shared_secret");
const INFO_HASH = labeled(SUITE, "info_hash");
const SECRET = labeled(SUITE, "secret");
const KEY = labeled(SUITE, "key");
const BASE_NONCE = labeled(SUITE, "base_nonce");
/** LabeledExtract("", "psk_id_hash", ""): without a pre-shared key it is the same in every message of this suite. */
const PSK_ID_HASH = Uint8Array.of(
  0x8f,
  0xc3,
  0xae,
  0xb8,
  0x32,
  0x49,
  0x0a,
  0x4b,
  0x5a,
  0xb3,
  0xe4,
  0x20,
  0x23,
  0x28,
  0x7d,
  0xb2,
  0x9a,
  0x1f,
  0x4b,
  0xc7,
  0xc2,
  0x22,
  0xc0,
  0xdf,
  0x22,
  0x87,
  0x27,
  0xb7,
  0x0a,
  0x40,
  0x21,
  0x12,
);
export const ECDH = { name: "ECDH", namedCurve: "P-256" } as const;
const BASE_MODE = Uint8Array.of(0);
export const POINT_BYTES = 65;

export interface Encapsulated {
  /** The ephemeral public key, an uncompressed point of 65 bytes. */
  readonly enc: Bytes;
  readonly ciphertext: Bytes;
}

/** @throws {DOMException} Not a point on the curve. */
export async function importHpkePublicKey(point: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", copyBytes(point), ECDH, true, []);
}

export async function importHpkePrivateKey(pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("pkcs8", pkcs8, ECDH, false, ["deriveBits"]);
}

/**
 * RFC 9180 §6.1 OpenBase in two steps: what needs no private key begins at once, while that is still on its way.
 *
 * @returns Opens; `undefined` when it was not sealed to this key with this `info`, or one of the keys is none.
 */
export function prepareHpkeOpen(
  ownPoint: Uint8Array,
  info: Uint8Array,
  encapsulated: Bytes,
): (privateKey: CryptoKey | Promise<CryptoKey>, ciphertext: Bytes) => Promise<Bytes | undefined> {
  const schedule = prepareSchedule(info);
  const importing = importHpkePublicKey(encapsulated);
  // Whoever gives up before it is needed hears nothing of its failure.
  importing.catch(() => undefined);
  return async (privateKey, ciphertext) => {
    const keys = await Promise.all([privateKey, importing]).catch(() => undefined);
    if (keys === undefined) return undefined;
    const [own, sender] = keys;
    const { key, nonce } = await schedule(await sharedSecret(own, sender, encapsulated, ownPoint));
    return aead.open(key, nonce, ciphertext, EMPTY);
  };
}

/** RFC 9180 §4.1 ExtractAndExpand over the Diffie-Hellman result: HKDF with labels around what goes in. */
export async function sharedSecret(
  own: CryptoKey,
  other: CryptoKey,
  enc: Uint8Array,
  recipientPoint: Uint8Array,
): Promise<Bytes> {
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256));
  const ikm = concat(EAE_PRK, dh);
  dh.fill(0);
  const importing = importHkdfKey(ikm);
  const info = labeledInfo(SHARED_SECRET, 32, enc, recipientPoint);
  const key = await importing;
  ikm.fill(0);
  return hkdf(key, NO_SALT, info, 32);
}

/**
 * RFC 9180 §5.1 KeySchedule, mode_base; what needs no secret begins at once. Its LabeledExtract and LabeledExpand are the two
 * halves of one HKDF with the shared secret as salt, so the key need not pass through a script.
 */
export function prepareSchedule(
  info: Uint8Array,
): (shared: Bytes) => Promise<{ readonly key: CryptoKey; readonly nonce: Bytes }> {
  const infoHash = importMacKey(NO_SALT).then((key) => mac(key, concat(INFO_HASH, info)));
  const prepared = Promise.all([infoHash, importHkdfKey(SECRET)]);
  // Whoever gives up before it is needed hears nothing of its failure.
  prepared.catch(() => undefined);
  return async (shared) => {
    const [hash, secret] = await prepared;
    const context = concat(BASE_MODE, PSK_ID_HASH, hash);
    const [key, nonce] = await Promise.all([
      hkdfAeadKey(secret, shared, labeledInfo(KEY, 32, context)),
      hkdf(secret, shared, labeledInfo(BASE_NONCE, aead.IV_BYTES, context), aead.IV_BYTES),
    ]);
    shared.fill(0);
    return { key, nonce };
  };
}

/** What LabeledExpand (RFC 9180 §4) expands with. */
function labeledInfo(label: Bytes, length: number, ...info: readonly Uint8Array[]): Bytes {
  return concat(Uint8Array.of(length >> 8, length & 0xff), label, ...info);
}
