/** Taking a device in: the offer, its two exchanges, and the check code that makes it active. Runs in Node. @module */
import type { Kysely, Selectable } from "kysely";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes, fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importSpki, sign, verify } from "../../crypto/signature.ts";
import { checkCode } from "../../protocol/check-code.ts";
import {
  type EnrolFinishAnswer,
  type EnrolFinishCall,
  enrolAckBytes,
  enrolBytes,
  enrolUvChallenge,
} from "../../protocol/enrol-finish.ts";
import { type EnrolStartAnswer, enrolStartBytes } from "../../protocol/enrol-start.ts";
import { enrolmentLink } from "../../protocol/enrolment-link.ts";
import type { DeviceTable, EnrolmentTable, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { findDevice, isEnded, UNCONFIRMED_LIFE_MS } from "./device-calls.ts";
import { storeSubscription, viewOfDevice } from "./devices.ts";
import { newId, newToken } from "./ids.ts";
import { deviceMac, open, seal } from "./sealing.ts";
import type { ConfirmOutcome, CreateEnrolmentOutcome, EnrolmentView, Parts } from "./types.ts";
import { deviceKey, enrolmentKey } from "./waiters.ts";
import { type UvCredential, verifyUvRegistration } from "./webauthn.ts";

const OFFER_LIFE_MS = 5 * 60_000;
const CHECK_TRIES = 3;
/** SubjectPublicKeyInfo of an uncompressed P-256 key: always this long. */
const SPKI_BYTES = 91;

type EnrolmentRow = Selectable<EnrolmentTable>;

/** What the app shows as the service's name: its host, which nobody else can have. */
export function serviceName(parts: Pick<Parts, "urls">): string {
  return new URL(parts.urls.portal).hostname;
}

export async function createEnrolment(
  parts: Parts,
  userId: string,
  sessionId: string,
): Promise<CreateEnrolmentOutcome> {
  const nowMs = parts.nowMs();
  if ((await countDevices(parts.db, userId, nowMs)) >= parts.limits.devicesPerUser) return { kind: "too-many-devices" };
  const id = newId(parts.random);
  const token = await newToken(parts.random);
  const expiresAtMs = nowMs + OFFER_LIFE_MS;
  const sealed = await seal(parts, { column: "enrolment.token", row: id }, token.bytes);
  await parts.db.transaction().execute(async (transaction) => {
    // One open offer per person: an older QR code that somebody photographed ends here.
    await transaction.deleteFrom("enrolment").where("user_id", "=", userId).where("used_at", "is", null).execute();
    await transaction
      .insertInto("enrolment")
      .values({
        id,
        user_id: userId,
        token_hash: token.hash,
        token: sealed,
        session_hash: sessionId,
        created_at: nowMs,
        expires_at: expiresAtMs,
        server_nonce: null,
        used_at: null,
        device_id: null,
      })
      .execute();
    await addAudit(transaction, { at: nowMs, kind: "enrolment.offered", userId, ref: id });
  });
  return { kind: "offered", offer: { id, link: linkFor(parts, token.bytes), expiresAtMs } };
}

function linkFor(parts: Parts, token: Bytes): string {
  return enrolmentLink.format({
    appOrigin: parts.urls.app,
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    token,
  });
}

async function countDevices(db: Kysely<Tables>, userId: string, nowMs: number): Promise<number> {
  const row = await db
    .selectFrom("device")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where((where) =>
      where.or([
        where("state", "=", "active"),
        where.and([where("state", "=", "unconfirmed"), where("created_at", ">", nowMs - UNCONFIRMED_LIFE_MS)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function readEnrolment(
  parts: Parts,
  userId: string,
  enrolmentId: string,
): Promise<EnrolmentView | undefined> {
  const row = await parts.db
    .selectFrom("enrolment")
    .selectAll()
    .where("id", "=", enrolmentId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const nowMs = parts.nowMs();
  if (row.device_id === null) {
    if (row.expires_at <= nowMs || row.token === null)
      return { id: row.id, state: "void", link: null, expiresAtMs: row.expires_at };
    const token = await open(parts, { column: "enrolment.token", row: row.id }, row.token);
    return { id: row.id, state: "offered", link: linkFor(parts, token), expiresAtMs: row.expires_at };
  }
  const device = await findDevice(parts, row.device_id);
  const isOver = device === undefined || isEnded(device, nowMs);
  const state = isOver ? "void" : device.state === "active" ? "confirmed" : "waiting-for-code";
  return { id: row.id, state, link: null, expiresAtMs: (device?.created_at ?? row.created_at) + UNCONFIRMED_LIFE_MS };
}

export type EnrolStartOutcome =
  | { readonly kind: "started"; readonly answer: EnrolStartAnswer }
  | { readonly kind: "token-refused" };

export async function startEnrolment(parts: Parts, tokenHash: Bytes): Promise<EnrolStartOutcome> {
  const nowMs = parts.nowMs();
  const hash = encodeBase64url(tokenHash);
  // The first nonce stays, so that asking twice (a second try, or a thief) changes nothing for the one who asked first.
  await parts.db
    .updateTable("enrolment")
    .set({ server_nonce: parts.random(32) })
    .where("token_hash", "=", hash)
    .where("server_nonce", "is", null)
    .where("used_at", "is", null)
    .where("expires_at", ">", nowMs)
    .execute();
  const row = await findOpen(parts, hash, nowMs);
  if (row?.server_nonce == null) return { kind: "token-refused" };
  const user = await parts.db
    .selectFrom("user_account")
    .select("name")
    .where("id", "=", row.user_id)
    .executeTakeFirstOrThrow();
  const uvApp = await parts.db.selectFrom("app").select("id").where("policy", "=", "uv").limit(1).executeTakeFirst();
  const said = {
    serverNonce: copyBytes(row.server_nonce),
    name: serviceName(parts),
    user: user.name,
    uv: uvApp !== undefined,
    vapidKey: parts.keys.vapid.publicKey,
    appOrigins: parts.appOrigins,
    timeMs: nowMs,
  };
  const bytes = enrolStartBytes({
    ...said,
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    tokenHash,
  });
  return {
    kind: "started",
    answer: { ...said, ssk: parts.keys.ssk.spki, signature: await sign(parts.keys.ssk.privateKey, bytes) },
  };
}

async function findOpen(parts: Parts, tokenHash: string, nowMs: number): Promise<EnrolmentRow | undefined> {
  return parts.db
    .selectFrom("enrolment")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", nowMs)
    .executeTakeFirst();
}

export type EnrolFinishOutcome =
  | { readonly kind: "finished"; readonly answer: EnrolFinishAnswer }
  | { readonly kind: "token-refused" | "proof-refused" | "uv-refused" | "endpoint-refused" | "too-many-devices" };

export async function finishEnrolment(parts: Parts, call: EnrolFinishCall): Promise<EnrolFinishOutcome> {
  const nowMs = parts.nowMs();
  const tokenHash = encodeBase64url(await sha256(call.token));
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
    if (credential === undefined || (await isCredentialKnown(parts, credential.id))) return { kind: "uv-refused" };
  }
  const device = await newDevice(parts, row, call, credential, nowMs);
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
    if ((await countDevices(transaction, row.user_id, nowMs)) >= parts.limits.devicesPerUser) return "too-many-devices";
    await transaction.insertInto("device").values(device).execute();
    await addAudit(transaction, { at: nowMs, kind: "device.enrolled", userId: row.user_id, ref: device.id });
    return "finished";
  });
  if (stored !== "finished") return { kind: stored };
  parts.waiters.wake(enrolmentKey(row.id));
  if (call.subscription !== null) await storeSubscription(parts, device.id, call.subscription);
  const deviceId = decodeBase64url(device.id);
  const bytes = await enrolAckBytes({ ...base, deviceId, deviceKey: call.deviceKey, timeMs: nowMs });
  return {
    kind: "finished",
    answer: { deviceId, timeMs: nowMs, signature: await sign(parts.keys.ssk.privateKey, bytes) },
  };
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

async function isCredentialKnown(parts: Parts, id: string): Promise<boolean> {
  return (
    (await parts.db.selectFrom("device").select("id").where("uv_credential_id", "=", id).executeTakeFirst()) !==
    undefined
  );
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
    state: "unconfirmed",
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
    confirmed_at: null,
    ended_at: null,
    last_seen_at: nowMs,
    mac: await deviceMac(parts, decisive),
  };
}

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
  const mac = await deviceMac(parts, { ...device, state });
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
