/** `node:sqlite` in the shape that Kysely's SQLite dialect expects, with its statements kept. Runs in Node. @module */
import { chmodSync } from "node:fs";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { DatabaseBusy } from "./database-busy.ts";

/** Kysely prepares every query anew; without the cache a statement costs three times as much. */
const MOST_STATEMENTS = 500;
const BUSY_LIMIT_MS = 10_000;
/** SQLITE_BUSY; the upper bits say more. */
const BUSY = 5;

function isSqlValue(value: unknown): value is SQLInputValue {
  return (
    value === null ||
    typeof value === "number" ||
    typeof value === "bigint" ||
    typeof value === "string" ||
    value instanceof Uint8Array
  );
}

function readValues(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (!isSqlValue(value)) throw new TypeError(`bind parameter: ${typeof value} cannot be stored`);
    return value;
  });
}

/** @throws {DatabaseBusy} Another process held the file for too long. */
function unlessBusy<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) : 0;
    throw (code & 0xff) === BUSY ? new DatabaseBusy(error) : error;
  }
}

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => unlessBusy(() => statement.all(...readValues(parameters))),
    run: (parameters) => unlessBusy(() => statement.run(...readValues(parameters))),
    iterate: (parameters) => statement.iterate(...readValues(parameters)),
  };
}

/**
 * Opens a file with write-ahead log and full synchronisation: a decision that was acknowledged survives a power cut.
 *
 * `begin` becomes `begin immediate`: a transaction that reads first and writes later would otherwise fail at once when
 * another process (the command line) wrote in between, instead of waiting for its turn.
 */
export function openSqlite(file: string, busyLimitMs = BUSY_LIMIT_MS): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: busyLimitMs });
  // The log and its index, made later, take the mode of the file.
  chmodSync(file, 0o600);
  database.exec("pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=on");
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const sql = text === "begin" ? "begin immediate" : text;
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = wrap(database.prepare(sql));
      if (statements.size < MOST_STATEMENTS) statements.set(sql, statement);
      return statement;
    },
  };
}
