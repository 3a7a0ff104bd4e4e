/** SIGTERM to a busy service, on both databases: everybody gets an honest answer, nothing is lost, exit code 0. @module */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CALL_SIGNATURE_HEADER } from "../../../src/protocol/device-call.ts";
import { addApp, createRequest, findUser } from "../../../src/server/service/index.ts";
import { type HttpSite, httpSite } from "../../support/http-site.ts";
import { PageClient } from "../../support/page-client.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { type RunningService, startService } from "../../support/running-service.ts";
import { TestDevice } from "../../support/test-device.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const PASSWORD = "four quiet herons";
/** Far below the 25 seconds of a long poll, and roomy for a busy machine. */
const SOON_MS = 5000;
/** A push has five seconds, the work around it one more. */
const GIVEN_UP_MS = 12_000;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** Keeps everybody else from writing this request until it is let go. */
type Lock = (requestId: string) => Promise<() => Promise<void>>;

const lockSqlite =
  (folder: string): Lock =>
  () => {
    const database = new DatabaseSync(`${folder}/protect.db`);
    database.exec("begin immediate");
    return Promise.resolve(() => {
      database.exec("commit");
      database.close();
      return Promise.resolve();
    });
  };

const lockPostgres =
  (url: string): Lock =>
  async (requestId) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("begin");
    await client.query("select id from auth_request where id = $1 for update", [requestId]);
    return async () => {
      await client.query("commit");
      await client.end();
    };
  };

describe.each(["sqlite", "postgres"] as const)("%s", (kind) => {
  let world: TestService;
  let service: RunningService;
  let site: HttpSite;
  let lock: Lock;
  let pushes: Server;
  let appId: string;
  let key: string;

  beforeEach(async () => {
    const databaseUrl = kind === "postgres" ? await postgres.createDatabase() : undefined;
    world = await startTestService({ databaseUrl });
    world.clock.nowMs = Date.now();
    lock = databaseUrl === undefined ? lockSqlite(world.folder) : lockPostgres(databaseUrl);
    pushes = createServer((request, response) => {
      if (request.url?.includes("slow")) setTimeout(() => response.writeHead(201).end(), 1200);
    }).listen(0, "127.0.0.1");
    await once(pushes, "listening");
    service = await startService({
      pushOrigin: `http://127.0.0.1:${String((pushes.address() as AddressInfo).port)}`,
      environment: {
        PROTECT_DATA: world.folder,
        PROTECT_APP_URL: world.parts.urls.app,
        PROTECT_PORTAL_URL: world.parts.urls.portal,
        PROTECT_ADMIN_URL: world.parts.urls.admin,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      },
    });
    site = httpSite(service.port);
    const added = await addApp(world.parts, "Shop", "approve");
    if (added.kind !== "added") throw new Error(added.kind);
    appId = added.app.id;
    key = added.key;
  });

  afterEach(async () => {
    site.close();
    await service.discard();
    await world.close();
    pushes.closeAllConnections();
    pushes.close();
  });

  async function phoneOf(userId: string): Promise<TestDevice> {
    const { id, pair } = await world.addDevice(userId);
    return new TestDevice({ gateway: site, parts: world.parts, id, pair });
  }

  async function ask(userId: string): Promise<string> {
    world.clock.nowMs = Date.now();
    const outcome = await createRequest(world.parts, { userId, appId, ip: "203.0.113.7", userAgent: "" });
    if (outcome.kind !== "created") throw new Error(outcome.kind);
    return outcome.request.id;
  }

  const appWaits = (id: string, seconds: number): Promise<Response> =>
    site.request(`${world.parts.urls.portal}/v1/requests/${id}?wait=${String(seconds)}`, {
      headers: { authorization: `Bearer ${key}` },
    });

  test("a phone polls, an app polls, a page listens, an approval is being written", { timeout: 90_000 }, async () => {
    const polling = await phoneOf(await world.addPerson());
    const asked = await world.addPerson();
    await world.addDevice(asked);
    const open = await ask(asked);
    const approver = await world.addPerson();
    const approving = await phoneOf(approver);
    const written = await ask(approver);

    await service.command(["user", "add", "zoe"], `${PASSWORD}\n`);
    const zoe = await findUser(world.parts, "zoe");
    await world.addDevice(zoe?.id ?? "");
    const page = await new PageClient(site, world.parts.urls.portal).get("/sign-in");
    await page.submit("/sign-in", { name: "zoe", password: PASSWORD });
    expect(page.path).toBe("/waiting");

    const events = await page.raw("/waiting/events", {});
    expect(events.headers.get("content-type")).toContain("text/event-stream");
    const stream = events.text();
    world.clock.nowMs = Date.now();
    const { header } = await polling.signedCall("GET", "/d/v1/pending?wait=25");
    const poll = site.request(`${world.parts.urls.portal}/d/v1/pending?wait=25`, {
      headers: { [CALL_SIGNATURE_HEADER]: header },
    });
    const appPoll = appWaits(open, 25);
    await sleep(500);
    const letGo = await lock(written);
    const decision = approving.decide(written, "approve");
    await sleep(500);

    const ended = service.end();
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    if (kind === "postgres") {
      // At once, although an approval still waits for the database. (SQLite's wait holds all of the process.)
      const startedAt = performance.now();
      await Promise.all([poll, appPoll, stream]);
      expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
    }
    await sleep(700);
    expect(isOver).toBe(false);
    await letGo();
    const letGoAt = performance.now();

    expect(await decision).toMatchObject({ status: 200, state: "approved" });
    const answer = await poll;
    expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
    expect(await answer.json()).toMatchObject({ state: "active", envelopes: [] });
    const appAnswer = await appPoll;
    expect([appAnswer.status, appAnswer.headers.get("connection")]).toEqual([200, "close"]);
    expect(await appAnswer.json()).toMatchObject({ id: open, state: "pending" });
    // Ended as a stream ends, not torn: reading it to its end does not fail.
    expect(await stream).toMatch(/^: waiting\n\n/);
    expect(await ended).toBe(0);
    console.info(
      `figure: SIGTERM under load (${kind}): last write to end ${(performance.now() - letGoAt).toFixed(0)} ms, exit code 0`,
    );
    expect(performance.now() - letGoAt).toBeLessThan(SOON_MS);
    expect(service.output()).not.toContain('"level":"error"');

    await service.start();
    expect(await (await appWaits(written, 0)).json()).toMatchObject({ state: "approved" });
    world.clock.nowMs = Date.now();
    expect(await polling.call("GET", "/d/v1/pending?wait=0")).toMatchObject({ status: 200, state: "active" });
  });

  test("a push under way is finished; one that never ends is given up", { timeout: 90_000 }, async () => {
    const slow = await world.addPerson();
    await world.addDevice(slow, { endpoint: "https://push.example/slow" });
    const stuck = await world.addPerson();
    const never = await world.addDevice(stuck, { endpoint: "https://push.example/never" });
    const answered: number[] = [];
    pushes.on("request", (_request, response) => response.on("finish", () => answered.push(response.statusCode)));
    const create = async (userId: string): Promise<void> => {
      const user = await world.parts.db
        .selectFrom("user_account")
        .select("name")
        .where("id", "=", userId)
        .executeTakeFirstOrThrow();
      const made = await site.request(`${world.parts.urls.portal}/v1/requests`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ user: user.name, ip: "203.0.113.7" }),
      });
      expect(made.status).toBe(201);
    };
    await create(slow);
    await create(stuck);
    const startedAt = performance.now();
    expect(await service.end()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(GIVEN_UP_MS);
    expect(answered).toEqual([201]);
    const notSent = service
      .output()
      .split("\n")
      .filter((line) => line.includes("push/not-sent"));
    expect(notSent.map((line) => (JSON.parse(line) as { device: string }).device)).toEqual([never.idText]);
  });
});
