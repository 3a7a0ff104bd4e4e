/**
 * A request as others see it: reading it, waiting for its end, ending it early. Runs in Node.
 *
 * @module
 */
import type { Selectable } from "kysely";
import { isFinal, stateAt } from "../domain/request-life.ts";
import type { AuthRequestTable } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { deliver } from "./deliver.ts";
import { outcomeEnvelope } from "./request-copies.ts";
import type { Parts, RequestView } from "./types.ts";
import { deviceKey, readUntilNews, requestKey } from "./waiters.ts";

type RequestRow = Selectable<AuthRequestTable>;

/** What the clock is held against. */
export function lifeOf(row: Pick<RequestRow, "state" | "expires_at" | "decided_at">) {
  return { state: row.state, expiresAtMs: row.expires_at, decidedAtMs: row.decided_at };
}

export function viewOf(row: RequestRow, nowMs: number): RequestView {
  return {
    id: row.id,
    userId: row.user_id,
    user: row.user_name,
    appId: row.app_id,
    resource: row.resource,
    location: row.location,
    client: row.client,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at,
    decidedAtMs: row.decided_at,
    state: stateAt(lifeOf(row), nowMs),
    deviceId: row.device_id,
    verification: row.verification,
  };
}

const byId = statement((db, given: { readonly id: string }) =>
  db.selectFrom("auth_request").selectAll().where("id", "=", given.id),
);
const devicesOf = statement((db, given: { readonly id: string }) =>
  db.selectFrom("request_copy").select("device_id").where("request_id", "=", given.id),
);

export async function readRequest(parts: Parts, id: string): Promise<RequestView | undefined> {
  const row = await byId.first(parts.db, { id });
  return row && viewOf(row, parts.nowMs());
}

/** @param appId Who waits, if an app: on a request of another one nobody waits. */
export async function waitForRequest(
  parts: Parts,
  id: string,
  ms: number,
  signal?: AbortSignal,
  appId?: string,
): Promise<RequestView | undefined> {
  return readUntilNews(
    parts.waiters,
    { key: requestKey(id), ms, signal },
    () => readRequest(parts, id),
    (request) => {
      const isForeign = appId !== undefined && request?.appId !== appId;
      if (request === undefined || isForeign || isFinal(request.state)) return undefined;
      return request.expiresAtMs - parts.nowMs();
    },
  );
}

export async function cancelRequest(parts: Parts, id: string): Promise<boolean> {
  const nowMs = parts.nowMs();
  const row = await parts.db.transaction().execute(async (transaction) => {
    const cancelled = await transaction
      .updateTable("auth_request")
      .set({ state: "cancelled", decided_at: nowMs })
      .where("id", "=", id)
      .where("state", "=", "pending")
      .where("expires_at", ">", nowMs)
      .returningAll()
      .executeTakeFirst();
    if (cancelled !== undefined)
      await addAudit(transaction, { at: nowMs, kind: "request.cancelled", userId: cancelled.user_id, ref: id });
    return cancelled;
  });
  if (row === undefined) return false;
  announceEnd(parts, row, null);
  return true;
}

/** Wakes those who wait, and tells the other devices to put the question away. */
export function announceEnd(parts: Parts, row: RequestRow, decidingDevice: string | null): void {
  parts.waiters.wake(requestKey(row.id));
  const { state } = row;
  if (state === "pending" || state === "redeemed" || state === "expired") return;
  parts.background.run("outcome push", async () => {
    for (const { device_id: deviceId } of await devicesOf.all(parts.db, row)) {
      parts.waiters.wake(deviceKey(deviceId));
      if (deviceId === decidingDevice) continue;
      const envelope = await outcomeEnvelope(parts, deviceId, row.id, state, row.decided_at ?? row.expires_at);
      await deliver(parts, { deviceId, requestId: row.id, envelope, untilMs: row.expires_at });
    }
  });
}

/** Newest first. */
export async function listRequests(parts: Parts, limit: number): Promise<readonly RequestView[]> {
  const rows = await parts.db
    .selectFrom("auth_request")
    .selectAll()
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => viewOf(row, parts.nowMs()));
}
