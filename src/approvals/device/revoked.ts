/** What happens here when a service has revoked this device. Runs in every world. @module */
import { NO_REQUEST } from "../../protocol/outcome.ts";
import type { ApprovalsDeps, Enrolment } from "../types.ts";
import { type CallResult, isGenuineOutcome } from "./call.ts";

/**
 * Erases the enrolment if the service says, signed, that the device is revoked; of one that has moved, a line stays. An unsigned
 * 410 erases nothing: whoever can answer in the service's place must not be able to remove a factor.
 */
export async function eraseIfRevoked(enrolment: Enrolment, result: CallResult, deps: ApprovalsDeps): Promise<boolean> {
  if (result.kind !== "error" || result.error.code !== "device/revoked") return false;
  const { outcome } = result.error;
  if (outcome === undefined || !(outcome.state === "revoked" || outcome.state === "moved")) return false;
  if (!(await isGenuineOutcome(enrolment, NO_REQUEST, outcome))) return false;
  if (outcome.state === "moved") await deps.store.markMoved(enrolment.handle);
  else await deps.store.removeEnrolment(enrolment.handle);
  deps.announce({ t: "enrolments" });
  deps.announce({ t: "requests" });
  return true;
}
