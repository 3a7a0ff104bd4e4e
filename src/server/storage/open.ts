/** Opens the database that the configuration names, and brings it up to date. Runs in Node. @module */
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./node-sqlite.ts";
import type { Tables } from "./schema.ts";

export type DatabaseAddress =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

/** OID of `bigint`, which pg gives as text unless told otherwise; our times and counts are all safe integers. */
const BIGINT = 20;
const MOST_CONNECTIONS = 10;

/** @throws {Error} It cannot be opened, or was made by a newer version. */
export async function openDatabase(address: DatabaseAddress): Promise<Kysely<Tables>> {
  const db =
    address.kind === "sqlite"
      ? new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(address.file) }) })
      : new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(address.url) }) });
  try {
    await migrate(db, address.kind);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function openPool(url: string): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: 10_000, types });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}
