/** From what a person gives to the input key material of a slot (DESIGN §3). @module */
import type { Bytes } from "../base/bytes.ts";
import type { PassParameters, Slot } from "./format/model.ts";
import type { SlotKind, Stretch } from "./types.ts";

export const SLOT_TYPES = { passcode: "pass", prf: "prf", recovery: "rec" } as const satisfies Record<
  SlotKind,
  Slot["type"]
>;

/** 32 bytes and not all zero: an authenticator without PRF must not leave the vault open to everybody. */
export function isSoundPrf(output: Uint8Array): boolean {
  return output.length === 32 && output.some((byte) => byte !== 0);
}

export function stretchPasscode(
  stretch: Stretch,
  passcode: string,
  salt: Bytes,
  parameters: PassParameters,
): Promise<Bytes> {
  return stretch(passcode.normalize("NFC"), salt.slice(0, 16), parameters.memory, parameters.iterations);
}
