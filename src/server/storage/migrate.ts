/** Applies what is missing of the one list of migrations, each in a transaction of its own. Runs in Node. @module */
import { type Kysely, sql } from "kysely";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./schema.ts";

export type DatabaseKind = "sqlite" | "postgres";

/** Any number, the same in every instance: whoever starts second waits for the first. */
const LOCK = 7_041_776;

export async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  for (const { name, statements } of MIGRATIONS) {
    await db.transaction().execute(async (transaction) => {
      if (kind === "postgres") await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
      await sql`create table if not exists migration (name text primary key)`.execute(transaction);
      const applied = await sql`select name from migration where name = ${name}`.execute(transaction);
      if (applied.rows.length > 0) return;
      for (const statement of statements(kind)) await sql.raw(statement).execute(transaction);
      await sql`insert into migration (name) values (${name})`.execute(transaction);
    });
  }
}
