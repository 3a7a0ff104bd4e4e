/** New key slots, and slots given a new vault key (DESIGN §3). Runs in every world. @module */
import type { Bytes } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import { importHpkePublicKey } from "../../crypto/hpke.ts";
import { createHpkeKeyPair, exportPoint, hpkeSeal } from "../../crypto/hpke-seal.ts";
import type { Random } from "../../crypto/random.ts";
import type { Slot } from "./model.ts";
import { encapInfo, kek, type SlotIdentity, type SlotSpec, wrapAad } from "./slots.ts";

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
  ikm: Bytes,
  vault: { readonly vaultId: Bytes; readonly keyGen: number; readonly vaultKey: Bytes },
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

/** The slot for a new vault key; its secret need not be present, which is what the key pair is for. */
export async function rekeySlot(slot: Slot, vaultId: Bytes, keyGen: number, vaultKey: Bytes): Promise<Slot> {
  const recipient = await importHpkePublicKey(slot.publicKey);
  const encap = await hpkeSeal(recipient, encapInfo(vaultId, slot.slotId, keyGen), vaultKey);
  return { ...slot, encap: { enc: encap.enc, sealed: encap.ciphertext } };
}
