/** The check code that makes an enrolled device active. Runs in Node. @module */
import { decodeBase64url } from "../../base/base64url.ts";
import { copyBytes, fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { checkCode } from "../../protocol/check-code.ts";
import { addAudit } from "./audit.ts";
import { UNCONFIRMED_LIFE_MS } from "./device-calls.ts";
import { viewOfDevice } from "./devices.ts";
import { deviceMac } from "./sealing.ts";
import type { ConfirmOutcome, Parts } from "./types.ts";
import { deviceKey, enrolmentKey } from "./waiters.ts";

const CHECK_TRIES = 3;

export async function confirmDevice(
  parts: Parts,
  userId: string,
  enrolmentId: string,
  code: string,
): Promise<ConfirmOutcome> {
  const nowMs = parts.nowMs();
  const enrolment = await parts.db
    .selectFrom("enrolment")
    .selectAll()
    .where("id", "=", enrolmentId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  if (enrolment === undefined) return { kind: "void" };
  if (enrolment.device_id === null) return { kind: enrolment.expires_at > nowMs ? "not-yet" : "void" };
  // Each try is paid for before it is looked at, so that tries at the same time are no more than three either.
  const device = await parts.db
    .updateTable("device")
    .set((update) => ({ check_tries: update("check_tries", "+", 1) }))
    .where("id", "=", enrolment.device_id)
    .where("user_id", "=", userId)
    .where("state", "=", "unconfirmed")
    .where("check_tries", "<", CHECK_TRIES)
    .where("created_at", ">", nowMs - UNCONFIRMED_LIFE_MS)
    .returningAll()
    .executeTakeFirst();
  if (device === undefined) return { kind: "void" };
  const wanted = await checkCode({
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceKey: copyBytes(device.device_key),
    serverNonce: copyBytes(device.server_nonce),
    deviceId: decodeBase64url(device.id),
  });
  const isRight = equalSecret(fromText(code.replace(/[\s-]/g, "")), fromText(wanted));
  if (!isRight && device.check_tries < CHECK_TRIES)
    return { kind: "wrong-code", triesLeft: CHECK_TRIES - device.check_tries };
  const state = isRight ? "active" : "revoked";
  const mac = deviceMac(parts, { ...device, state });
  const changed = await parts.db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable("device")
      .set({ state, mac, ...(isRight ? { confirmed_at: nowMs } : { ended_at: nowMs }) })
      .where("id", "=", device.id)
      .where("state", "=", "unconfirmed")
      .returning("id")
      .executeTakeFirst();
    if (row !== undefined)
      await addAudit(transaction, {
        at: nowMs,
        kind: isRight ? "device.confirmed" : "device.check-failed",
        userId,
        ref: device.id,
      });
    return row !== undefined;
  });
  parts.waiters.wake(deviceKey(device.id));
  parts.waiters.wake(enrolmentKey(enrolmentId));
  if (!isRight || !changed) return { kind: "void" };
  return { kind: "confirmed", device: await viewOfDevice(parts, device.id) };
}
