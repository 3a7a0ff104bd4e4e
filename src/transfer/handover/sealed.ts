/** The message itself, sealed to the new phone's key (README «Message»). Runs in every world. @module */
import { type Bytes, concat, equalBytes, fromText } from "../../base/bytes.ts";
import { enc } from "../../crypto/enc.ts";
import { importHpkePublicKey, POINT_BYTES, prepareHpkeOpen } from "../../crypto/hpke.ts";
import { createHpkeKeyPair, exportPoint, hpkeSeal } from "../../crypto/hpke-seal.ts";
import type { Random } from "../../crypto/random.ts";
import { type Hello, helloFields, ID_BYTES } from "./hello.ts";
import { MAX_FILE_BYTES } from "./limits.ts";

const MAGIC = fromText("PMT1");
const SUITE = 1;
const HEAD_BYTES = MAGIC.length + 1 + ID_BYTES;
const TAG_BYTES = 16;

/** What only the new phone has. The private half cannot be exported and is never stored. */
export interface OwnKey {
  readonly hello: Hello;
  readonly privateKey: CryptoKey;
}

export async function createOwnKey(hint: string, random: Random): Promise<OwnKey> {
  const { publicKey, privateKey } = await createHpkeKeyPair(false);
  return { hello: { id: random(ID_BYTES), publicKey: await exportPoint(publicKey), hint }, privateKey };
}

/** HPKE is single shot, so its `info` binds what an AAD would: suite, and every value of the hello. */
const infoOf = (hello: Hello): Bytes => enc("protect/1/move", [Uint8Array.of(SUITE), ...helloFields(hello)]);

/**
 * `"PMT1" ‖ suite u8 ‖ id[16] ‖ encapsulated point[65] ‖ ciphertext and tag`.
 *
 * @param ephemeral For vectors only; fresh by default.
 */
export async function sealMessage(hello: Hello, plaintext: Bytes, ephemeral?: CryptoKeyPair): Promise<Bytes> {
  const recipient = await importHpkePublicKey(hello.publicKey);
  const sealed = await hpkeSeal(recipient, infoOf(hello), plaintext, ephemeral);
  return concat(MAGIC, Uint8Array.of(SUITE), hello.id, sealed.enc, sealed.ciphertext);
}

export type OpenOutcome =
  | { readonly kind: "opened"; readonly plaintext: Bytes }
  /** Not a message of a hand-over at all. */
  | { readonly kind: "other" }
  | { readonly kind: "newer-version" }
  /** Sealed for another phone, or for a code that this one showed earlier. */
  | { readonly kind: "for-another" }
  | { readonly kind: "damaged" };

/** Tells from the first bytes, before a file is read whole or anything is opened. */
export function isMessage(bytes: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, 3), MAGIC.subarray(0, 3)) && bytes.length > HEAD_BYTES + POINT_BYTES + TAG_BYTES;
}

export async function openMessage(message: Bytes, { hello, privateKey }: OwnKey): Promise<OpenOutcome> {
  if (!isMessage(message)) return { kind: "other" };
  if (message.length > MAX_FILE_BYTES) return { kind: "damaged" };
  if (message[3] !== MAGIC[3] || message[4] !== SUITE) return { kind: "newer-version" };
  if (!equalBytes(message.subarray(MAGIC.length + 1, HEAD_BYTES), hello.id)) return { kind: "for-another" };
  const encapsulated = message.slice(HEAD_BYTES, HEAD_BYTES + POINT_BYTES);
  const open = prepareHpkeOpen(hello.publicKey, infoOf(hello), encapsulated);
  const plaintext = await open(privateKey, message.slice(HEAD_BYTES + POINT_BYTES));
  return plaintext === undefined ? { kind: "damaged" } : { kind: "opened", plaintext };
}
