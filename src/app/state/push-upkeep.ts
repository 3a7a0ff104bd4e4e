/**
 * At each start: has the browser changed or dropped a push subscription? Then its service hears of it. Page only.
 *
 * @module
 */
import {
  type ApprovalsDeps,
  type Enrolment,
  listEnrolments,
  scopeOf,
  updateSubscription,
} from "../../approvals/index.ts";
import { currentSubscription, subscribeToPush, updateWorker } from "../../platform/push-subscription.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";

export async function keepPushInOrder(approvals: ApprovalsDeps, scriptAddress: ScriptAddress): Promise<void> {
  for (const enrolment of await listEnrolments(approvals)) {
    try {
      await keepOne(enrolment, approvals, scriptAddress);
    } catch {
      // Storage or push in disarray for this one; the app works without push, and the next start tries again.
    }
  }
}

async function keepOne(enrolment: Enrolment, approvals: ApprovalsDeps, scriptAddress: ScriptAddress): Promise<void> {
  const { handle, pushState, pushEndpoint, vapidKey } = enrolment;
  // A device that only polls stays so until push is set up again.
  if (pushState === "off") return;
  const scope = scopeOf(handle);
  await updateWorker(scope);
  const current = await currentSubscription(scope);
  if (current !== undefined) {
    if (current.endpoint !== pushEndpoint || pushState === "lost") await updateSubscription(handle, current, approvals);
    return;
  }
  const outcome = await subscribeToPush(scope, vapidKey, scriptAddress);
  await updateSubscription(handle, outcome.kind === "subscribed" ? outcome.subscription : null, approvals);
}
