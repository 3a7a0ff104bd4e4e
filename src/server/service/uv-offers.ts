/**
 * User verification for a device that enrolled without: it registers a credential, and the person makes it count by typing
 * the device's code at the portal (src/protocol/README.md §5.4). Runs in Node.
 *
 * @module
 */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes, fromText, toText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { sign } from "../../crypto/signature.ts";
import type { UvRegistration } from "../../protocol/enrol-finish.ts";
import type { UvState } from "../../protocol/pending.ts";
import {
  type UvOfferFields,
  type UvStartAnswer,
  uvCheckCode,
  uvOfferChallenge,
  uvStartBytes,
} from "../../protocol/uv-offer.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { type DeviceRow, findDevice } from "./device-calls.ts";
import { deviceMac, isDeviceAuthentic, open, seal } from "./sealing.ts";
import type { ConfirmUvOutcome, Parts } from "./types.ts";
import { deviceKey } from "./waiters.ts";
import { isCredentialKnown, type UvCredential, verifyUvRegistration } from "./webauthn.ts";

/** From the start of the registration until its code has been typed. */
export const UV_OFFER_LIFE_MS = 10 * 60_000;
const CHECK_TRIES = 3;
const NONCE_BYTES = 32;

/** A registered credential while it waits: sealed as a whole, so that nobody swaps a key by writing to the database. */
interface Waiting {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly isBackupEligible: boolean;
  readonly attestationObject: string;
}

const place = (deviceId: string) => ({ column: "uv_offer.credential", row: deviceId }) as const;

function fieldsOf(parts: Parts, deviceId: string, nonce: Uint8Array): UvOfferFields {
  return {
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceId: decodeBase64url(deviceId),
    nonce: copyBytes(nonce),
  };
}

/** Whether any app asks for user verification. */
export async function isUvWanted(parts: Pick<Parts, "db">): Promise<boolean> {
  const app = await parts.db.selectFrom("app").select("id").where("policy", "=", "uv").limit(1).executeTakeFirst();
  return app !== undefined;
}

/** The offer of the device that waits for its code, and an app that asks for user verification. */
const offerAndApp = statement((db, given: { readonly deviceId: string; readonly nowMs: number }) =>
  db.selectNoFrom((from) => [
    from
      .selectFrom("uv_offer")
      .select("device_id")
      .where("device_id", "=", given.deviceId)
      .where("credential", "is not", null)
      .where("expires_at", ">", given.nowMs)
      .as("offer"),
    from.selectFrom("app").select("id").where("policy", "=", "uv").limit(1).as("app"),
  ]),
);

/** What a device is told with each poll. */
export async function uvStateOf(parts: Parts, device: DeviceRow): Promise<UvState> {
  if (device.uv_credential_id !== null) return "on";
  const found = await offerAndApp.first(parts.db, { deviceId: device.id, nowMs: parts.nowMs() });
  if (typeof found?.offer === "string") return "offered";
  return typeof found?.app === "string" ? "wanted" : "off";
}

export type UvStartOutcome =
  | { readonly kind: "started"; readonly answer: UvStartAnswer }
  | { readonly kind: "unconfirmed" | "already-set" };

/** Each start takes the place of the one before, and of what it had registered. */
export async function startUv(parts: Parts, device: DeviceRow): Promise<UvStartOutcome> {
  if (device.state !== "active") return { kind: "unconfirmed" };
  if (device.uv_credential_id !== null) return { kind: "already-set" };
  const nowMs = parts.nowMs();
  const nonce = parts.random(NONCE_BYTES);
  const row = { nonce, expires_at: nowMs + UV_OFFER_LIFE_MS, credential: null, check_tries: 0 };
  await parts.db
    .insertInto("uv_offer")
    .values({ device_id: device.id, ...row })
    .onConflict((conflict) => conflict.column("device_id").doUpdateSet(row))
    .execute();
  const { name: user } = await parts.db
    .selectFrom("user_account")
    .select("name")
    .where("id", "=", device.user_id)
    .executeTakeFirstOrThrow();
  const bytes = uvStartBytes({ ...fieldsOf(parts, device.id, nonce), user, timeMs: nowMs });
  return {
    kind: "started",
    answer: { nonce, user, timeMs: nowMs, signature: await sign(parts.keys.ssk.privateKey, bytes) },
  };
}

export type UvFinishOutcome = {
  readonly kind: "offered" | "unconfirmed" | "already-set" | "not-started" | "registration-refused";
};

/** One nonce takes one registration. */
export async function finishUv(
  parts: Parts,
  device: DeviceRow,
  registration: UvRegistration,
): Promise<UvFinishOutcome> {
  if (device.state !== "active") return { kind: "unconfirmed" };
  if (device.uv_credential_id !== null) return { kind: "already-set" };
  const nowMs = parts.nowMs();
  const offer = await parts.db
    .selectFrom("uv_offer")
    .select("nonce")
    .where("device_id", "=", device.id)
    .where("credential", "is", null)
    .where("expires_at", ">", nowMs)
    .executeTakeFirst();
  if (offer === undefined) return { kind: "not-started" };
  const challenge = await uvOfferChallenge(fieldsOf(parts, device.id, offer.nonce));
  const credential = await verifyUvRegistration(parts, registration, challenge);
  if (credential === undefined || (await isCredentialKnown(parts.db, credential.id)))
    return { kind: "registration-refused" };
  const sealed = seal(parts, place(device.id), encodeWaiting(credential, registration.attestationObject));
  const taken = await parts.db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable("uv_offer")
      .set({ credential: sealed })
      .where("device_id", "=", device.id)
      .where("nonce", "=", offer.nonce)
      .where("credential", "is", null)
      .where("expires_at", ">", nowMs)
      .returning("device_id")
      .executeTakeFirst();
    if (row !== undefined)
      await addAudit(transaction, { at: nowMs, kind: "device.uv-offered", userId: device.user_id, ref: device.id });
    return row !== undefined;
  });
  if (!taken) return { kind: "not-started" };
  parts.waiters.wake(deviceKey(device.id));
  return { kind: "offered" };
}

function encodeWaiting(credential: UvCredential, attestationObject: Bytes): Bytes {
  const waiting: Waiting = {
    id: credential.id,
    publicKey: encodeBase64url(credential.publicKey),
    counter: credential.counter,
    isBackupEligible: credential.isBackupEligible,
    attestationObject: encodeBase64url(attestationObject),
  };
  return fromText(JSON.stringify(waiting));
}

/** The code that the person read from the device. @param code Digits; spaces and hyphens are let pass. */
export async function confirmUv(
  parts: Parts,
  userId: string,
  deviceId: string,
  code: string,
): Promise<ConfirmUvOutcome> {
  const nowMs = parts.nowMs();
  const device = await findDevice(parts, deviceId);
  if (device?.user_id !== userId || device.state !== "active" || device.uv_credential_id !== null)
    return { kind: "void" };
  if (!isDeviceAuthentic(parts, device)) return { kind: "void" };
  // Each try is paid for before it is looked at, so that tries at the same time are no more than three either.
  const offer = await parts.db
    .updateTable("uv_offer")
    .set((update) => ({ check_tries: update("check_tries", "+", 1) }))
    .where("device_id", "=", deviceId)
    .where("credential", "is not", null)
    .where("check_tries", "<", CHECK_TRIES)
    .where("expires_at", ">", nowMs)
    .returningAll()
    .executeTakeFirst();
  if (offer?.credential == null) return { kind: "void" };
  const waiting = JSON.parse(toText(open(parts, place(deviceId), offer.credential))) as Waiting;
  const wanted = await uvCheckCode({
    ...fieldsOf(parts, deviceId, offer.nonce),
    attestationObject: decodeBase64url(waiting.attestationObject),
  });
  if (!equalSecret(fromText(code.replace(/[\s-]/g, "")), fromText(wanted))) {
    if (offer.check_tries < CHECK_TRIES) return { kind: "wrong-code", triesLeft: CHECK_TRIES - offer.check_tries };
    await dropOffer(parts, device, nowMs);
    return { kind: "void" };
  }
  return (await putInForce(parts, device, waiting, offer.nonce)) ? { kind: "confirmed" } : { kind: "void" };
}

async function dropOffer(parts: Parts, device: DeviceRow, nowMs: number): Promise<void> {
  await parts.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("uv_offer").where("device_id", "=", device.id).execute();
    await addAudit(transaction, {
      at: nowMs,
      kind: "device.uv-check-failed",
      userId: device.user_id,
      ref: device.id,
    });
  });
  parts.waiters.wake(deviceKey(device.id));
}

async function putInForce(parts: Parts, device: DeviceRow, waiting: Waiting, nonce: Uint8Array): Promise<boolean> {
  const nowMs = parts.nowMs();
  const decisive = { uv_credential_id: waiting.id, uv_public_key: decodeBase64url(waiting.publicKey) } as const;
  const mac = deviceMac(parts, { ...device, ...decisive });
  const done = await parts.db.transaction().execute(async (transaction) => {
    const used = await transaction
      .deleteFrom("uv_offer")
      .where("device_id", "=", device.id)
      .where("nonce", "=", nonce)
      .returning("device_id")
      .executeTakeFirst();
    // Two devices may have offered the same credential; the column is unique as well.
    if (used === undefined || (await isCredentialKnown(transaction, waiting.id))) return false;
    const changed = await transaction
      .updateTable("device")
      .set({
        ...decisive,
        uv_counter: waiting.counter,
        uv_backup_eligible: waiting.isBackupEligible ? 1 : 0,
        mac,
      })
      .where("id", "=", device.id)
      .where("state", "=", "active")
      .where("uv_credential_id", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined)
      await addAudit(transaction, { at: nowMs, kind: "device.uv-added", userId: device.user_id, ref: device.id });
    return changed !== undefined;
  });
  parts.waiters.wake(deviceKey(device.id));
  return done;
}
