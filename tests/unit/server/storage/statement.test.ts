/** @module */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../../src/server/storage/open.ts";
import type { SettingTable, Tables } from "../../../../src/server/storage/schema.ts";
import { rowOf, statement } from "../../../../src/server/storage/statement.ts";

let folder: string;
let db: Kysely<Tables>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "protect-statement-"));
  db = await openDatabase({ kind: "sqlite", file: join(folder, "a.db") });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const insert = statement((on, given: SettingTable) => on.insertInto("setting").values(rowOf(given, ["key", "value"])));

test("statement() is built once, and each call gives its own values, also side by side and in a transaction", async () => {
  let builds = 0;
  const read = statement((on, given: { readonly key: string; readonly but: string }) => {
    builds += 1;
    return on.selectFrom("setting").selectAll().where("key", "=", given.key).where("value", "!=", given.but).limit(1);
  });
  await Promise.all([..."abc"].map((key) => insert.all(db, { key, value: `value of ${key}` })));
  const found = await Promise.all([..."cab"].map((key) => read.first(db, { key, but: "" })));
  expect(found.map((row) => row?.value)).toEqual(["value of c", "value of a", "value of b"]);
  expect(await read.first(db, { key: "a", but: "value of a" })).toBeUndefined();
  await db.transaction().execute(async (transaction) => {
    expect(await read.all(transaction, { key: "a", but: "" })).toEqual([{ key: "a", value: "value of a" }]);
  });
  expect(builds).toBe(1);
});

test("a value that stands in two places, in an expression or as null comes where it belongs", async () => {
  const count = statement((on, given: { readonly text: string | null }) =>
    on.selectNoFrom(sql<string>`coalesce(${given.text}, 'none') || length(${given.text})`.as("told")),
  );
  expect((await count.first(db, { text: "abc" }))?.told).toBe("abc3");
  expect((await count.first(db, { text: null }))?.told).toBeNull();
});

test("a failed statement in a transaction takes back the others", async () => {
  await insert.all(db, { key: "a", value: "1" });
  const both = db.transaction().execute(async (transaction) => {
    await insert.all(transaction, { key: "b", value: "2" });
    await insert.all(transaction, { key: "a", value: "3" });
  });
  await expect(both).rejects.toThrow(/UNIQUE/);
  expect(await db.selectFrom("setting").select("key").execute()).toEqual([{ key: "a" }]);
});

test("another database has its own SQL", async () => {
  const asked: string[] = [];
  const other = new Kysely<Tables>({
    log: ({ query }) => void asked.push(query.sql),
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (on) => new PostgresIntrospector(on),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const read = statement((on, given: { readonly key: string }) =>
    on.selectFrom("setting").select("value").where("key", "=", given.key),
  );
  await insert.all(db, { key: "a", value: "1" });
  expect(await read.first(db, { key: "a" })).toEqual({ value: "1" });
  expect(await read.first(other, { key: "a" })).toBeUndefined();
  expect(asked).toEqual(['select "value" from "setting" where "key" = $1']);
});
