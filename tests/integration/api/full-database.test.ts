/** A database that gives no connection: every shell says so in its own way, for a while, and nothing is lost by it. @module */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addApp, createRequest } from "../../../src/server/service/index.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const WAIT_MS = 150;
/** As many as the service opens. */
const CONNECTIONS = 10;

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let device: TestDevice;
    let userId: string;
    let key: string;

    beforeAll(async () => {
      postgres = kind === "postgres" ? await startPostgres() : undefined;
      service = await startTestService({ databaseUrl: await postgres?.createDatabase(), databaseWaitMs: WAIT_MS });
      userId = await service.addPerson("zoe");
      device = await service.addDevice(userId);
      const added = await addApp(service.parts, "Payroll", "approve");
      if (added.kind !== "added") throw new Error(added.kind);
      key = added.key;
    });
    afterAll(async () => {
      await service.close();
      await postgres?.stop();
    });

    /** Takes every connection (on SQLite: the file) until the function it gives is called. */
    async function fill(): Promise<() => Promise<void>> {
      if (kind === "sqlite") {
        const other = new DatabaseSync(join(service.folder, "protect.db"));
        other.exec("begin exclusive");
        return () => {
          other.exec("rollback");
          other.close();
          return Promise.resolve();
        };
      }
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let taken = 0;
      const holding = Array.from({ length: CONNECTIONS }, () =>
        service.parts.db.transaction().execute(async (transaction) => {
          await sql`select 1`.execute(transaction);
          taken += 1;
          await held;
        }),
      );
      await expect.poll(() => taken).toBe(CONNECTIONS);
      return async () => {
        release();
        await Promise.all(holding);
      };
    }

    async function whileFull<Result>(work: () => Promise<Result>): Promise<Result> {
      const release = await fill();
      try {
        return await work();
      } finally {
        await release();
      }
    }

    const create = () =>
      service.gateway.request(`${service.parts.urls.portal}/v1/requests`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          "idempotency-key": "the same one",
        },
        body: JSON.stringify({ user: "zoe" }),
      });

    test("calls, questions and pages are refused by 503 with the time to come again, and then do what they say", async () => {
      const call = await device.signedCall("GET", "/d/v1/pending");
      const poll = () =>
        service.gateway.request(`${service.parts.urls.portal}/d/v1/pending`, {
          headers: { "pm-sig": call.header, origin: service.parts.urls.app },
        });
      const answers = await whileFull(async () => [await poll(), await create()]);
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get("retry-after")).toBe("5");
        expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
        const { code, message } = (await answer.json()) as { readonly code: string; readonly message: string };
        expect(code).toBe("server/busy");
        expect(message).toMatch(/try again in a few seconds/);
      }
      // The app's page has to be able to read it.
      expect(answers[0]?.headers.get("access-control-allow-origin")).toBe(service.parts.urls.app);
      expect(service.log.filter((line) => line.includes('"DatabaseBusy"'))).toHaveLength(2);
      // The number of the call was not taken, and no question was asked: the very same are good now.
      expect((await poll()).status).toBe(200);
      const [asked, again] = [await create(), await create()];
      expect([asked.status, again.status]).toEqual([201, 201]);
      expect(((await again.json()) as { id: string }).id).toBe(((await asked.json()) as { id: string }).id);
    });

    test("a decision that was refused for want of a connection counts when it is sent again", async () => {
      const asked = await createRequest(service.parts, { userId, appId: "portal", ip: "", userAgent: "" });
      if (asked.kind !== "created") throw new Error(asked.kind);
      const body = await device.decisionBody(asked.request.id, "approve");
      const call = await device.signedCall("POST", "/d/v1/decision", body);
      const send = () => device.send("POST", "/d/v1/decision", call.text, call.header);
      const refused = await whileFull(send);
      expect([refused.status, refused.code]).toEqual([503, "server/busy"]);
      expect((await send()).state).toBe("approved");
    });

    // On SQLite whoever only reads waits for nobody.
    const pages =
      kind === "sqlite"
        ? []
        : ([
            ["portal", "/"],
            ["admin", "/people"],
          ] as const);
    for (const [site, path] of pages) {
      test(`a page of the ${site} says in words that it is busy, and is there again afterwards`, async () => {
        const cookie = `protect-s${site === "admin" ? "-admin" : ""}=${"A".repeat(43)}`;
        const visit = async () => service.gateway.request(service.parts.urls[site] + path, { headers: { cookie } });
        const before = await visit();
        const page = await whileFull(visit);
        expect(page.status).toBe(503);
        expect(page.headers.get("retry-after")).toBe("5");
        expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
        const text = await page.text();
        expect(text).toContain("<h1>Very busy</h1>");
        expect(text).toContain("Please wait a few seconds, then try again.");
        expect((await visit()).status).toBe(before.status);
      });
    }
  });
}
