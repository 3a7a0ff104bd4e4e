/** What waits for a device that asks instead of being pushed to. Runs in Node. @module */
import type { Envelope } from "../../protocol/envelope.ts";
import type { UvState } from "../../protocol/pending.ts";
import { type DeviceRow, findDevice, isEnded } from "./device-calls.ts";
import { requestEnvelope } from "./request-copies.ts";
import type { Parts } from "./types.ts";
import { uvStateOf } from "./uv-offers.ts";
import { deviceKey, ENOUGH } from "./waiters.ts";

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
  const startedAt = performance.now();
  for (;;) {
    const over = new AbortController();
    const left = waitMs - (performance.now() - startedAt);
    const stop = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal]);
    const woken = parts.waiters.wait(deviceKey(device.id), Math.min(left, RE_READ_MS, SAME_AGAIN_MS), stop);
    // Who does not wait is answered from what the call was just checked with.
    const pending = await read(parts, waitMs === 0 ? device : await findDevice(parts, device.id));
    const summary = pending && summaryOf(pending);
    const isNews = pending !== undefined && pending.envelopes.length > 0 && summary !== told.get(device.id)?.summary;
    const isOld =
      pending !== undefined && pending.envelopes.length > 0 && performance.now() - startedAt >= SAME_AGAIN_MS;
    const isOtherUv = pending !== undefined && isUvNews(pending.uv, told.get(device.id)?.uv);
    const isConfirmed = pending?.state === "active" && device.state === "unconfirmed";
    const isOver = left <= 0 || signal?.aborted === true || parts.waiters.ended.aborted;
    if (pending === undefined || isNews || isOld || isOtherUv || isConfirmed || isOver) {
      over.abort(ENOUGH);
      await woken;
      if (pending === undefined) return { kind: "revoked" };
      if (summary !== undefined) told.set(device.id, { summary, uv: pending.uv });
      return { kind: "pending", pending };
    }
    await woken;
  }
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

async function read(parts: Parts, device: DeviceRow | undefined): Promise<Pending | undefined> {
  const nowMs = parts.nowMs();
  if (device === undefined || isEnded(device, nowMs)) return undefined;
  if (device.state !== "active") return { state: "unconfirmed", uv: "off", envelopes: [] };
  const rows = await parts.db
    .selectFrom("request_copy")
    .innerJoin("auth_request", "auth_request.id", "request_copy.request_id")
    .selectAll("auth_request")
    .select(["request_copy.nonce", "request_copy.signature"])
    .where("request_copy.device_id", "=", device.id)
    .where("auth_request.state", "=", "pending")
    .where("auth_request.expires_at", ">", nowMs)
    .orderBy("auth_request.created_at")
    .execute();
  const envelopes = rows.map((row) =>
    requestEnvelope(parts, row, { device_id: device.id, nonce: row.nonce, signature: row.signature }),
  );
  return { state: "active", uv: await uvStateOf(parts, device), envelopes };
}
