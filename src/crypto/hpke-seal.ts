/** The sealing half of `hpke.ts`: a vault needs it when its ways in change. Runs in every world. @module */
import type { Bytes } from "../base/bytes.ts";
import * as aead from "./aead.ts";
import { ECDH, EMPTY, type Encapsulated, prepareSchedule, sharedSecret } from "./hpke.ts";

/**
 * A key pair that messages can be sealed to.
 *
 * @param isExtractable Of the private half: a vault wraps and stores it; a key that lives for minutes never leaves memory.
 */
export async function createHpkeKeyPair(isExtractable = true): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ECDH, isExtractable, ["deriveBits"]);
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
