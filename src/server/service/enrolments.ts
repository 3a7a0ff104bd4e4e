/** Taking a device in: the offer, and the first exchange, in which the service says who it is. Runs in Node. @module */
import type { Kysely, Selectable } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { sign } from "../../crypto/signature.ts";
import { type EnrolStartAnswer, enrolStartBytes } from "../../protocol/enrol-start.ts";
import { enrolmentLink } from "../../protocol/enrolment-link.ts";
import type { EnrolmentTable, Tables } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { findDevice, isEnded, UNCONFIRMED_LIFE_MS } from "./device-calls.ts";
import { newId, newToken } from "./ids.ts";
import { open, seal } from "./sealing.ts";
import type { CreateEnrolmentOutcome, EnrolmentView, Parts } from "./types.ts";
import { isUvWanted } from "./uv-offers.ts";

const OFFER_LIFE_MS = 5 * 60_000;

export type EnrolmentRow = Selectable<EnrolmentTable>;

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
  const token = newToken(parts.random);
  const expiresAtMs = nowMs + OFFER_LIFE_MS;
  const sealed = seal(parts, { column: "enrolment.token", row: id }, token.bytes);
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
        from_device: null,
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

/** Devices that take up a place: active ones, and those that wait for their check code. */
export async function countDevices(db: Kysely<Tables>, userId: string, nowMs: number): Promise<number> {
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
    const token = open(parts, { column: "enrolment.token", row: row.id }, row.token);
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
  const said = {
    serverNonce: copyBytes(row.server_nonce),
    name: serviceName(parts),
    user: user.name,
    // A device that nobody verified vouches for no credential: that one is confirmed at the portal (M21, M25).
    uv: (row.from_device === null || row.uv_proven === 1) && (await isUvWanted(parts)),
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

/** An offer that has been neither used nor outlived. @param tokenHash base64url. */
export async function findOpen(parts: Parts, tokenHash: string, nowMs: number): Promise<EnrolmentRow | undefined> {
  return parts.db
    .selectFrom("enrolment")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", nowMs)
    .executeTakeFirst();
}
