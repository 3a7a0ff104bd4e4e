/**
 * A device vouches for the one that takes its place: the offer, and the change of places when the new one has proved its key
 * (src/protocol/README.md §5.5). Runs in Node.
 *
 * @module
 */
import type { Kysely, Selectable } from "kysely";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { copyBytes } from "../../base/bytes.ts";
import { sign } from "../../crypto/signature.ts";
import { type HandOverAnswer, type HandOverCall, handOverBytes, handOverChallenge } from "../../protocol/hand-over.ts";
import { MAX_CALL_SKEW_MS } from "../../protocol/limits.ts";
import type { DeviceTable, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import type { DeviceRow } from "./device-calls.ts";
import { cancelOrphans } from "./devices.ts";
import { newId } from "./ids.ts";
import { countUp } from "./rate.ts";
import { deviceMac } from "./sealing.ts";
import type { Parts } from "./types.ts";
import { deviceKey, requestKey } from "./waiters.ts";
import { verifyUvAssertion } from "./webauthn.ts";

/** As long as the new phone keeps its key, and a little for the way. */
export const HAND_OVER_LIFE_MS = 10 * 60_000;
/** Calls of one device. */
export const HAND_OVERS_PER_MINUTE = 5;
const HAND_OVERS_PER_DAY = 20;
const DAY_MS = 24 * 3_600_000;

export type HandOverOutcome =
  | { readonly kind: "offered"; readonly answer: HandOverAnswer }
  | { readonly kind: "unconfirmed" | "limited" | "uv-refused" | "token-refused" };

/** The token itself is not known here until the new device shows it. A later offer takes the place of an earlier one. */
export async function offerHandOver(parts: Parts, device: DeviceRow, call: HandOverCall): Promise<HandOverOutcome> {
  if (device.state !== "active") return { kind: "unconfirmed" };
  const nowMs = parts.nowMs();
  const place = {
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceId: decodeBase64url(device.id),
    tokenHash: call.tokenHash,
  };
  const isProven = await isPersonProven(
    parts,
    device,
    call,
    await handOverChallenge({ ...place, timeMs: call.timeMs }),
  );
  const entry = { at: nowMs, userId: device.user_id, ref: device.id };
  if (isProven === "refused") {
    await addAudit(parts.db, { ...entry, kind: "device.move-refused" });
    return { kind: "uv-refused" };
  }
  const expiresAtMs = nowMs + HAND_OVER_LIFE_MS;
  const stored = await parts.db.transaction().execute(async (transaction) => {
    // Takes the row's lock: of two offers at once, one takes the place of the other.
    if (!(await isStillActive(transaction, device.id, nowMs))) return "unconfirmed";
    const { count } = await countUp(transaction, { key: `move:${device.user_id}`, windowMs: DAY_MS }, nowMs);
    if (count > HAND_OVERS_PER_DAY) return "limited";
    await transaction
      .deleteFrom("enrolment")
      .where("from_device", "=", device.id)
      .where("used_at", "is", null)
      .execute();
    const added = await transaction
      .insertInto("enrolment")
      .values({
        id: newId(parts.random),
        user_id: device.user_id,
        token_hash: encodeBase64url(call.tokenHash),
        token: null,
        session_hash: "",
        created_at: nowMs,
        expires_at: expiresAtMs,
        server_nonce: null,
        used_at: null,
        device_id: null,
        from_device: device.id,
        uv_proven: isProven === "verified" ? 1 : 0,
      })
      // A hash that is known already: nobody makes the same 32 random bytes twice.
      .onConflict((conflict) => conflict.column("token_hash").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added === undefined) return "token-refused";
    await addAudit(transaction, { ...entry, kind: "device.move-offered" });
    return "offered";
  });
  if (stored !== "offered") return { kind: stored };
  const bytes = handOverBytes({ ...place, expiresAtMs, timeMs: nowMs });
  const signature = await sign(parts.keys.ssk.privateKey, bytes);
  return { kind: "offered", answer: { expiresAtMs, timeMs: nowMs, signature } };
}

/** Where the device has a credential, its key alone is not enough: what it stands for is to hold without it (M24). */
async function isPersonProven(
  parts: Parts,
  device: DeviceRow,
  call: HandOverCall,
  challenge: Awaited<ReturnType<typeof handOverChallenge>>,
): Promise<"verified" | "none" | "refused"> {
  if (device.uv_credential_id === null || device.uv_public_key === null) return "none";
  if (call.assertion === null || Math.abs(call.timeMs - parts.nowMs()) > MAX_CALL_SKEW_MS) return "refused";
  const credential = {
    id: device.uv_credential_id,
    publicKey: copyBytes(device.uv_public_key),
    counter: device.uv_counter,
    isBackupEligible: device.uv_backup_eligible === 1,
  };
  return (await verifyUvAssertion(parts, credential, call.assertion, challenge)).kind;
}

async function isStillActive(transaction: Kysely<Tables>, deviceId: string, nowMs: number): Promise<boolean> {
  const row = await transaction
    .updateTable("device")
    .set({ last_seen_at: nowMs })
    .where("id", "=", deviceId)
    .where("state", "=", "active")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Within the transaction that puts the new device in: the old one ends, if it is still active. Sign-ins that it approved go on
 * under the new one, and end with that.
 *
 * @returns What to wake up afterwards; `undefined`: the old device may vouch for nobody any more.
 */
export async function giveWay(
  transaction: Kysely<Tables>,
  parts: Pick<Parts, "keys">,
  from: Selectable<DeviceTable>,
  to: Pick<Selectable<DeviceTable>, "id">,
  nowMs: number,
): Promise<readonly string[] | undefined> {
  const ended = await transaction
    .updateTable("device")
    .set({ state: "revoked", mac: deviceMac(parts, { ...from, state: "revoked" }), ended_at: nowMs, moved_to: to.id })
    .where("id", "=", from.id)
    .where("state", "=", "active")
    .returning("id")
    .executeTakeFirst();
  if (ended === undefined) return undefined;
  await transaction.deleteFrom("push_subscription").where("device_id", "=", from.id).execute();
  await transaction.updateTable("session").set({ device_id: to.id }).where("device_id", "=", from.id).execute();
  await addAudit(transaction, { at: nowMs, kind: "device.moved", userId: from.user_id, ref: from.id, detail: to.id });
  const cancelled = await cancelOrphans(transaction, from.id, nowMs);
  return [deviceKey(from.id), ...cancelled.map(requestKey)];
}
