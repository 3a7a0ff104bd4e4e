/** Devices of people: the list, their push subscriptions, and their end. Runs in Node. @module */
import type { Kysely } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { fromText } from "../../base/bytes.ts";
import type { PushSubscriptionFields } from "../../protocol/push-subscription.ts";
import type { DeviceRowState, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { findDevice } from "./device-calls.ts";
import { deviceMac, seal } from "./sealing.ts";
import type { DeviceView, Parts, PushSubscriptionData } from "./types.ts";
import { deviceKey, requestKey } from "./waiters.ts";

/** Active devices, oldest first; of one person or of all. */
export async function listDevices(parts: Parts, userId?: string): Promise<readonly DeviceView[]> {
  let query = deviceQuery(parts).where("device.state", "=", "active").orderBy("device.created_at");
  if (userId !== undefined) query = query.where("device.user_id", "=", userId);
  return (await query.execute()).map(viewOf);
}

export async function viewOfDevice(parts: Parts, id: string): Promise<DeviceView> {
  return viewOf(await deviceQuery(parts).where("device.id", "=", id).executeTakeFirstOrThrow());
}

function deviceQuery(parts: Pick<Parts, "db" | "nowMs">) {
  return parts.db
    .selectFrom("device")
    .innerJoin("user_account", "user_account.id", "device.user_id")
    .leftJoin("push_subscription", "push_subscription.device_id", "device.id")
    .leftJoin("uv_offer", (join) =>
      join
        .onRef("uv_offer.device_id", "=", "device.id")
        .on("uv_offer.credential", "is not", null)
        .on("uv_offer.expires_at", ">", parts.nowMs()),
    )
    .leftJoin("device as old_device", "old_device.moved_to", "device.id")
    .select([
      "device.id",
      "device.user_id",
      "device.label",
      "device.created_at",
      "device.last_seen_at",
      "device.uv_credential_id",
      "user_account.name as user_name",
      "push_subscription.state as push_state",
      "uv_offer.device_id as uv_offer",
      "old_device.label as moved_from",
    ]);
}

type DeviceQueryRow = Awaited<ReturnType<ReturnType<typeof deviceQuery>["executeTakeFirstOrThrow"]>>;

function viewOf(row: DeviceQueryRow): DeviceView {
  return {
    id: row.id,
    userId: row.user_id,
    user: row.user_name,
    label: row.label,
    addedAtMs: row.created_at,
    lastSeenAtMs: row.last_seen_at,
    push: row.push_state ?? "none",
    hasUv: row.uv_credential_id !== null,
    hasUvOffer: row.uv_credential_id === null && row.uv_offer !== null,
    movedFrom: row.moved_from,
  };
}

/** `null` ends push for the device. Endpoints that are not a push service's are refused by the caller. */
export async function storeSubscription(
  parts: Parts,
  deviceId: string,
  subscription: PushSubscriptionFields | null,
): Promise<void> {
  if (subscription === null) {
    await parts.db.deleteFrom("push_subscription").where("device_id", "=", deviceId).execute();
    return;
  }
  const data: PushSubscriptionData = {
    endpoint: subscription.endpoint,
    p256dh: encodeBase64url(subscription.p256dh),
    auth: encodeBase64url(subscription.auth),
  };
  const sealed = seal(
    parts,
    { column: "push_subscription.subscription", row: deviceId },
    fromText(JSON.stringify(data)),
  );
  const row = { subscription: sealed, state: "on", updated_at: parts.nowMs() } as const;
  await parts.db
    .insertInto("push_subscription")
    .values({ device_id: deviceId, ...row })
    .onConflict((conflict) => conflict.column("device_id").doUpdateSet(row))
    .execute();
}

/** By the portal or an administrator; the device is told at its next call. */
export async function revokeDevice(parts: Parts, deviceId: string, userId?: string): Promise<boolean> {
  const device = await findDevice(parts, deviceId);
  if (device === undefined || (userId !== undefined && device.user_id !== userId)) return false;
  return endDevice(parts, device.id, "revoked");
}

/**
 * In one transaction: the device ends, its copies of open requests go, requests that no other device can answer are
 * cancelled, and sign-ins that it approved end.
 */
export async function endDevice(
  parts: Parts,
  deviceId: string,
  state: Extract<DeviceRowState, "revoked" | "removed">,
): Promise<boolean> {
  const nowMs = parts.nowMs();
  const device = await findDevice(parts, deviceId);
  if (device === undefined) return false;
  const mac = deviceMac(parts, { ...device, state });
  const cancelled = await parts.db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable("device")
      .set({ state, mac, ended_at: nowMs })
      .where("id", "=", deviceId)
      .where("state", "in", ["active", "unconfirmed"])
      .returning("id")
      .executeTakeFirst();
    if (ended === undefined) return undefined;
    await transaction.deleteFrom("push_subscription").where("device_id", "=", deviceId).execute();
    await transaction.deleteFrom("session").where("device_id", "=", deviceId).execute();
    await addAudit(transaction, { at: nowMs, kind: `device.${state}`, userId: device.user_id, ref: deviceId });
    return cancelOrphans(transaction, deviceId, nowMs);
  });
  if (cancelled === undefined) return false;
  parts.waiters.wake(deviceKey(deviceId));
  for (const id of cancelled) parts.waiters.wake(requestKey(id));
  return true;
}

/** @returns Requests that nobody can answer any more, cancelled now. */
export async function cancelOrphans(
  transaction: Kysely<Tables>,
  deviceId: string,
  nowMs: number,
): Promise<readonly string[]> {
  const open = await transaction
    .selectFrom("request_copy")
    .innerJoin("auth_request", "auth_request.id", "request_copy.request_id")
    .select("auth_request.id")
    .where("request_copy.device_id", "=", deviceId)
    .where("auth_request.state", "=", "pending")
    .execute();
  const ids = open.map((row) => row.id);
  if (ids.length === 0) return [];
  await transaction
    .deleteFrom("request_copy")
    .where("device_id", "=", deviceId)
    .where("request_id", "in", ids)
    .execute();
  const cancelled = await transaction
    .updateTable("auth_request")
    .set({ state: "cancelled", decided_at: nowMs })
    .where("id", "in", ids)
    .where("state", "=", "pending")
    .where("expires_at", ">", nowMs)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("request_copy")
            .select("device_id")
            .whereRef("request_copy.request_id", "=", "auth_request.id"),
        ),
      ),
    )
    .returning("id")
    .execute();
  return cancelled.map((row) => row.id);
}
