/** What happened, for those who must answer for it. Holds no secret. Runs in Node. @module */
import type { Kysely } from "kysely";
import type { Tables } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import type { AuditView, Parts } from "./types.ts";

export interface AuditEntry {
  readonly at: number;
  readonly kind: string;
  readonly userId?: string | null;
  /** Id of the request, device, app … that it is about. */
  readonly ref?: string | null;
  readonly detail?: string;
}

const insertEntry = statement((db, given: Required<AuditEntry>) =>
  db
    .insertInto("audit")
    .values({ at: given.at, kind: given.kind, user_id: given.userId, ref: given.ref, detail: given.detail }),
);

export async function addAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  const { at, kind, userId = null, ref = null, detail = "" } = entry;
  await insertEntry.all(db, { at, kind, userId, ref, detail });
}

/** Newest first. */
export async function listAudit(parts: Parts, limit: number): Promise<readonly AuditView[]> {
  const rows = await parts.db.selectFrom("audit").selectAll().orderBy("id", "desc").limit(limit).execute();
  return rows.map((row) => ({ atMs: row.at, kind: row.kind, userId: row.user_id, ref: row.ref, detail: row.detail }));
}
