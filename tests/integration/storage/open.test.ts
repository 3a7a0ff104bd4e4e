/** Both databases: one list of migrations, applied once; what the tables themselves forbid. @module */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../../src/server/storage/migrations/index.ts";
import { type DatabaseAddress, openDatabase } from "../../../src/server/storage/open.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";

const OPEN = resolve(import.meta.dirname, "../../../src/server/storage/open.ts");

/** Service and command line are two processes; within one, an embedded database has one connection. */
async function inTwoProcesses(address: DatabaseAddress, work: string): Promise<void> {
  const code = `const { openDatabase } = await import(${JSON.stringify(OPEN)});
    const db = await openDatabase(${JSON.stringify(address)});
    ${work}
    await db.destroy();`;
  const codes = await Promise.all(
    [1, 2].map(async () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      const [exitCode] = (await once(child, "exit")) as [number | null];
      return exitCode;
    }),
  );
  expect(codes).toEqual([0, 0]);
}

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let folder: string;
    let count = 0;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "protect-open-"));
      if (kind === "postgres") postgres = await startPostgres();
    });
    afterAll(async () => {
      await postgres?.stop();
      rmSync(folder, { recursive: true });
    });
    const address = async (): Promise<DatabaseAddress> => {
      count += 1;
      if (postgres !== undefined) return { kind: "postgres", url: await postgres.createDatabase() };
      return { kind: "sqlite", file: join(folder, `${String(count)}.db`) };
    };

    test("two that open an empty database at once both find all tables, and the third changes nothing", async () => {
      const where = await address();
      await inTwoProcesses(where, "");
      const db = await openDatabase(where);
      expect(await db.selectFrom("app").select("id").orderBy("id").execute()).toEqual([
        { id: "admin" },
        { id: "portal" },
      ]);
      expect((await sql`select name from migration`.execute(db)).rows).toHaveLength(MIGRATIONS.length);
      await db.destroy();
    });

    test("the tables take one pending request per person and app, whatever the program does", async () => {
      const db = await openDatabase(await address());
      await db
        .insertInto("user_account")
        .values({
          id: "u",
          name: "u",
          name_key: "u",
          password_hash: null,
          is_admin: 0,
          mfa_required: 0,
          created_at: 1,
          push_cleared_at: 0,
        })
        .execute();
      const insert = (id: string, state: "pending" | "denied") =>
        db
          .insertInto("auth_request")
          .values({
            ...{
              id,
              user_id: "u",
              app_id: "portal",
              state,
              user_name: "u",
              resource: "r",
              location: "",
              client: "",
              uv_required: 0,
            },
            ...{ created_at: 1, expires_at: 2, decided_at: null, device_id: null, decision: null, verification: null },
            ...{ redeemed_at: null, client_nonce_hash: null, idempotency_key: null },
          })
          .execute();
      await insert("1", "denied");
      await insert("2", "denied");
      await insert("3", "pending");
      await expect(insert("4", "pending")).rejects.toThrow(/unique/i);
      await db.destroy();
    });

    test("times and counts come back as numbers, bytes as bytes", async () => {
      const db = await openDatabase(await address());
      const at = Date.UTC(2100, 0, 1);
      await db.insertInto("rate").values({ key: "k", window_start: at, count: 3 }).execute();
      expect(await db.selectFrom("rate").select(["window_start", "count"]).executeTakeFirst()).toEqual({
        window_start: at,
        count: 3,
      });
      const counted = await db
        .selectFrom("rate")
        .select((select) => select.fn.countAll<number>().as("rows"))
        .executeTakeFirst();
      expect(counted?.rows).toBe(1);
      const bytes = await sql<{
        bytes: Uint8Array;
      }>`select cast(${Buffer.from([0, 255])} as ${sql.raw(kind === "sqlite" ? "blob" : "bytea")}) as bytes`.execute(
        db,
      );
      expect([...(bytes.rows[0]?.bytes ?? [])]).toEqual([0, 255]);
      await db.destroy();
    });

    test("two that write at once wait for each other and lose nothing", async () => {
      const where = await address();
      const db = await openDatabase(where);
      await db.insertInto("rate").values({ key: "k", window_start: 0, count: 0 }).execute();
      await inTwoProcesses(
        where,
        `for (let round = 0; round < 20; round += 1) {
          await db.transaction().execute(async (transaction) => {
            const { count } = await transaction.selectFrom("rate").select("count").where("key", "=", "k")${kind === "postgres" ? ".forUpdate()" : ""}.executeTakeFirstOrThrow();
            await transaction.updateTable("rate").set({ count: count + 1 }).where("key", "=", "k").execute();
          });
        }`,
      );
      expect(await db.selectFrom("rate").select("count").executeTakeFirst()).toEqual({ count: 40 });
      await db.destroy();
    });
  });
}
