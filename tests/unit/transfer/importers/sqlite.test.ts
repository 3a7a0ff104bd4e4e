import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";
import { writeSqlite } from "../../../support/sqlite-writer.ts";

testForeignSamples(["microsoft"]);

const read = (sql: string) => importFile({ name: "databases", bytes: writeSqlite((database) => database.exec(sql)) });
const GOOGLE =
  "CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT, secret TEXT, counter INTEGER, type INTEGER, issuer TEXT";

test("Google's: kinds, names in every writing, entries that cannot be read with their reason", async () => {
  const outcome = await read(`${GOOGLE}, isencrypted INTEGER DEFAULT 0);
    INSERT INTO accounts VALUES (1, 'Example:zoe@example.org', 'GEZDGNBVGY3TQOJQ', 0, 0, 'Example', 0);
    INSERT INTO accounts VALUES (2, 'zoe@example.org', 'gezd gnbv gy3t qojq', 7, 1, NULL, 0);
    INSERT INTO accounts VALUES (3, 'Old:bob', 'GEZDGNBVGY3TQOJQ', 0, 0, NULL, 0);
    INSERT INTO accounts VALUES (4, 'sealed', 'AAAA', 0, 0, 'S', 1);
    INSERT INTO accounts VALUES (5, 'empty', '', 0, 0, NULL, 0);
    INSERT INTO accounts VALUES (6, 'odd', 'GEZDGNBVGY3TQOJQ', 0, 9, NULL, 0);
    INSERT INTO accounts VALUES (7, 'battle', '3132333435363738393031323334353637383930', 0, 2, NULL, 0)`);
  expect(outcome).toMatchObject({
    kind: "accounts",
    format: "google-sqlite",
    accounts: [
      { type: "totp", issuer: "Example", name: "zoe@example.org" },
      { type: "hotp", issuer: "", name: "zoe@example.org", counter: 7 },
      { type: "totp", issuer: "Old", name: "bob" },
      { type: "totp", issuer: "Battle.net", name: "battle", digits: 8 },
    ],
    skipped: [
      { label: "S · sealed", why: "bad-secret" },
      { label: "empty", why: "no-secret" },
      { label: "odd", why: "bad-type" },
    ],
  });
});

test("Microsoft's: work accounts in Base64 with eight digits, those for push alone are told", async () => {
  const outcome = await read(`CREATE TABLE accounts (name, username, oath_secret_key, account_type INTEGER);
    INSERT INTO accounts VALUES ('Work', 'zoe', 'MTIzNDU2Nzg5MA==', 1);
    INSERT INTO accounts VALUES ('Personal', 'zoe', 'GEZDGNBVGY3TQOJQ', 0);
    INSERT INTO accounts VALUES ('Push', 'zoe', '', 2);
    INSERT INTO accounts VALUES ('Empty', 'zoe', '', 0)`);
  expect(outcome).toMatchObject({
    format: "microsoft-sqlite",
    accounts: [
      { issuer: "Work", digits: 8 },
      { issuer: "Personal", digits: 6 },
    ],
    skipped: [{ why: "push-only" }, { why: "no-secret" }],
  });
});

test("Stratum's: categories become tags", async () => {
  const outcome = await read(`
    CREATE TABLE authenticator (type integer, issuer, username, secret, pin, algorithm, digits, period, counter);
    CREATE TABLE category (id, name); CREATE TABLE authenticatorcategory (categoryId, authenticatorSecret);
    INSERT INTO authenticator VALUES (2, 'A', 'zoe', 'GEZDGNBVGY3TQOJQ', NULL, 1, 8, 60, 0);
    INSERT INTO category VALUES ('c', 'Work'); INSERT INTO authenticatorcategory VALUES ('c', 'GEZDGNBVGY3TQOJQ')`);
  expect(outcome).toMatchObject({
    format: "stratum-sqlite",
    accounts: [{ type: "totp", issuer: "A", name: "zoe", algorithm: "SHA256", digits: 8, period: 60, tags: ["Work"] }],
  });
});

test("a log beside it is told: with what is read, and where nothing is", async () => {
  const entry = "INSERT INTO accounts VALUES (1, 'zoe', 'GEZDGNBVGY3TQOJQ', 0, 0, NULL)";
  expect(await read(`${GOOGLE}); ${entry}; PRAGMA journal_mode = WAL`)).toMatchObject({
    accounts: [{ name: "zoe" }],
    notes: ["log-beside"],
  });
  expect(await read(`PRAGMA journal_mode = WAL; ${GOOGLE}); ${entry}`)).toMatchObject({
    kind: "damaged",
    why: "needs-log",
  });
});

test("databases of nothing known", async () => {
  expect(await read("CREATE TABLE other (a)")).toMatchObject({ kind: "damaged", why: "no-entries" });
  expect(await read(`${GOOGLE})`)).toMatchObject({ kind: "damaged", why: "no-entries" });
});

test("cut off anywhere it gives no other account", async () => {
  const bytes = writeSqlite((database) => {
    database.exec(`PRAGMA page_size = 512; ${GOOGLE})`);
    for (let index = 0; index < 30; index += 1)
      database.exec(
        `INSERT INTO accounts VALUES (NULL, 'n${String(index)}', 'GEZDGNBVGY3TQOJQ', ${String(index)}, 1, NULL)`,
      );
  });
  expect(await wrongWhenCut(bytes, undefined, 3)).toEqual([]);
});
