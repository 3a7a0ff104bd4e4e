/** What happened, for those who must answer for it. Holds no secret. Runs in Node. @module */
import type { Kysely } from "kysely";
import type { Tables } from "../storage/schema.ts";
import type { AuditView, Parts } from "./types.ts";

export interface AuditEntry {
  readonly at: number;
  readonly kind: string;
  readonly userId?: string | null;
  /** Id of the request, device, app … that it is about. */
  readonly ref?: string | null;
  readonly detail?: string;
}

export async function addAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      at: entry.at,
      kind: entry.kind,
      user_id: entry.userId ?? null,
      ref: entry.ref ?? null,
      detail: entry.detail ?? "",
    })
    .execute();
}

/** Newest first. */
export async function listAudit(parts: Parts, limit: number): Promise<readonly AuditView[]> {
  const rows = await parts.db.selectFrom("audit").selectAll().orderBy("id", "desc").limit(limit).execute();
  return rows.map((row) => ({ atMs: row.at, kind: row.kind, userId: row.user_id, ref: row.ref, detail: row.detail }));
}
