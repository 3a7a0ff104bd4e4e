/** Opens the database that the configuration names, and brings it up to date. Runs in Node. @module */
import { Kysely, PostgresDialect, type PostgresPool, SqliteDialect } from "kysely";
import pg from "pg";
import { DatabaseBusy } from "./database-busy.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./node-sqlite.ts";
import type { Tables } from "./schema.ts";

export type DatabaseAddress =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

/** OID of `bigint`, which pg gives as text unless told otherwise; our times and counts are all safe integers. */
const BIGINT = 20;
const MOST_CONNECTIONS = 10;
/** For a free connection, and for a new one. */
const CONNECTION_LIMIT_MS = 10_000;

export interface OpenOptions {
  /** Milliseconds that a statement waits for a connection, or on SQLite for a file that another process holds. */
  readonly waitLimitMs?: number | undefined;
}

/** @throws {Error} It cannot be opened, or was made by a newer version. */
export async function openDatabase(address: DatabaseAddress, options: OpenOptions = {}): Promise<Kysely<Tables>> {
  const db =
    address.kind === "sqlite"
      ? new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(address.file, options.waitLimitMs) }) })
      : new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(address.url, options) }) });
  try {
    await migrate(db, address.kind);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function openPool(url: string, { waitLimitMs = CONNECTION_LIMIT_MS }: OpenOptions): PostgresPool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  const options = { connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: waitLimitMs, types };
  const pool = new pg.Pool(options);
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return {
    options,
    connect: async () => {
      try {
        return await pool.connect();
      } catch (cause) {
        throw new DatabaseBusy(cause);
      }
    },
    end: () => pool.end(),
  };
}
