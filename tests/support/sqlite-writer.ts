/** Databases for tests, made by Node's own SQLite: a witness that shares nothing with the reader. @module */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export function writeSqlite(fill: (database: DatabaseSync) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "sqlite-"));
  try {
    const path = join(folder, "a.db");
    const database = new DatabaseSync(path);
    fill(database);
    // While it is open: closing would bring the log in.
    const bytes = new Uint8Array(readFileSync(path));
    database.close();
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
