/** From what a person gives (passcode, passkey, recovery key) to a slot's key material. @module */
import type { Bytes } from "../base/bytes.ts";
import { formatPaperKey, parsePaperKey } from "../base/crockford.ts";
import { drawSlot, makeSlot } from "./format/slots.ts";
import type { PassParameters, Slot } from "./format/model.ts";
import { chooseStep, withinCaps } from "./ladder.ts";
import type { Powers } from "./powers.ts";
import type { NewSlot, Stretch, UnlockSecret } from "./types.ts";

const PRF_BYTES = 32;

interface MadeSlot {
  readonly slot: Slot;
  /** Only for a recovery slot: to be shown once. */
  readonly recoveryKey?: string;
}

interface VaultKeyOf {
  readonly vaultId: Bytes;
  readonly keyGen: number;
  readonly vaultKey: Uint8Array;
}

/** @throws {RangeError} A PRF output that no authenticator gives: not 32 bytes, or all zero. */
export async function createSlot(wanted: NewSlot, vault: VaultKeyOf, powers: Powers): Promise<MadeSlot> {
  const { random } = powers;
  switch (wanted.kind) {
    case "prf": {
      if (!isPrfOutput(wanted.output)) throw new RangeError("vault: not a PRF output");
      const { credentialId, input, backedUp, output } = wanted;
      const drawn = drawSlot({ type: "prf", parameters: { credentialId, input, backedUp } }, random);
      return { slot: await makeSlot(drawn, output, vault, random) };
    }
    case "recovery": {
      const key = random(16);
      const slot = await makeSlot(drawSlot({ type: "rec", parameters: {} }, random), key, vault, random);
      const recoveryKey = formatPaperKey(key);
      key.fill(0);
      return { slot, recoveryKey };
    }
    case "passcode": {
      const { slotId, salt } = drawSlot({ type: "pass", parameters: { memory: 0, iterations: 0 } }, random);
      const { parameters, key } = await stretchAsHardAsBearable(wanted.passcode, salt, powers);
      const slot = await makeSlot({ type: "pass", parameters, slotId, salt }, key, vault, random);
      key.fill(0);
      return { slot };
    }
  }
}

/** The key material for one slot; `undefined` when the secret is of another kind or cannot be one. */
export async function keyMaterial(secret: UnlockSecret, slot: Slot, stretch: Stretch): Promise<Uint8Array | undefined> {
  if (secret.kind === "prf" && slot.type === "prf") return isPrfOutput(secret.output) ? secret.output : undefined;
  if (secret.kind === "recovery" && slot.type === "rec") return parsePaperKey(secret.key);
  if (secret.kind === "passcode" && slot.type === "pass") {
    const { memory, iterations } = slot.parameters;
    return withinCaps(slot.parameters) ? stretch(secret.passcode, slot.salt.slice(0, 16), memory, iterations) : undefined;
  }
  return undefined;
}

function isPrfOutput(output: Uint8Array): boolean {
  return output.length === PRF_BYTES && output.some((byte) => byte !== 0);
}

/** Measures with the passcode and salt themselves, so that the last measurement is also the result. */
async function stretchAsHardAsBearable(
  passcode: string,
  salt: Bytes,
  { stretch, nowMs }: Powers,
): Promise<{ readonly parameters: PassParameters; readonly key: Bytes }> {
  const made = new Map<PassParameters, Bytes>();
  const parameters = await chooseStep(async (step) => {
    const startMs = nowMs();
    made.set(step, await stretch(passcode, salt.slice(0, 16), step.memory, step.iterations));
    return nowMs() - startMs;
  });
  const key = made.get(parameters) ?? (await stretch(passcode, salt.slice(0, 16), parameters.memory, parameters.iterations));
  for (const other of made.values()) if (other !== key) other.fill(0);
  return { parameters, key };
}
