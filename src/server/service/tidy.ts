/** Removes what has had its time. Nothing depends on it: every read looks at the clock itself. Runs in Node. @module */
import type { Parts } from "./types.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export async function tidy(parts: Parts): Promise<void> {
  const nowMs = parts.nowMs();
  const { db } = parts;
  await db
    .deleteFrom("rate")
    .where("window_start", "<", nowMs - DAY_MS)
    .execute();
  await db
    .deleteFrom("session")
    .where("last_seen_at", "<", nowMs - DAY_MS)
    .execute();
  await db
    .deleteFrom("invitation")
    .where("expires_at", "<", nowMs - 30 * DAY_MS)
    .execute();
  await db
    .deleteFrom("enrolment")
    .where("expires_at", "<", nowMs - DAY_MS)
    .execute();
  await db.deleteFrom("uv_offer").where("expires_at", "<=", nowMs).execute();
  await db
    .updateTable("auth_request")
    .set({ state: "expired" })
    .where("state", "=", "pending")
    .where("expires_at", "<=", nowMs)
    .execute();
  await db
    .updateTable("totp")
    .set({ candidate: null })
    .where("candidate_until", "<=", nowMs)
    .where("candidate", "is not", null)
    .execute();
}
