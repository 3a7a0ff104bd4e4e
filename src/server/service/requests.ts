/**
 * Asking a person: creating a request, waiting for its end, using it once. Runs in Node.
 *
 * @module
 */
import { type Kysely, type Selectable, sql } from "kysely";
import { fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { sign } from "../../crypto/signature.ts";
import { requestBytes } from "../../protocol/request.ts";
import { mayAskAtMs, PAUSE_MS } from "../domain/fatigue.ts";
import { isFinal, REDEEM_LIFE_MS, REQUEST_LIFE_MS, stateAt } from "../domain/request-life.ts";
import type { AuthRequestTable, DeviceTable, RequestCopyTable, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { describeCaller } from "./caller.ts";
import { deliver } from "./deliver.ts";
import { newId, textHash } from "./ids.ts";
import { outcomeEnvelope, requestEnvelope, requestFields } from "./request-copies.ts";
import { isDeviceAuthentic } from "./sealing.ts";
import type { CreateRequestOutcome, NewRequest, Parts, RedeemOutcome, RequestView } from "./types.ts";
import { deviceKey, requestKey } from "./waiters.ts";

/** How often a waiter looks for itself, in case another process decided. */
const RE_READ_MS = 5000;
const NONCE_BYTES = 32;
/** More past requests than the rules of fatigue ever look at. */
const PAST_REQUESTS = 20;
const MINUTE_MS = 60_000;

type RequestRow = Selectable<AuthRequestTable>;
type CopyRow = Selectable<RequestCopyTable>;

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
    state: stateAt({ state: row.state, expiresAtMs: row.expires_at }, nowMs),
    deviceId: row.device_id,
    verification: row.verification,
  };
}

export async function createRequest(parts: Parts, request: NewRequest): Promise<CreateRequestOutcome> {
  const nowMs = parts.nowMs();
  const user = await parts.db
    .selectFrom("user_account")
    .selectAll()
    .where("id", "=", request.userId)
    .executeTakeFirst();
  const app = await parts.db.selectFrom("app").selectAll().where("id", "=", request.appId).executeTakeFirst();
  if (user === undefined || app === undefined) return { kind: "no-device" };
  const devices = await devicesFor(parts, user.id, app.policy);
  if (devices.length === 0) return { kind: "no-device" };

  const row: RequestRow = {
    id: newId(parts.random),
    user_id: user.id,
    app_id: app.id,
    state: "pending",
    user_name: user.name,
    resource: app.name,
    ...describeCaller(parts, request),
    uv_required: app.policy === "uv" ? 1 : 0,
    created_at: nowMs,
    expires_at: nowMs + REQUEST_LIFE_MS,
    decided_at: null,
    device_id: null,
    decision: null,
    verification: null,
    redeemed_at: null,
    client_nonce_hash: request.clientNonceHash ?? null,
    idempotency_key: request.idempotencyKey ?? null,
  };
  // Signed before the transaction: nothing slow may happen while others wait for the database.
  const copies = await Promise.all(devices.map((device) => makeCopy(parts, row, device.id)));
  const outcome = await parts.db
    .transaction()
    .execute((transaction) => store(parts, transaction, row, copies, user.push_cleared_at));
  if (outcome.kind !== "created" || outcome.request.id !== row.id) return outcome;
  for (const copy of copies) {
    parts.waiters.wake(deviceKey(copy.device_id));
    parts.background.run("push", () => pushCopy(parts, row, copy));
  }
  return outcome;
}

async function devicesFor(
  parts: Parts,
  userId: string,
  policy: "approve" | "uv",
): Promise<readonly Selectable<DeviceTable>[]> {
  const rows = await parts.db
    .selectFrom("device")
    .selectAll()
    .where("user_id", "=", userId)
    .where("state", "=", "active")
    .execute();
  const able = rows.filter((device) => policy === "approve" || device.uv_credential_id !== null);
  const authentic = await Promise.all(able.map((device) => isDeviceAuthentic(parts, device)));
  return able.filter((_, index) => authentic[index]);
}

async function makeCopy(parts: Parts, row: RequestRow, deviceId: string): Promise<CopyRow> {
  const nonce = parts.random(NONCE_BYTES);
  const bytes = requestBytes(requestFields(parts, row, deviceId, nonce));
  return {
    request_id: row.id,
    device_id: deviceId,
    nonce,
    signature: await sign(parts.keys.ssk.privateKey, bytes),
    push: "none",
  };
}

async function store(
  parts: Parts,
  transaction: Kysely<Tables>,
  row: RequestRow,
  copies: readonly CopyRow[],
  clearedAtMs: number,
): Promise<CreateRequestOutcome> {
  const nowMs = row.created_at;
  // Writing the person's row makes all creations for one person wait for each other, on both databases.
  await transaction
    .updateTable("user_account")
    .set({ push_cleared_at: sql`push_cleared_at` })
    .where("id", "=", row.user_id)
    .execute();

  if (row.idempotency_key !== null) {
    const known = await transaction
      .selectFrom("auth_request")
      .selectAll()
      .where("app_id", "=", row.app_id)
      .where("idempotency_key", "=", row.idempotency_key)
      .executeTakeFirst();
    if (known?.user_id === row.user_id) return { kind: "created", request: viewOf(known, nowMs) };
    if (known !== undefined) return { kind: "pending-exists", retryAtMs: known.expires_at };
  }

  const slot = await transaction
    .selectFrom("approval_slot")
    .select("until")
    .where("user_id", "=", row.user_id)
    .where("app_id", "=", row.app_id)
    .executeTakeFirst();
  if (slot !== undefined && slot.until > nowMs) return { kind: "pending-exists", retryAtMs: slot.until };

  const waitUntilMs = await limitedUntil(parts, transaction, row.user_id, clearedAtMs, nowMs);
  if (waitUntilMs > nowMs) return { kind: "too-many", retryAtMs: waitUntilMs };

  const taken = await transaction
    .insertInto("approval_slot")
    .values({ user_id: row.user_id, app_id: row.app_id, until: row.expires_at, request_id: row.id })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "app_id"])
        .doUpdateSet({ until: row.expires_at, request_id: row.id })
        .where("approval_slot.until", "<=", nowMs),
    )
    .returning("request_id")
    .executeTakeFirst();
  if (taken === undefined) return { kind: "pending-exists", retryAtMs: nowMs + REQUEST_LIFE_MS };
  await transaction
    .updateTable("auth_request")
    .set({ state: "expired" })
    .where("user_id", "=", row.user_id)
    .where("app_id", "=", row.app_id)
    .where("state", "=", "pending")
    .where("expires_at", "<=", nowMs)
    .execute();
  await transaction.insertInto("auth_request").values(row).execute();
  await transaction
    .insertInto("request_copy")
    .values([...copies])
    .execute();
  await addAudit(transaction, {
    at: nowMs,
    kind: "request.created",
    userId: row.user_id,
    ref: row.id,
    detail: row.resource,
  });
  return { kind: "created", request: viewOf(row, nowMs) };
}

/** When the limits of one person let the next request through; a time that is past means now. */
async function limitedUntil(
  parts: Parts,
  transaction: Kysely<Tables>,
  userId: string,
  clearedAtMs: number,
  nowMs: number,
): Promise<number> {
  const past = await transaction
    .selectFrom("auth_request")
    .select(["state", "expires_at", "created_at", "decided_at"])
    .where("user_id", "=", userId)
    .orderBy("created_at", "desc")
    .limit(PAST_REQUESTS)
    .execute();
  const open = past.filter(
    (request) => stateAt({ state: request.state, expiresAtMs: request.expires_at }, nowMs) === "pending",
  );
  if (open.length >= parts.limits.pendingPerUser) return Math.min(...open.map((request) => request.expires_at));
  const inLastMinute = past.filter((request) => request.created_at > nowMs - MINUTE_MS);
  const oldest = inLastMinute.at(-1);
  if (oldest !== undefined && inLastMinute.length >= Math.min(parts.limits.createsPerMinute, PAST_REQUESTS))
    return oldest.created_at + MINUTE_MS;
  const askAtMs = mayAskAtMs(
    past
      .filter((request) => request.created_at >= clearedAtMs)
      .map((request) => ({
        state: stateAt({ state: request.state, expiresAtMs: request.expires_at }, nowMs),
        endedAtMs: request.decided_at ?? request.expires_at,
      })),
  );
  return Number.isFinite(askAtMs) ? askAtMs : nowMs + PAUSE_MS;
}

async function pushCopy(parts: Parts, row: RequestRow, copy: CopyRow): Promise<void> {
  const envelope = requestEnvelope(parts, row, copy);
  const outcome = await deliver(parts, {
    deviceId: copy.device_id,
    requestId: row.id,
    envelope,
    untilMs: row.expires_at,
  });
  await parts.db
    .updateTable("request_copy")
    .set({ push: outcome.kind })
    .where("request_id", "=", row.id)
    .where("device_id", "=", copy.device_id)
    .execute();
}

export async function readRequest(parts: Parts, id: string): Promise<RequestView | undefined> {
  const row = await parts.db.selectFrom("auth_request").selectAll().where("id", "=", id).executeTakeFirst();
  return row && viewOf(row, parts.nowMs());
}

export async function waitForRequest(
  parts: Parts,
  id: string,
  ms: number,
  signal?: AbortSignal,
): Promise<RequestView | undefined> {
  const endsAt = performance.now() + ms;
  for (;;) {
    const over = new AbortController();
    const stop = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal]);
    // Waiting begins before reading, so that a decision between the two is not slept through.
    const left = endsAt - performance.now();
    const woken = parts.waiters.wait(requestKey(id), Math.min(left, RE_READ_MS), stop);
    const request = await readRequest(parts, id);
    if (request === undefined || isFinal(request.state) || left <= 0 || signal?.aborted === true) {
      over.abort();
      await woken;
      return request;
    }
    const untilExpiry = setTimeout(() => over.abort(), Math.max(0, request.expiresAtMs - parts.nowMs()) + 1);
    await woken;
    clearTimeout(untilExpiry);
  }
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
    const copies = await parts.db
      .selectFrom("request_copy")
      .select("device_id")
      .where("request_id", "=", row.id)
      .execute();
    for (const { device_id: deviceId } of copies) {
      parts.waiters.wake(deviceKey(deviceId));
      if (deviceId === decidingDevice) continue;
      const envelope = await outcomeEnvelope(parts, deviceId, row.id, state, row.decided_at ?? row.expires_at);
      await deliver(parts, { deviceId, requestId: row.id, envelope, untilMs: row.expires_at });
    }
  });
}

/** Uses an approval: once, by the app that asked, within a minute, with the nonce it asked with. */
export async function redeemRequest(
  parts: Parts,
  id: string,
  appId: string,
  clientNonce?: string,
): Promise<RedeemOutcome> {
  const nowMs = parts.nowMs();
  const known = await parts.db
    .selectFrom("auth_request")
    .selectAll()
    .where("id", "=", id)
    .where("app_id", "=", appId)
    .executeTakeFirst();
  if (known === undefined) return { kind: "refused", state: "unknown" };
  if (known.client_nonce_hash !== null) {
    const shown = await textHash(clientNonce ?? "");
    if (!equalSecret(fromText(shown), fromText(known.client_nonce_hash))) return { kind: "refused", state: "unknown" };
  }
  const row = await parts.db.transaction().execute(async (transaction) => {
    const redeemed = await transaction
      .updateTable("auth_request")
      .set({ state: "redeemed", redeemed_at: nowMs })
      .where("id", "=", id)
      .where("app_id", "=", appId)
      .where("state", "=", "approved")
      .where("decided_at", ">", nowMs - REDEEM_LIFE_MS)
      .returningAll()
      .executeTakeFirst();
    if (redeemed !== undefined)
      await addAudit(transaction, { at: nowMs, kind: "request.redeemed", userId: redeemed.user_id, ref: id });
    return redeemed;
  });
  if (row !== undefined) return { kind: "redeemed", request: viewOf(row, nowMs) };
  const current = await readRequest(parts, id);
  return { kind: "refused", state: current?.state ?? "unknown" };
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
