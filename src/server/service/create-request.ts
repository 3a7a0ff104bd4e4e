/**
 * Asking a person: whether it may be now, the row and its signed copy for each device, and the pushes. Runs in Node.
 *
 * @module
 */
import { type Kysely, type Selectable, sql } from "kysely";
import { sign } from "../../crypto/signature.ts";
import { requestBytes } from "../../protocol/request.ts";
import { mayAskAtMs, PAUSE_MS } from "../domain/fatigue.ts";
import { REQUEST_LIFE_MS, stateAt } from "../domain/request-life.ts";
import type { AuthRequestTable, DeviceTable, RequestCopyTable, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { describeCaller } from "./caller.ts";
import { deliver } from "./deliver.ts";
import { newId } from "./ids.ts";
import { requestEnvelope, requestFields } from "./request-copies.ts";
import { lifeOf, viewOf } from "./requests.ts";
import { isDeviceAuthentic } from "./sealing.ts";
import type { CreateRequestOutcome, NewRequest, Parts } from "./types.ts";
import { deviceKey } from "./waiters.ts";

const NONCE_BYTES = 32;
/** More past requests than the rules of fatigue ever look at. */
const PAST_REQUESTS = 20;
const MINUTE_MS = 60_000;

type RequestRow = Selectable<AuthRequestTable>;
type CopyRow = Selectable<RequestCopyTable>;

export async function createRequest(parts: Parts, request: NewRequest): Promise<CreateRequestOutcome> {
  const nowMs = parts.nowMs();
  const both = await parts.db
    .selectFrom(["user_account", "app"])
    .select(["user_account.name as user_name", "user_account.push_cleared_at", "app.name as resource", "app.policy"])
    .where("user_account.id", "=", request.userId)
    .where("app.id", "=", request.appId)
    .executeTakeFirst();
  if (both === undefined) return { kind: "no-device" };
  const devices = await devicesFor(parts, request.userId);
  if (devices.length === 0) return { kind: "no-device" };

  const row: RequestRow = {
    id: newId(parts.random),
    user_id: request.userId,
    app_id: request.appId,
    state: "pending",
    user_name: both.user_name,
    resource: both.resource,
    ...describeCaller(parts, request),
    uv_required: both.policy === "uv" ? 1 : 0,
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
    .execute((transaction) => store(parts, transaction, row, copies, both.push_cleared_at));
  if (outcome.kind !== "created" || outcome.request.id !== row.id) return outcome;
  for (const copy of copies) {
    parts.waiters.wake(deviceKey(copy.device_id));
    parts.background.run("push", () => pushCopy(parts, row, copy));
  }
  return outcome;
}

/**
 * Every active device, whether or not it can verify the person yet: it can deny, and on it the person learns what is missing.
 */
async function devicesFor(parts: Parts, userId: string): Promise<readonly Selectable<DeviceTable>[]> {
  const rows = await parts.db
    .selectFrom("device")
    .selectAll()
    .where("user_id", "=", userId)
    .where("state", "=", "active")
    .execute();
  const authentic = await Promise.all(rows.map((device) => isDeviceAuthentic(parts, device)));
  return rows.filter((_, index) => authentic[index]);
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
  const open = past.filter((request) => stateAt(lifeOf(request), nowMs) === "pending");
  if (open.length >= parts.limits.pendingPerUser) return Math.min(...open.map((request) => request.expires_at));
  const inLastMinute = past.filter((request) => request.created_at > nowMs - MINUTE_MS);
  const oldest = inLastMinute.at(-1);
  if (oldest !== undefined && inLastMinute.length >= Math.min(parts.limits.createsPerMinute, PAST_REQUESTS))
    return oldest.created_at + MINUTE_MS;
  const askAtMs = mayAskAtMs(
    past
      .filter((request) => request.created_at >= clearedAtMs)
      .map((request) => ({
        state: stateAt(lifeOf(request), nowMs),
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
