/**
 * Sign-ins to portal and administration. A token is new after every step up, so that one planted or seen before is worth
 * nothing afterwards. Runs in Node.
 *
 * @module
 */
import { isSessionOver } from "../domain/session-rules.ts";
import { addAudit } from "./audit.ts";
import { describeCaller } from "./caller.ts";
import { newToken, tokenHash } from "./ids.ts";
import type { Caller, Parts, SessionView, StartedSession } from "./types.ts";
import { readUser } from "./users.ts";

/** Activity is written at most this often: reading a page must not cost a write each time. */
const SEEN_STEP_MS = 30_000;

export interface NewSession extends Caller {
  readonly site: "portal" | "admin";
  readonly userId: string;
  readonly stage: SessionView["stage"];
  readonly factor: SessionView["factor"];
}

export async function startSession(parts: Parts, session: NewSession): Promise<StartedSession> {
  const nowMs = parts.nowMs();
  const token = newToken(parts.random);
  await parts.db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("session")
      .values({
        token_hash: token.hash,
        user_id: session.userId,
        site: session.site,
        stage: session.stage,
        factor: session.factor,
        request_id: null,
        device_id: null,
        ip: session.ip,
        ...describeCaller(parts, session),
        created_at: nowMs,
        password_at: nowMs,
        last_seen_at: nowMs,
      })
      .execute();
    if (session.stage === "signed-in") {
      await addAudit(transaction, {
        at: nowMs,
        kind: "session.signed-in",
        userId: session.userId,
        ref: session.site,
        detail: session.factor,
      });
    }
  });
  return mustRead(parts, session.site, token.text);
}

async function mustRead(parts: Parts, site: "portal" | "admin", token: string): Promise<StartedSession> {
  const session = await readSession(parts, site, token);
  if (session === undefined) throw new Error("read session: just stored, not found");
  return { token, session };
}

export async function readSession(
  parts: Parts,
  site: "portal" | "admin",
  token: string,
): Promise<SessionView | undefined> {
  const hash = tokenHash(token);
  if (hash === undefined) return undefined;
  const row = await parts.db
    .selectFrom("session")
    .selectAll()
    .where("token_hash", "=", hash)
    .where("site", "=", site)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const nowMs = parts.nowMs();
  if (
    isSessionOver(
      { site: row.site, stage: row.stage, createdAtMs: row.created_at, lastSeenAtMs: row.last_seen_at },
      nowMs,
    )
  ) {
    await parts.db.deleteFrom("session").where("token_hash", "=", hash).execute();
    return undefined;
  }
  const user = await readUser(parts, row.user_id);
  if (user === undefined || (site === "admin" && !user.isAdmin)) return undefined;
  if (nowMs - row.last_seen_at >= SEEN_STEP_MS) {
    await parts.db.updateTable("session").set({ last_seen_at: nowMs }).where("token_hash", "=", hash).execute();
  }
  return {
    id: row.token_hash,
    user,
    site: row.site,
    stage: row.stage,
    factor: row.factor,
    requestId: row.request_id,
    location: row.location,
    client: row.client,
    createdAtMs: row.created_at,
    passwordAtMs: row.password_at,
  };
}

export async function setSessionRequest(parts: Parts, sessionId: string, requestId: string | null): Promise<void> {
  await parts.db.updateTable("session").set({ request_id: requestId }).where("token_hash", "=", sessionId).execute();
}

export async function completeSession(
  parts: Parts,
  token: string,
  factor: "push" | "totp",
  deviceId?: string,
): Promise<StartedSession | undefined> {
  const nowMs = parts.nowMs();
  return renew(parts, token, "session.signed-in", {
    stage: "signed-in",
    factor,
    device_id: deviceId ?? null,
    // The life of a sign-in begins when it is complete.
    created_at: nowMs,
    last_seen_at: nowMs,
  });
}

export async function refreshSession(parts: Parts, token: string): Promise<StartedSession | undefined> {
  const nowMs = parts.nowMs();
  return renew(parts, token, "session.password-again", { password_at: nowMs, last_seen_at: nowMs });
}

interface SessionChange {
  readonly stage?: "signed-in";
  readonly factor?: "push" | "totp";
  readonly device_id?: string | null;
  readonly created_at?: number;
  readonly password_at?: number;
  readonly last_seen_at: number;
}

async function renew(
  parts: Parts,
  token: string,
  kind: string,
  change: SessionChange,
): Promise<StartedSession | undefined> {
  const hash = tokenHash(token);
  if (hash === undefined) return undefined;
  const next = newToken(parts.random);
  const row = await parts.db.transaction().execute(async (transaction) => {
    const renewed = await transaction
      .updateTable("session")
      .set({ ...change, token_hash: next.hash })
      .where("token_hash", "=", hash)
      .returning(["site", "user_id", "factor"])
      .executeTakeFirst();
    if (renewed !== undefined) {
      await addAudit(transaction, {
        at: parts.nowMs(),
        kind,
        userId: renewed.user_id,
        ref: renewed.site,
        detail: renewed.factor,
      });
    }
    return renewed;
  });
  return row && mustRead(parts, row.site, next.text);
}

export async function endSession(parts: Parts, token: string): Promise<void> {
  const hash = tokenHash(token);
  if (hash !== undefined) await parts.db.deleteFrom("session").where("token_hash", "=", hash).execute();
}

export async function endOtherSessions(parts: Parts, userId: string, keepSessionId: string): Promise<void> {
  await parts.db.deleteFrom("session").where("user_id", "=", userId).where("token_hash", "!=", keepSessionId).execute();
}
