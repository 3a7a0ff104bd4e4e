/** Keeping an enrolment in order: its push subscription, and its end. Runs in every world. @module */
import { NO_REQUEST, type OutcomeAnswer, parseOutcomeAnswer } from "../../protocol/outcome.ts";
import { encodePushCall, type PushSubscriptionFields } from "../../protocol/push-subscription.ts";
import type { ApprovalsDeps, DeviceOutcome, Enrolment } from "../types.ts";
import { callSigned, isGenuineOutcome } from "./call.ts";
import { eraseIfRevoked } from "./revoked.ts";

/**
 * Tells the service the current subscription; `null` = this device only polls from now on.
 *
 * @param without What `null` means: a subscription that the browser gave up, or the person's choice.
 */
export async function updateSubscription(
  handle: string,
  subscription: PushSubscriptionFields | null,
  deps: ApprovalsDeps,
  without: "off" | "lost" = "lost",
): Promise<DeviceOutcome> {
  const enrolment = await deps.store.enrolment(handle);
  if (enrolment === undefined || enrolment.state === "moved") return { kind: "unknown-enrolment" };
  const outcome = await postAboutDevice(enrolment, "/d/v1/push", JSON.stringify(encodePushCall(subscription)), deps);
  // A lost subscription is a fact of this device, whether or not the service could be told.
  if (outcome.kind === "done" || (subscription === null && without === "lost")) {
    await deps.store.changeEnrolment(handle, (current) => ({
      ...current,
      pushState: subscription === null ? without : "on",
      pushEndpoint: subscription?.endpoint ?? null,
    }));
    deps.announce({ t: "enrolments" });
  }
  return outcome;
}

/** Ends the enrolment at the service and here. Nothing is erased unless the service has confirmed. */
export async function removeEnrolment(handle: string, deps: ApprovalsDeps): Promise<DeviceOutcome> {
  const enrolment = await deps.store.enrolment(handle);
  if (enrolment === undefined) return { kind: "unknown-enrolment" };
  if (enrolment.state === "moved") {
    // The service ended it when it moved.
    await forgetEnrolment(handle, deps);
    return { kind: "done" };
  }
  const outcome = await postAboutDevice(enrolment, "/d/v1/remove", "{}", deps);
  if (outcome.kind === "done") await forgetEnrolment(handle, deps);
  return outcome;
}

/** Erases the enrolment here only; the service keeps listing the device until someone removes it there. */
export async function forgetEnrolment(handle: string, deps: ApprovalsDeps): Promise<void> {
  await deps.store.removeEnrolment(handle);
  deps.announce({ t: "enrolments" });
  deps.announce({ t: "requests" });
}

async function postAboutDevice(
  enrolment: Enrolment,
  path: string,
  body: string,
  deps: ApprovalsDeps,
): Promise<Exclude<DeviceOutcome, { kind: "unknown-enrolment" }>> {
  const result = await callSigned(enrolment, { method: "POST", path, body }, deps);
  if (result.kind === "offline") return result;
  if (result.kind === "error") {
    if (await eraseIfRevoked(enrolment, result, deps)) return { kind: "revoked" };
    return { kind: "refused", code: result.error.code };
  }
  let outcome: OutcomeAnswer;
  try {
    outcome = parseOutcomeAnswer(result.json);
  } catch {
    return { kind: "not-trusted" };
  }
  return (await isGenuineOutcome(enrolment, NO_REQUEST, outcome)) ? { kind: "done" } : { kind: "not-trusted" };
}
