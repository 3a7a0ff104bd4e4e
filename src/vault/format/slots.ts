/**
 * Key slots (DESIGN §3): a secret opens the slot's private key, and that key opens the vault key. Runs in every world.
 *
 * @module
 */
import { type Bytes, fromText, u32 } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import { sha256 } from "../../crypto/digest.ts";
import { enc } from "../../crypto/enc.ts";
import { hkdfAeadKey, importHkdfKey } from "../../crypto/hkdf.ts";
import {
  createHpkeKeyPair,
  exportPoint,
  hpkeOpen,
  hpkeSeal,
  importHpkePrivateKey,
  importHpkePublicKey,
} from "../../crypto/hpke.ts";
import type { Random } from "../../crypto/random.ts";
import { slotParameterBytes } from "./header.ts";
import type { Slot } from "./model.ts";

type SlotSpec = Pick<Slot, "type" | "parameters">;
export type SlotIdentity = SlotSpec & Pick<Slot, "slotId" | "salt">;

/** RFC 9180 `info` of the encapsulated vault key. */
const encapInfo = (vaultId: Bytes, slotId: Bytes, keyGen: number) =>
  enc("protect/1/encap", [vaultId, slotId, u32(keyGen)]);

/** What the sealed private key is bound to: lowered parameters break the tag. */
export const wrapAad = (vaultId: Bytes, slot: SlotIdentity) =>
  enc("protect/1/slot", [vaultId, slot.slotId, fromText(slot.type), slotParameterBytes(slot)]);

/** The key that seals the slot's private key. */
export async function kek(ikm: Uint8Array, vaultId: Bytes, slot: SlotIdentity): Promise<CryptoKey> {
  const fields = [vaultId, slot.slotId];
  if (slot.type === "prf") fields.push(await sha256((slot.parameters as { credentialId: Bytes }).credentialId));
  return hkdfAeadKey(await importHkdfKey(ikm), slot.salt, enc(`protect/1/kek-${slot.type}`, fields));
}

/** A fresh identity, before its key is derived: the passcode is stretched with `salt`. */
export function drawSlot<S extends SlotSpec>(
  spec: S,
  random: Random,
): S & { readonly slotId: Bytes; readonly salt: Bytes } {
  return { ...spec, slotId: random(16), salt: random(32) };
}

/** @param ikm PRF output, stretched passcode (32 bytes) or recovery key (16 bytes). */
export async function makeSlot(
  drawn: SlotIdentity,
  ikm: Uint8Array,
  vault: { readonly vaultId: Bytes; readonly keyGen: number; readonly vaultKey: Uint8Array },
  random: Random,
): Promise<Slot> {
  const pair = await createHpkeKeyPair();
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const iv = random(aead.IV_BYTES);
  const sealed = await aead.seal(await kek(ikm, vault.vaultId, drawn), iv, pkcs8, wrapAad(vault.vaultId, drawn));
  pkcs8.fill(0);
  const encap = await hpkeSeal(pair.publicKey, encapInfo(vault.vaultId, drawn.slotId, vault.keyGen), vault.vaultKey);
  return {
    ...drawn,
    publicKey: await exportPoint(pair.publicKey),
    wrapped: { iv, sealed },
    encap: { enc: encap.enc, sealed: encap.ciphertext },
  } as Slot;
}

/** The vault key, 32 bytes that the caller overwrites; `undefined` for a wrong secret or an altered slot. */
export async function openSlot(
  slot: Slot,
  ikm: Uint8Array,
  vaultId: Bytes,
  keyGen: number,
): Promise<Bytes | undefined> {
  const pkcs8 = await aead.open(
    await kek(ikm, vaultId, slot),
    slot.wrapped.iv,
    slot.wrapped.sealed,
    wrapAad(vaultId, slot),
  );
  if (pkcs8 === undefined) return undefined;
  const privateKey = await importHpkePrivateKey(pkcs8).catch(() => undefined);
  pkcs8.fill(0);
  if (privateKey === undefined) return undefined;
  const sealed = { enc: slot.encap.enc, ciphertext: slot.encap.sealed };
  return hpkeOpen(privateKey, slot.publicKey, encapInfo(vaultId, slot.slotId, keyGen), sealed);
}

/** The slot for a new vault key; its secret need not be present, which is what the key pair is for. */
export async function rekeySlot(slot: Slot, vaultId: Bytes, keyGen: number, vaultKey: Uint8Array): Promise<Slot> {
  const recipient = await importHpkePublicKey(slot.publicKey);
  const encap = await hpkeSeal(recipient, encapInfo(vaultId, slot.slotId, keyGen), vaultKey);
  return { ...slot, encap: { enc: encap.enc, sealed: encap.ciphertext } };
}
