/** Programs that may ask people for approvals. A key is shown once; its digest is kept. Runs in Node. @module */
import type { Selectable } from "kysely";
import { nameKey, readName } from "../domain/name.ts";
import type { AppTable } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { newId, newToken, tokenHash } from "./ids.ts";
import type { AddAppOutcome, AppPolicy, AppView, Parts } from "./types.ts";

/** Lets people and secret scanners recognise a key. */
const PREFIX = "protect_";

function viewOf(row: Selectable<AppTable>): AppView {
  return { id: row.id, name: row.name, policy: row.policy, createdAtMs: row.created_at };
}

export async function addApp(parts: Parts, name: string, policy: AppPolicy): Promise<AddAppOutcome> {
  const shown = readName(name);
  if (shown === undefined) return { kind: "bad-name" };
  const nowMs = parts.nowMs();
  const token = newToken(parts.random);
  return parts.db.transaction().execute(async (transaction): Promise<AddAppOutcome> => {
    const row = await transaction
      .insertInto("app")
      .values({
        id: newId(parts.random),
        name: shown,
        name_key: nameKey(shown),
        policy,
        key_hash: token.hash,
        created_at: nowMs,
      })
      .onConflict((conflict) => conflict.column("name_key").doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return { kind: "name-taken" };
    await addAudit(transaction, { at: nowMs, kind: "app.added", ref: row.id, detail: policy });
    return { kind: "added", app: viewOf(row), key: PREFIX + token.text };
  });
}

/** Without the portal and the administration, which are built in. */
export async function listApps(parts: Parts): Promise<readonly AppView[]> {
  const rows = await parts.db
    .selectFrom("app")
    .selectAll()
    .where("key_hash", "is not", null)
    .orderBy("name_key")
    .execute();
  return rows.map(viewOf);
}

const byKey = statement((db, given: { readonly hash: string }) =>
  db.selectFrom("app").selectAll().where("key_hash", "=", given.hash),
);

/** The digest is looked up: a comparison of digests tells nothing about the key. */
export async function findAppByKey(parts: Parts, key: string): Promise<AppView | undefined> {
  if (!key.startsWith(PREFIX)) return undefined;
  const hash = tokenHash(key.slice(PREFIX.length));
  if (hash === undefined) return undefined;
  const row = await byKey.first(parts.db, { hash });
  return row && viewOf(row);
}
