/** Who calls: verifies the signature, clock and sequence of a device's call (src/protocol/README.md §5.1). Runs in Node. @module */
import { type Selectable, sql } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importSpki, sign, verify } from "../../crypto/signature.ts";
import { type CallSignature, clockBytes, deviceCallBytes, parsePmSig } from "../../protocol/device-call.ts";
import { MAX_CALL_SKEW_MS } from "../../protocol/limits.ts";
import { forgottenUpTo, isInWindow } from "../domain/sequence.ts";
import type { DeviceTable } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { isDeviceAuthentic } from "./sealing.ts";
import type { Parts } from "./types.ts";

export type DeviceRow = Selectable<DeviceTable>;

/** How long a device waits for its check code before it is void. */
export const UNCONFIRMED_LIFE_MS = 10 * 60_000;

export interface SignedCall {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Bytes;
  readonly header: string | undefined;
}

export type CallOutcome =
  | { readonly kind: "device"; readonly device: DeviceRow }
  | { readonly kind: "unsigned" | "replayed" }
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
  if (device === undefined || !(await isDeviceAuthentic(parts, device))) return { kind: "unsigned" };
  const signed = deviceCallBytes({
    origin: parts.urls.portal,
    deviceId: given.deviceId,
    method: call.method,
    path: call.path,
    bodyHash: await sha256(call.body),
    timeMs: given.timeMs,
    seq: given.seq,
  });
  if (!(await verify(await importSpki(device.device_key), given.signature, signed))) return { kind: "unsigned" };

  const nowMs = parts.nowMs();
  if (isEnded(device, nowMs)) return { kind: "revoked", device };
  if (Math.abs(given.timeMs - nowMs) > MAX_CALL_SKEW_MS) return signClock(parts, given, nowMs);
  const isNew = await takeSequence(parts, device.id, given.seq, encodeBase64url(await sha256(signed)), nowMs);
  return isNew ? { kind: "device", device } : { kind: "replayed" };
}

export async function findDevice(parts: Parts, id: string): Promise<DeviceRow | undefined> {
  const row = await parts.db.selectFrom("device").selectAll().where("id", "=", id).executeTakeFirst();
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

/**
 * Marks a sequence number as used. The same number with other content means that two copies of the device's key exist:
 * a device takes each number once.
 */
async function takeSequence(
  parts: Parts,
  deviceId: string,
  seq: number,
  contentHash: string,
  nowMs: number,
): Promise<boolean> {
  return parts.db.transaction().execute(async (transaction) => {
    // One statement first takes the row's lock: calls of one device wait for each other.
    const { seq_high: high, user_id: userId } = await transaction
      .updateTable("device")
      .set({ last_seen_at: nowMs, seq_high: sql`case when seq_high < ${seq} then ${seq} else seq_high end` })
      .where("id", "=", deviceId)
      .returning(["seq_high", "user_id"])
      .executeTakeFirstOrThrow();
    if (!isInWindow(seq, high)) return false;
    const taken = await transaction
      .insertInto("device_call")
      .values({ device_id: deviceId, seq, content_hash: contentHash })
      .onConflict((conflict) => conflict.columns(["device_id", "seq"]).doNothing())
      .returning("seq")
      .executeTakeFirst();
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
          userId,
          ref: deviceId,
          detail: `sequence ${String(seq)}`,
        });
      }
      return false;
    }
    if (seq === high) {
      await transaction
        .deleteFrom("device_call")
        .where("device_id", "=", deviceId)
        .where("seq", "<=", forgottenUpTo(seq))
        .execute();
    }
    return true;
  });
}
