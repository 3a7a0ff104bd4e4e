/** `node:sqlite` in the shape that Kysely's SQLite dialect expects, with its statements kept. Runs in Node. @module */
import { chmodSync } from "node:fs";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Kysely prepares every query anew; without the cache a statement costs three times as much. */
const MOST_STATEMENTS = 500;
const BUSY_LIMIT_MS = 10_000;

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

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...readValues(parameters)),
    run: (parameters) => statement.run(...readValues(parameters)),
    iterate: (parameters) => statement.iterate(...readValues(parameters)),
  };
}

/**
 * Opens a file with write-ahead log and full synchronisation: a decision that was acknowledged survives a power cut.
 *
 * `begin` becomes `begin immediate`: a transaction that reads first and writes later would otherwise fail at once when
 * another process (the command line) wrote in between, instead of waiting for its turn.
 */
export function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: BUSY_LIMIT_MS });
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
