/** What waits for a device that asks instead of being pushed to. Runs in Node. @module */

import { sql } from "kysely";
import type { Envelope } from "../../protocol/envelope.ts";
import type { UvState } from "../../protocol/pending.ts";
import { statement } from "../storage/statement.ts";
import { type DeviceRow, findDevice, isEnded } from "./device-calls.ts";
import { requestEnvelope } from "./request-copies.ts";
import type { Parts } from "./types.ts";
import { uvStateOf } from "./uv-offers.ts";
import { deviceKey } from "./waiters.ts";

const RE_READ_MS = 5000;
/** A device that holds what is pending already and asks again is not answered in a tight circle. */
const SAME_AGAIN_MS = 3000;

export interface Pending {
  readonly state: "unconfirmed" | "active";
  readonly uv: UvState;
  readonly envelopes: readonly Envelope[];
}

export type PendingOutcome = { readonly kind: "pending"; readonly pending: Pending } | { readonly kind: "revoked" };

/** What each device was last told, so that only news ends its wait at once. */
const lastTold = new WeakMap<Parts, Map<string, Told>>();

interface Told {
  readonly summary: string;
  readonly uv: UvState;
}

export async function pendingFor(
  parts: Parts,
  device: DeviceRow,
  waitMs: number,
  signal?: AbortSignal,
): Promise<PendingOutcome> {
  const told = lastTold.get(parts) ?? new Map<string, Told>();
  lastTold.set(parts, told);
  const answer = (pending: Pending | undefined): PendingOutcome => {
    if (pending === undefined) return { kind: "revoked" };
    told.set(device.id, { summary: summaryOf(pending), uv: pending.uv });
    return { kind: "pending", pending };
  };
  // Who does not wait is answered from what the call was just checked with.
  if (waitMs === 0) return answer(await read(parts, device));
  const startedAt = performance.now();
  const watch = parts.waiters.watch(deviceKey(device.id));
  try {
    for (;;) {
      const pending = await read(parts, await findDevice(parts, device.id));
      const waitedMs = performance.now() - startedAt;
      const isOver = waitedMs >= waitMs || signal?.aborted === true || parts.waiters.ended.aborted;
      if (pending === undefined || isOver || isNews(pending, device, told.get(device.id), waitedMs))
        return answer(pending);
      await watch.woken(Math.min(waitMs - waitedMs, RE_READ_MS, SAME_AGAIN_MS), signal);
    }
  } finally {
    watch.end();
  }
}

function isNews(pending: Pending, device: DeviceRow, before: Told | undefined, waitedMs: number): boolean {
  if (pending.envelopes.length > 0 && (summaryOf(pending) !== before?.summary || waitedMs >= SAME_AGAIN_MS))
    return true;
  if (isUvNews(pending.uv, before?.uv)) return true;
  return pending.state === "active" && device.state === "unconfirmed";
}

/** To a device that was told nothing since the start, only what it has to do is news. */
function isUvNews(uv: UvState, before: UvState | undefined): boolean {
  return before === undefined ? uv === "wanted" || uv === "offered" : uv !== before;
}

function summaryOf(pending: Pending): string {
  return pending.envelopes
    .map((envelope) => (envelope.kind === "request" ? envelope.request.requestId.join() : ""))
    .join(" ");
}

/**
 * By the few rows of the person that are pending, and not by the device, which has a copy of every request that it was ever asked.
 * The state is part of the text, so that the index of pending rows is taken; another order than its own would speak against it.
 */
const openCopies = statement(
  (db, given: { readonly userId: string; readonly deviceId: string; readonly nowMs: number }) =>
    db
      .selectFrom("auth_request")
      .innerJoin("request_copy", "request_copy.request_id", "auth_request.id")
      .selectAll("auth_request")
      .select(["request_copy.nonce", "request_copy.signature"])
      .where("auth_request.user_id", "=", given.userId)
      .where("auth_request.state", "=", sql.lit("pending"))
      .where("auth_request.expires_at", ">", given.nowMs)
      .where("request_copy.device_id", "=", given.deviceId),
);

async function read(parts: Parts, device: DeviceRow | undefined): Promise<Pending | undefined> {
  const nowMs = parts.nowMs();
  if (device === undefined || isEnded(device, nowMs)) return undefined;
  if (device.state !== "active") return { state: "unconfirmed", uv: "off", envelopes: [] };
  const rows = await openCopies.all(parts.db, { userId: device.user_id, deviceId: device.id, nowMs });
  const oldestFirst = rows.toSorted((a, b) => a.created_at - b.created_at);
  const envelopes = oldestFirst.map((row) =>
    requestEnvelope(parts, row, { device_id: device.id, nonce: row.nonce, signature: row.signature }),
  );
  return { state: "active", uv: await uvStateOf(parts, device), envelopes };
}
