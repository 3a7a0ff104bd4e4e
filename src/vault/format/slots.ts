/**
 * Key slots (DESIGN §3): a secret opens the slot's private key, and that key opens the vault key. Made in `new-slots.ts`.
 * Runs in every world.
 *
 * @module
 */
import { type Bytes, fromText, u32 } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import { sha256 } from "../../crypto/digest.ts";
import { enc } from "../../crypto/enc.ts";
import { hkdfAeadKey, importHkdfKey } from "../../crypto/hkdf.ts";
import { importHpkePrivateKey, prepareHpkeOpen } from "../../crypto/hpke.ts";
import { slotParameterBytes } from "./header.ts";
import type { Slot } from "./model.ts";

export type SlotSpec = Pick<Slot, "type" | "parameters">;
export type SlotIdentity = SlotSpec & Pick<Slot, "slotId" | "salt">;

/** RFC 9180 `info` of the encapsulated vault key. */
export const encapInfo = (vaultId: Bytes, slotId: Bytes, keyGen: number) =>
  enc("protect/1/encap", [vaultId, slotId, u32(keyGen)]);

/** What the sealed private key is bound to: lowered parameters break the tag. */
export const wrapAad = (vaultId: Bytes, slot: SlotIdentity) =>
  enc("protect/1/slot", [vaultId, slot.slotId, fromText(slot.type), slotParameterBytes(slot)]);

/** The key that seals a slot's private key. */
export async function kek(ikm: Bytes, vaultId: Bytes, slot: SlotIdentity): Promise<CryptoKey> {
  const credentialIds = slot.type === "prf" ? [sha256((slot.parameters as { credentialId: Bytes }).credentialId)] : [];
  const [key, ...hashes] = await Promise.all([importHkdfKey(ikm), ...credentialIds]);
  const info = enc(`protect/1/kek-${slot.type}`, [vaultId, slot.slotId, ...hashes]);
  return hkdfAeadKey(key, slot.salt, info);
}

/** The vault key, 32 bytes that the caller overwrites; `undefined` for a wrong secret or an altered slot. */
export async function openSlot(slot: Slot, ikm: Bytes, vaultId: Bytes, keyGen: number): Promise<Bytes | undefined> {
  const deriving = kek(ikm, vaultId, slot);
  const bound = wrapAad(vaultId, slot);
  const openEncap = prepareHpkeOpen(slot.publicKey, encapInfo(vaultId, slot.slotId, keyGen), slot.encap.enc);
  const pkcs8 = await aead.open(await deriving, slot.wrapped.iv, slot.wrapped.sealed, bound);
  if (pkcs8 === undefined) return undefined;
  const privateKey = importHpkePrivateKey(pkcs8).finally(() => pkcs8.fill(0));
  return openEncap(privateKey, slot.encap.sealed);
}
