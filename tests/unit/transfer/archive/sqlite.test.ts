import { expect, test } from "vitest";
import { openSqlite } from "../../../../src/transfer/archive/sqlite.ts";
import { isSqlcipherSize, isSqlite } from "../../../../src/transfer/archive/sqlite-sign.ts";
import { writeSqlite } from "../../../support/sqlite-writer.ts";

const columnOf = (bytes: Uint8Array, table: string, column: string): readonly unknown[] =>
  openSqlite(bytes)
    ?.table(table)
    ?.rows.map((row) => row.get(column)) ?? [];

test("every kind of value, as SQLite itself has written it", () => {
  const values = [
    ...[0, 1, -1, 127, -128, 32_767, -32_768, 8_388_607, -8_388_608, 2_147_483_647, -2_147_483_648],
    ...[140_737_488_355_327, -140_737_488_355_328, Number.MAX_SAFE_INTEGER, 0.5, -1e300, "", "ünïcode 🔑", null],
  ];
  const bytes = writeSqlite((database) => {
    database.exec("CREATE TABLE t (v)");
    for (const value of values) database.prepare("INSERT INTO t VALUES (?)").run(value);
    database.prepare("INSERT INTO t VALUES (?)").run(Uint8Array.of(1, 2, 255));
  });
  expect(columnOf(bytes, "T", "v")).toEqual([...values, Uint8Array.of(1, 2, 255)]);
});

test.each([512, 1024, 4096, 65_536])(
  "pages of %i bytes: trees of several levels, rows over many pages",
  (pageBytes) => {
    const long = "x".repeat(200_000);
    const bytes = writeSqlite((database) => {
      database.exec(`PRAGMA page_size = ${String(pageBytes)}; CREATE TABLE a (n INTEGER PRIMARY KEY, s TEXT)`);
      const insert = database.prepare("INSERT INTO a (s) VALUES (?)");
      database.exec("BEGIN");
      for (let index = 0; index < 5000; index += 1) insert.run(`row ${String(index)}`);
      insert.run(long);
      database.exec("COMMIT; DELETE FROM a WHERE s = 'row 17'");
    });
    const rows = columnOf(bytes, "a", "s");
    expect(rows).toHaveLength(5000);
    expect(rows[16]).toBe("row 16");
    expect(rows[17]).toBe("row 18");
    expect(rows.at(-1)).toBe(long);
    expect(openSqlite(bytes)?.table("a")?.isTorn).toBe(false);
  },
);

test("columns that came later, other encodings, and the mark of a log", () => {
  const bytes = writeSqlite((database) => {
    database.exec("PRAGMA encoding = 'UTF-16le'; CREATE TABLE a (s TEXT); INSERT INTO a VALUES ('é')");
    database.exec("ALTER TABLE a ADD COLUMN more TEXT; INSERT INTO a VALUES ('ü', 'new')");
  });
  expect(columnOf(bytes, "a", "s")).toEqual(["é", "ü"]);
  expect(columnOf(bytes, "a", "more")).toEqual([null, "new"]);
  expect(openSqlite(bytes)).toMatchObject({ hasLog: false });
  expect(openSqlite(bytes)?.table("b")).toBeUndefined();
  const logged = writeSqlite((database) => {
    database.exec("CREATE TABLE a (s)");
    database.exec("PRAGMA journal_mode = WAL; INSERT INTO a VALUES (1)");
  });
  expect(openSqlite(logged)?.hasLog).toBe(true);
  expect(columnOf(logged, "a", "s")).toEqual([]);
});

const SMALL = writeSqlite((database) => {
  database.exec("PRAGMA page_size = 512; CREATE TABLE a (s TEXT)");
  for (let index = 0; index < 20; index += 1)
    database.prepare("INSERT INTO a VALUES (?)").run(`row ${String(index)} ${"y".repeat(index * 40)}`);
});
const TRUE_ROWS = new Set(columnOf(SMALL, "a", "s"));

test("cut off anywhere it ends, and gives no other row", () => {
  for (let size = 0; size < SMALL.length; size += 7)
    for (const row of columnOf(SMALL.slice(0, size), "a", "s")) expect(TRUE_ROWS.has(row)).toBe(true);
});

test("a byte changed anywhere never makes it throw or go in circles", () => {
  for (let place = 0; place < SMALL.length; place += 1)
    for (const value of [0, 2, 255]) {
      const bytes = SMALL.slice();
      bytes[place] = value;
      expect(columnOf(bytes, "a", "s").length).toBeLessThan(300);
    }
});

test("rows that share their pages end at what the file holds", () => {
  const bytes = writeSqlite((database) => {
    database.exec("PRAGMA page_size = 4096; CREATE TABLE a (s TEXT)");
    // Long enough that little of each lies in the leaf itself.
    for (let index = 0; index < 2; index += 1)
      database.prepare("INSERT INTO a VALUES (?)").run("z".repeat(489 + 4092 * 700 - 6));
  });
  // Every cell of the leaf is the first one: thousands of rows of three megabytes.
  const leaf = 4096;
  const view = new DataView(bytes.buffer);
  expect(view.getUint8(leaf)).toBe(0x0d);
  const cell = view.getUint16(leaf + 8);
  const count = Math.floor((cell - 8) / 2) - 1;
  view.setUint16(leaf + 3, count);
  for (let index = 0; index < count; index += 1) view.setUint16(leaf + 8 + index * 2, cell);
  const rows = columnOf(bytes, "a", "s");
  expect(rows.length).toBeLessThan(10);
  expect(openSqlite(bytes)?.table("a")?.isTorn).toBe(true);
});

test("what is none", () => {
  expect(openSqlite(new Uint8Array(200))).toBeUndefined();
  expect(isSqlite(SMALL)).toBe(true);
  expect(isSqlite(SMALL.slice(1))).toBe(false);
  expect([0, 1024, 1025, 4096].map(isSqlcipherSize)).toEqual([false, true, false, true]);
});
