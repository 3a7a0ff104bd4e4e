/**
 * Asking a person: whether it may be now, the row and its signed copy for each device, and the pushes. Runs in Node.
 *
 * @module
 */
import type { Selectable } from "kysely";
import { sign } from "../../crypto/signature.ts";
import { requestBytes } from "../../protocol/request.ts";
import { REQUEST_LIFE_MS } from "../domain/request-life.ts";
import type { AuthRequestTable, RequestCopyTable } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { describeCaller } from "./caller.ts";
import { deliver } from "./deliver.ts";
import { newId } from "./ids.ts";
import { requestEnvelope, requestFields } from "./request-copies.ts";
import { isDeviceAuthentic } from "./sealing.ts";
import { storeRequest } from "./store-request.ts";
import type { CreateRequestOutcome, NewRequest, Parts } from "./types.ts";
import { deviceKey } from "./waiters.ts";

const NONCE_BYTES = 32;

type RequestRow = Selectable<AuthRequestTable>;
type CopyRow = Selectable<RequestCopyTable>;

/**
 * Every active device of the person, whether or not it can verify the person yet: it can deny, and on it the person learns what
 * is missing. With the names of person and app, and the app's policy.
 */
const devicesAndNames = statement((db, given: { readonly userId: string; readonly appId: string }) =>
  db
    .selectFrom("device")
    .innerJoin("user_account", "user_account.id", "device.user_id")
    .innerJoin("app", (join) => join.on("app.id", "=", given.appId))
    .selectAll("device")
    .select(["user_account.name as user_name", "app.name as resource", "app.policy"])
    .where("device.user_id", "=", given.userId)
    .where("device.state", "=", "active"),
);

export async function createRequest(parts: Parts, request: NewRequest): Promise<CreateRequestOutcome> {
  const nowMs = parts.nowMs();
  const found = await devicesAndNames.all(parts.db, request);
  const devices = found.filter((device) => isDeviceAuthentic(parts, device));
  const [both] = devices;
  if (both === undefined) return { kind: "no-device" };

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
  const outcome = await parts.db.transaction().execute((transaction) => storeRequest(parts, transaction, row, copies));
  if (outcome.kind !== "created" || outcome.request.id !== row.id) return outcome;
  for (const copy of copies) {
    parts.waiters.wake(deviceKey(copy.device_id));
    parts.background.run("push", () => pushCopy(parts, row, copy));
  }
  return outcome;
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

const notePush = statement(
  (db, given: { readonly requestId: string; readonly deviceId: string; readonly push: CopyRow["push"] }) =>
    db
      .updateTable("request_copy")
      .set({ push: given.push })
      .where("request_id", "=", given.requestId)
      .where("device_id", "=", given.deviceId),
);

async function pushCopy(parts: Parts, row: RequestRow, copy: CopyRow): Promise<void> {
  const envelope = requestEnvelope(parts, row, copy);
  const outcome = await deliver(parts, {
    deviceId: copy.device_id,
    requestId: row.id,
    envelope,
    untilMs: row.expires_at,
  });
  await notePush.all(parts.db, { requestId: row.id, deviceId: copy.device_id, push: outcome.kind });
}
