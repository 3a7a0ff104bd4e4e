/** Brings envelopes to devices by push; a subscription that has ended is marked. Runs in Node. @module */
import { toText } from "../../base/bytes.ts";
import { type Envelope, encodeEnvelope, padEnvelope } from "../../protocol/envelope.ts";
import { statement } from "../storage/statement.ts";
import { open, pushTopic } from "./sealing.ts";
import type { Parts, PushOutcome, PushSubscriptionData } from "./types.ts";

/** Only what may be over in a moment is tried again. */
const PASSING = /^(?:network|status-5\d\d)$/;
const SECOND_TRY_MS = 1000;

export interface Delivery {
  readonly deviceId: string;
  readonly requestId: string;
  readonly envelope: Envelope;
  readonly untilMs: number;
}

const workingSubscription = statement((db, given: { readonly deviceId: string }) =>
  db.selectFrom("push_subscription").selectAll().where("device_id", "=", given.deviceId).where("state", "=", "on"),
);

/** @returns `none` for a device without a working subscription. */
export async function deliver(parts: Parts, delivery: Delivery): Promise<PushOutcome | { readonly kind: "none" }> {
  const row = await workingSubscription.first(parts.db, delivery);
  if (row === undefined) return { kind: "none" };
  const place = { column: "push_subscription.subscription", row: delivery.deviceId } as const;
  const subscription = readSubscription(toText(open(parts, place, row.subscription)));
  const outcome = await sendTwice(parts, subscription, delivery);
  if (outcome.kind === "lost") {
    await parts.db
      .updateTable("push_subscription")
      .set({ state: "lost" })
      .where("device_id", "=", delivery.deviceId)
      // A subscription that came in the meantime is another one.
      .where("updated_at", "=", row.updated_at)
      .execute();
  }
  if (outcome.kind !== "sent")
    parts.log("warn", "push/not-sent", {
      device: delivery.deviceId,
      why: outcome.kind === "failed" ? outcome.why : "lost",
    });
  return outcome;
}

async function sendTwice(parts: Parts, subscription: PushSubscriptionData, delivery: Delivery): Promise<PushOutcome> {
  const plaintext = padEnvelope(JSON.stringify(encodeEnvelope(delivery.envelope)));
  const topic = pushTopic(parts, delivery.deviceId, delivery.requestId);
  const send = (): Promise<PushOutcome> =>
    parts.push.send(subscription, plaintext, { ttlSeconds: (delivery.untilMs - parts.nowMs()) / 1000, topic });
  const first = await send();
  if (first.kind !== "failed" || !PASSING.test(first.why)) return first;
  await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
  return delivery.untilMs > parts.nowMs() ? send() : first;
}

function readSubscription(json: string): PushSubscriptionData {
  const { endpoint, p256dh, auth } = JSON.parse(json) as PushSubscriptionData;
  return { endpoint, p256dh, auth };
}
