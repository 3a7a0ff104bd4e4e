/** Second exchange of an enrolment: the proof of the device key, and the device's row. Runs in Node. @module */
import type { Selectable } from "kysely";
import { decodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { importSpki, sign, verify } from "../../crypto/signature.ts";
import {
  type EnrolFinishAnswer,
  type EnrolFinishCall,
  enrolAckBytes,
  enrolBytes,
  enrolUvChallenge,
} from "../../protocol/enrol-finish.ts";
import type { DeviceTable } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { type DeviceRow, findDevice } from "./device-calls.ts";
import { storeSubscription } from "./devices.ts";
import { sha256Text } from "./digest.ts";
import { countDevices, type EnrolmentRow, findOpen } from "./enrolments.ts";
import { giveWay } from "./hand-over.ts";
import { newId } from "./ids.ts";
import { deviceMac, isDeviceAuthentic } from "./sealing.ts";
import type { Parts } from "./types.ts";
import { enrolmentKey } from "./waiters.ts";
import { isCredentialKnown, type UvCredential, verifyUvRegistration } from "./webauthn.ts";

/** SubjectPublicKeyInfo of an uncompressed P-256 key: always this long. */
const SPKI_BYTES = 91;

export type EnrolFinishOutcome =
  | { readonly kind: "finished"; readonly answer: EnrolFinishAnswer }
  | { readonly kind: "token-refused" | "proof-refused" | "uv-refused" | "endpoint-refused" | "too-many-devices" };

export async function finishEnrolment(parts: Parts, call: EnrolFinishCall): Promise<EnrolFinishOutcome> {
  const nowMs = parts.nowMs();
  const tokenHash = sha256Text(call.token);
  const row = await findOpen(parts, tokenHash, nowMs);
  if (row?.server_nonce == null) return { kind: "token-refused" };
  const base = {
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    serverNonce: copyBytes(row.server_nonce),
  };
  if (!(await isProven(call, base))) return { kind: "proof-refused" };
  if (call.subscription !== null && !parts.push.accepts(call.subscription.endpoint))
    return { kind: "endpoint-refused" };
  let credential: UvCredential | undefined;
  if (call.uv !== null) {
    credential = await verifyUvRegistration(parts, call.uv, await enrolUvChallenge(base));
    if (row.from_device !== null && row.uv_proven !== 1) return { kind: "uv-refused" };
    if (credential === undefined || (await isCredentialKnown(parts.db, credential.id))) return { kind: "uv-refused" };
  }
  const device = await newDevice(parts, row, call, credential, nowMs);
  const from = row.from_device === null ? undefined : await findDevice(parts, row.from_device);
  if (row.from_device !== null && !isAbleToVouch(parts, from, row.user_id)) return { kind: "token-refused" };
  let news: readonly string[] = [];
  const stored = await parts.db.transaction().execute(async (transaction) => {
    const burnt = await transaction
      .updateTable("enrolment")
      .set({ used_at: nowMs, device_id: device.id, token: null })
      .where("id", "=", row.id)
      .where("used_at", "is", null)
      .where("expires_at", ">", nowMs)
      .returning("id")
      .executeTakeFirst();
    if (burnt === undefined) return "token-refused";
    if (from !== undefined) {
      // It ends as the other begins, so there are never more than before.
      const woken = await giveWay(transaction, parts, from, device, nowMs);
      if (woken === undefined) return "token-refused";
      news = woken;
    } else if ((await countDevices(transaction, row.user_id, nowMs)) >= parts.limits.devicesPerUser)
      return "too-many-devices";
    await transaction.insertInto("device").values(device).execute();
    await addAudit(transaction, { at: nowMs, kind: "device.enrolled", userId: row.user_id, ref: device.id });
    return "finished";
  });
  if (stored !== "finished") return { kind: stored };
  for (const key of [enrolmentKey(row.id), ...news]) parts.waiters.wake(key);
  if (call.subscription !== null) await storeSubscription(parts, device.id, call.subscription);
  const deviceId = decodeBase64url(device.id);
  const bytes = await enrolAckBytes({ ...base, deviceId, deviceKey: call.deviceKey, timeMs: nowMs });
  return {
    kind: "finished",
    answer: { deviceId, timeMs: nowMs, signature: await sign(parts.keys.ssk.privateKey, bytes) },
  };
}

/** Whether the device that asked for this may still speak for this person. */
function isAbleToVouch(parts: Parts, from: DeviceRow | undefined, userId: string): boolean {
  return from?.state === "active" && from.user_id === userId && isDeviceAuthentic(parts, from);
}

async function isProven(
  call: EnrolFinishCall,
  base: { origin: string; serverKeyThumb: Bytes; serverNonce: Bytes },
): Promise<boolean> {
  if (call.deviceKey.length !== SPKI_BYTES) return false;
  const bytes = await enrolBytes({
    ...base,
    token: call.token,
    deviceKey: call.deviceKey,
    endpoint: call.subscription?.endpoint ?? null,
    uvCredentialId: call.uv?.credentialId ?? null,
  });
  try {
    return await verify(await importSpki(call.deviceKey), call.signature, bytes);
  } catch {
    // Not a key of the curve.
    return false;
  }
}

async function newDevice(
  parts: Parts,
  row: EnrolmentRow,
  call: EnrolFinishCall,
  credential: UvCredential | undefined,
  nowMs: number,
): Promise<Selectable<DeviceTable>> {
  const decisive = {
    id: newId(parts.random),
    user_id: row.user_id,
    device_key: call.deviceKey,
    state: row.from_device === null ? "unconfirmed" : "active",
    uv_credential_id: credential?.id ?? null,
    uv_public_key: credential?.publicKey ?? null,
  } as const;
  return {
    ...decisive,
    label: call.label,
    uv_counter: credential?.counter ?? 0,
    uv_backup_eligible: credential?.isBackupEligible === true ? 1 : 0,
    server_nonce: copyBytes(row.server_nonce ?? new Uint8Array(0)),
    check_tries: 0,
    seq_high: 0,
    created_at: nowMs,
    confirmed_at: row.from_device === null ? null : nowMs,
    ended_at: null,
    moved_to: null,
    last_seen_at: nowMs,
    mac: deviceMac(parts, decisive),
  };
}
