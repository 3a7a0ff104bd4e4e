/** What can open a vault that has these slots. Pure. @module */
import type { Slot } from "./format/model.ts";
import type { LockedStatus } from "./types.ts";

export function lockedStatus(slots: readonly Slot[]): LockedStatus {
  return {
    kind: "locked",
    passcode: slots.some(({ type }) => type === "pass"),
    recovery: slots.some(({ type }) => type === "rec"),
    prf: slots.flatMap((slot) =>
      slot.type === "prf" ? [{ credentialId: slot.parameters.credentialId, input: slot.parameters.input }] : [],
    ),
  };
}
