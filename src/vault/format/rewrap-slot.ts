/**
 * The same slot behind another key: same secret, same key pair, other parameters. Runs in every world.
 *
 * @module
 */
import type { Bytes } from "../../base/bytes.ts";
import * as aead from "../../crypto/aead.ts";
import type { Random } from "../../crypto/random.ts";
import type { PassParameters, Slot } from "./model.ts";
import { kek, wrapAad } from "./slots.ts";

export type PassSlot = Extract<Slot, { type: "pass" }>;

/**
 * @param from Opens the slot as it is.
 * @param to The key material under the new parameters, and the fresh salt that it was stretched with.
 * @returns `undefined` when `from` does not open the slot.
 */
export async function rewrapSlot(
  slot: PassSlot,
  vaultId: Bytes,
  from: Bytes,
  to: { readonly ikm: Bytes; readonly salt: Bytes; readonly parameters: PassParameters },
  random: Random,
): Promise<PassSlot | undefined> {
  const { iv, sealed } = slot.wrapped;
  const pkcs8 = await aead.open(await kek(from, vaultId, slot), iv, sealed, wrapAad(vaultId, slot));
  if (pkcs8 === undefined) return undefined;
  const next: PassSlot = { ...slot, salt: to.salt, parameters: to.parameters };
  const nextIv = random(aead.IV_BYTES);
  const wrapped = await aead.seal(await kek(to.ikm, vaultId, next), nextIv, pkcs8, wrapAad(vaultId, next));
  pkcs8.fill(0);
  return { ...next, wrapped: { iv: nextIv, sealed: wrapped } };
}
