/** Who calls: verifies the signature, clock and sequence of a device's call (src/protocol/README.md §5.1). Runs in Node. @module */
import { type Kysely, type Selectable, sql } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import type { Random } from "../../crypto/random.ts";
import { sign } from "../../crypto/signature.ts";
import { type CallSignature, clockBytes, deviceCallBytes, parsePmSig } from "../../protocol/device-call.ts";
import { MAX_CALL_SKEW_MS } from "../../protocol/limits.ts";
import { forgottenUpTo, isInWindow } from "../domain/sequence.ts";
import type { DeviceTable, Tables } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { isSignedByDevice } from "./device-key.ts";
import { sha256, sha256Text } from "./digest.ts";
import { countUp } from "./rate.ts";
import { isDeviceAuthentic } from "./sealing.ts";
import type { Parts } from "./types.ts";

export type DeviceRow = Selectable<DeviceTable>;

/** How long a device waits for its check code before it is void. */
export const UNCONFIRMED_LIFE_MS = 10 * 60_000;
/** Calls, on average. */
const FORGET_EVERY = 16;
const MINUTE_MS = 60_000;

export interface SignedCall {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Bytes;
  readonly header: string | undefined;
  /** Most calls of this method and path that a device may make in a minute; without it they are not counted. */
  readonly mostPerMinute?: number;
}

/**
 * Numbers that have left the window are refused by comparison alone, so their rows may stay for a while. By chance, so that no
 * device can number its calls in a way that keeps all of them.
 */
function isTimeToForget(random: Random): boolean {
  return (random(1)[0] ?? 0) < 256 / FORGET_EVERY;
}

export type CallOutcome =
  | { readonly kind: "device"; readonly device: DeviceRow }
  | { readonly kind: "unsigned" | "replayed" | "limited" }
  | { readonly kind: "clock"; readonly timeMs: number; readonly signature: Bytes }
  /** Known, but it may do nothing any more. */
  | { readonly kind: "revoked"; readonly device: DeviceRow };

export function isEnded(device: Pick<DeviceRow, "state" | "created_at">, nowMs: number): boolean {
  if (device.state === "unconfirmed") return device.created_at + UNCONFIRMED_LIFE_MS <= nowMs;
  return device.state !== "active";
}

export async function verifyDeviceCall(parts: Parts, call: SignedCall): Promise<CallOutcome> {
  const given = parsePmSig(call.header);
  if (given === undefined) return { kind: "unsigned" };
  const device = await findDevice(parts, encodeBase64url(given.deviceId));
  if (device === undefined || !isDeviceAuthentic(parts, device)) return { kind: "unsigned" };
  const signed = deviceCallBytes({
    origin: parts.urls.portal,
    deviceId: given.deviceId,
    method: call.method,
    path: call.path,
    bodyHash: sha256(call.body),
    timeMs: given.timeMs,
    seq: given.seq,
  });
  if (!(await isSignedByDevice(device.device_key, given.signature, signed))) return { kind: "unsigned" };

  const nowMs = parts.nowMs();
  if (isEnded(device, nowMs)) return { kind: "revoked", device };
  if (Math.abs(given.timeMs - nowMs) > MAX_CALL_SKEW_MS) return signClock(parts, given, nowMs);
  const place = { deviceId: device.id, seq: given.seq, contentHash: sha256Text(signed) };
  return parts.db.transaction().execute(async (transaction): Promise<CallOutcome> => {
    if (!(await takeSequence(parts, transaction, place, nowMs))) return { kind: "replayed" };
    if (call.mostPerMinute === undefined) return { kind: "device", device };
    // With the number of the call, so that neither is taken without the other.
    const window = { key: `${call.path}:${device.id}`, windowMs: MINUTE_MS };
    const { count } = await countUp(transaction, window, nowMs);
    return count > call.mostPerMinute ? { kind: "limited" } : { kind: "device", device };
  });
}

const byId = statement((db, given: { readonly id: string }) =>
  db.selectFrom("device").selectAll().where("id", "=", given.id),
);

export async function findDevice(parts: Parts, id: string): Promise<DeviceRow | undefined> {
  const row = await byId.first(parts.db, { id });
  return row && { ...row, device_key: copyBytes(row.device_key) };
}

async function signClock(parts: Parts, given: CallSignature, nowMs: number): Promise<CallOutcome> {
  const bytes = clockBytes({
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceId: given.deviceId,
    seq: given.seq,
    timeMs: nowMs,
  });
  return { kind: "clock", timeMs: nowMs, signature: await sign(parts.keys.ssk.privateKey, bytes) };
}

/** Takes the row's lock, too: calls of one device wait for each other. */
const raiseSequence = statement(
  (db, given: { readonly deviceId: string; readonly seq: number; readonly nowMs: number }) =>
    db
      .updateTable("device")
      .set({
        last_seen_at: given.nowMs,
        seq_high: sql`case when seq_high < ${given.seq} then ${given.seq} else seq_high end`,
      })
      .where("id", "=", given.deviceId)
      .returning(["seq_high", "user_id"]),
);

interface CallPlace {
  readonly deviceId: string;
  readonly seq: number;
  readonly contentHash: string;
}

const noteCall = statement((db, given: CallPlace) =>
  db
    .insertInto("device_call")
    .values({ device_id: given.deviceId, seq: given.seq, content_hash: given.contentHash })
    .onConflict((conflict) => conflict.columns(["device_id", "seq"]).doNothing())
    .returning("seq"),
);
const forgetCalls = statement((db, given: { readonly deviceId: string; readonly upTo: number }) =>
  db.deleteFrom("device_call").where("device_id", "=", given.deviceId).where("seq", "<=", given.upTo),
);

/**
 * Marks a sequence number as used. The same number with other content means that two copies of the device's key exist:
 * a device takes each number once.
 */
async function takeSequence(
  parts: Pick<Parts, "random">,
  transaction: Kysely<Tables>,
  place: CallPlace,
  nowMs: number,
): Promise<boolean> {
  const { deviceId, seq, contentHash } = place;
  const row = await raiseSequence.first(transaction, { deviceId, seq, nowMs });
  if (row === undefined || !isInWindow(seq, row.seq_high)) return false;
  const taken = await noteCall.first(transaction, { deviceId, seq, contentHash });
  if (taken === undefined) {
    const earlier = await transaction
      .selectFrom("device_call")
      .select("content_hash")
      .where("device_id", "=", deviceId)
      .where("seq", "=", seq)
      .executeTakeFirst();
    if (earlier?.content_hash !== contentHash) {
      await addAudit(transaction, {
        at: nowMs,
        kind: "device.clone-evidence",
        userId: row.user_id,
        ref: deviceId,
        detail: `sequence ${String(seq)}`,
      });
    }
    return false;
  }
  if (isTimeToForget(parts.random)) await forgetCalls.all(transaction, { deviceId, upTo: forgottenUpTo(row.seq_high) });
  return true;
}
