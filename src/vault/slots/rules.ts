/** What a vault's ways in must be, and which of them may go (DESIGN §3 «Rules»). Pure. @module */
import { type Bytes, equalBytes } from "../../base/bytes.ts";
import type { Slot } from "../format/model.ts";
import { SLOT_TYPES } from "../secrets.ts";
import type { NewSlot, RemovalProblem } from "../types.ts";

/** At least so many ways in stay. */
const FEWEST = 2;

/**
 * @param isRecoveryKept The person has written the recovery key down.
 * @returns `undefined` where the slot may go.
 */
export function removalProblem(
  slots: readonly Pick<Slot, "slotId" | "type">[],
  slotId: Bytes,
  isRecoveryKept: boolean,
): RemovalProblem | undefined {
  const left = slots.filter((slot) => !equalBytes(slot.slotId, slotId));
  const fallbacks = left.filter(({ type }) => type !== "prf");
  if (fallbacks.length === 0) return "last-fallback";
  if (!isRecoveryKept && fallbacks.every(({ type }) => type === "rec")) return "recovery-not-kept";
  return left.length < FEWEST ? "last-two" : undefined;
}

/** One passcode and one recovery key; a passkey replaces only itself. */
export function isReplacedBy(slot: Slot, next: NewSlot): boolean {
  if (slot.type !== SLOT_TYPES[next.kind]) return false;
  return slot.type !== "prf" || next.kind !== "prf" || equalBytes(slot.parameters.credentialId, next.credentialId);
}
