/** From what a person gives to a new slot (DESIGN §3): the slow part first, the vault key when it is there. @module */
import { type Bytes, copyBytes } from "../base/bytes.ts";
import { formatPaperKey } from "../base/crockford.ts";
import type { Random } from "../crypto/random.ts";
import { VaultError } from "./errors.ts";
import type { PassParameters, Slot } from "./format/model.ts";
import { drawSlot, makeSlot } from "./format/new-slots.ts";
import { chooseStep } from "./ladder.ts";
import { isSoundPrf, stretchPasscode } from "./secrets.ts";
import type { NewSlot, Stretch } from "./types.ts";

/** A slot whose secret is at hand, to be finished with the vault key that it will open. */
export interface PreparedSlot {
  readonly slotId: Bytes;
  /** Shown to the person, once. */
  readonly recoveryKey: string | undefined;
  readonly finish: (vault: {
    readonly vaultId: Bytes;
    readonly keyGen: number;
    readonly vaultKey: Bytes;
  }) => Promise<Slot>;
  /** Overwrites the secret. */
  readonly forget: () => void;
}

/** Does the slow part (Argon2id) before any lock is taken. @throws {VaultError} `vault/bad-prf` */
export async function prepareSlot(
  slot: NewSlot,
  deps: { readonly stretch: Stretch; readonly random: Random; readonly steadyMs: () => number },
): Promise<PreparedSlot> {
  const { random } = deps;
  switch (slot.kind) {
    case "prf": {
      const { credentialId, input, output, backedUp } = slot;
      if (!isSoundPrf(output)) throw new VaultError("vault/bad-prf", "cannot make a slot: the passkey gave no secret");
      return prepared(
        drawSlot({ type: "prf", parameters: { credentialId, input, backedUp } } as const, random),
        copyBytes(output),
        random,
      );
    }
    case "recovery": {
      const key = random(16);
      return prepared(drawSlot({ type: "rec", parameters: {} } as const, random), key, random, formatPaperKey(key));
    }
    case "passcode": {
      const salt = random(32);
      // What was stretched to measure is kept: the step that is taken was most often one of them.
      const keys = new Map<PassParameters, Bytes>();
      const run = async (parameters: PassParameters) => {
        const key = await stretchPasscode(deps.stretch, slot.passcode, salt, parameters);
        keys.set(parameters, key);
        return key;
      };
      const parameters = await chooseStep(async (step) => {
        const startMs = deps.steadyMs();
        await run(step);
        return deps.steadyMs() - startMs;
      });
      const key = keys.get(parameters) ?? (await run(parameters));
      for (const other of keys.values()) if (other !== key) other.fill(0);
      return prepared({ ...drawSlot({ type: "pass", parameters } as const, random), salt }, key, random);
    }
  }
}

function prepared(
  drawn: Parameters<typeof makeSlot>[0],
  ikm: Bytes,
  random: Random,
  recoveryKey?: string,
): PreparedSlot {
  return {
    slotId: drawn.slotId,
    recoveryKey,
    finish: (vault) => makeSlot(drawn, ikm, vault, random),
    forget: () => {
      ikm.fill(0);
    },
  };
}
