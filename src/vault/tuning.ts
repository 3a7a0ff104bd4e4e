/**
 * Raises the cost of the passcode where the device has become faster than it was when the passcode was set (DESIGN §4).
 * It follows an unlock and is fetched then.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import type { Random } from "../crypto/random.ts";
import { type PassSlot, rewrapSlot } from "./format/rewrap-slot.ts";
import { LONGEST_STRETCH_MS, stepAbove } from "./ladder.ts";
import { stretchPasscode } from "./secrets.ts";
import type { Stretch } from "./types.ts";

export interface RaiseJob {
  readonly slot: PassSlot;
  readonly vaultId: Bytes;
  /** It has just opened the slot. */
  readonly passcode: string;
  /** What it was stretched to. */
  readonly key: Bytes;
  /** Milliseconds that this stretch took. */
  readonly tookMs: number;
}

export type Raise =
  | { readonly kind: "raised"; readonly slot: PassSlot; readonly tookMs: number }
  /** The device does no more than it does now. */
  | { readonly kind: "kept" };

/**
 * Tries the highest step that the last stretch promises, and takes it only where it keeps within 1.5 s; one step is tried at
 * most.
 */
export async function raiseSlot(
  { slot, vaultId, passcode, key, tookMs }: RaiseJob,
  deps: { readonly stretch: Stretch; readonly random: Random; readonly steadyMs: () => number },
): Promise<Raise> {
  const parameters = stepAbove(slot.parameters, tookMs);
  if (parameters === undefined) return { kind: "kept" };
  const salt = deps.random(32);
  const startMs = deps.steadyMs();
  const ikm = await stretchPasscode(deps.stretch, passcode, salt, parameters);
  const tookNowMs = deps.steadyMs() - startMs;
  try {
    if (tookNowMs > LONGEST_STRETCH_MS) return { kind: "kept" };
    const raised = await rewrapSlot(slot, vaultId, key, { ikm, salt, parameters }, deps.random);
    return raised === undefined ? { kind: "kept" } : { kind: "raised", slot: raised, tookMs: tookNowMs };
  } finally {
    ikm.fill(0);
  }
}
