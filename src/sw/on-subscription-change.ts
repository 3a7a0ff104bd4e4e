/** The browser has replaced or ended a push subscription: the service is told. @module */
import { type PushSubscriptionFields, updateSubscription } from "../approvals/index.ts";
import type { WorkerPorts } from "./ports.ts";

/** @param subscribe Subscribes anew with the service's key, or gives `undefined` where that fails. */
export async function onSubscriptionChange(
  subscribe: (vapidKey: Uint8Array<ArrayBuffer>) => Promise<PushSubscriptionFields | undefined>,
  ports: WorkerPorts,
): Promise<void> {
  if (ports.handle === undefined) return;
  const enrolment = await ports.deps.store.enrolment(ports.handle);
  if (enrolment === undefined) return;
  const subscription = await subscribe(enrolment.vapidKey);
  await updateSubscription(ports.handle, subscription ?? null, ports.deps);
}
