/**
 * Texts and types that nobody sends by mistake, in every place of every call (N-12, N-13, N-15), and whether anything of
 * them, or of a secret, comes to stand in the log (N-14).
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdmin } from "../../../src/server/admin/admin.ts";
import { createPortal } from "../../../src/server/portal/portal.ts";
import { acceptInvitation, addApp, addUser, createRequest, invite } from "../../../src/server/service/index.ts";
import { hostileTexts } from "../../support/hostile-texts.ts";
import { PageClient } from "../../support/page-client.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";
import { tokenOf } from "../../support/test-site.ts";

const MARK = "canary7431";
const PASSWORD = "four quiet herons";
const FIELDS = [
  "name",
  "password",
  "password-again",
  "token",
  "to",
  "next",
  "code",
  "check-code",
  "person",
  "device",
  "required",
  "reason",
  "sure",
  "policy",
  "id",
  "done",
] as const;
const TEXTS = hostileTexts(MARK);
/** In `npm test` each place gets some of the texts, all in turn. */
const STRIDE = repetitions(6, 1);

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let key: string;
    let userId: string;
    let device: TestDevice;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      service = await startTestService({ databaseUrl: await postgres?.createDatabase(), limits: NO_LIMITS });
      const added = await addApp(service.parts, "Shop", "approve");
      if (added.kind !== "added") throw new Error(added.kind);
      key = added.key;
      userId = await service.addPerson("ada");
      device = await service.addDevice(userId);
    });
    afterAll(async () => {
      try {
        await service.close();
      } finally {
        await postgres?.stop();
      }
    });

    /** The log holds one JSON object per line, no forged event, and nothing that was sent. */
    const expectCleanLog = (): void => {
      const forged = service.log.filter((line) => {
        const entry = JSON.parse(line) as { event?: unknown };
        return line.includes("\n") || entry.event === "forged" || typeof entry.event !== "string";
      });
      const found = service.log.filter((line) => line.includes(MARK));
      console.info(
        `N-13, N-14 (${kind}): ${String(forged.length)} forged, ${String(found.length)} with canaries, of ${String(service.log.length)} lines`,
      );
      expect(forged).toEqual([]);
      expect(found).toEqual([]);
    };

    const personWithPassword = async (name: string, isAdmin: boolean): Promise<void> => {
      const added = await addUser(service.parts, { name, isAdmin });
      if (added.kind !== "added") throw new Error(added.kind);
      const invited = await invite(service.parts, added.user.id);
      if (invited.kind !== "invited") throw new Error(invited.kind);
      await acceptInvitation(service.parts, tokenOf(invited.link), PASSWORD);
    };

    test("pages: every field, parameter and cookie of every route (N-12, N-13, N-14)", {
      timeout: 1_800_000,
    }, async () => {
      await personWithPassword("keeper", true);
      const sites = [
        { hono: createPortal(service.parts), origin: service.parts.urls.portal },
        { hono: createAdmin(service.parts), origin: service.parts.urls.admin },
      ];
      let calls = 0;
      const wrong: string[] = [];
      for (const { hono, origin } of sites) {
        const browser = new PageClient(service.gateway, origin);
        await (await browser.get("/sign-in")).submit("/sign-in", { name: "keeper", password: PASSWORD });
        const routes = [...new Set(hono.routes.map(({ method, path }) => `${method} ${path}`))].filter(
          (route) => /^(?:GET|POST) /.test(route) && !/\*|\/assets\/|sign-out/.test(route),
        );
        expect(routes.length).toBeGreaterThan(8);
        const cookies = new Map(browser.cookies);
        for (const [at, route] of routes.entries()) {
          const [method = "", path = ""] = route.split(" ");
          // Argon2 for every text would take all the time; the texts reach the database by the other fields.
          const isCostly = path === "/sign-in" || path === "/password-again" || path === "/setup" || path === "/invite";
          const statusOf = async (text: string): Promise<string> => {
            browser.cookies.clear();
            for (const [name, value] of cookies) browser.cookies.set(name, value);
            calls += 1;
            const abort = new AbortController();
            const fields = new URLSearchParams(FIELDS.map((name) => [name, text]));
            const form = browser.forms().find(({ fields: own }) => "form-token" in own);
            fields.set("form-token", form?.fields["form-token"] ?? "");
            const response =
              method === "GET"
                ? await browser.raw(`${path}?${fields.toString()}`, { method, signal: abort.signal })
                : await browser.raw(path, {
                    method,
                    body: fields.toString(),
                    headers: {
                      origin,
                      "sec-fetch-site": "same-origin",
                      "content-type": "application/x-www-form-urlencoded",
                    },
                  });
            const headers = [...response.headers].map((pair) => pair.join(": ")).join("\n");
            if (path.endsWith("/events")) abort.abort();
            const body = path.endsWith("/events") ? "" : await response.text();
            if (response.status >= 500) wrong.push(`${route}: ${String(response.status)} for ${JSON.stringify(text)}`);
            if (response.headers.get("location")?.includes("evil.example") === true) wrong.push(`${route}: led away`);
            if (headers.includes(`${MARK}=1`)) wrong.push(`${route}: header made`);
            if (body.includes(`<img src=x onerror=${MARK}>`)) wrong.push(`${route}: markup made`);
            return `${String(response.status)} ${(response.headers.get("location") ?? "").split("?")[0] ?? ""}`;
          };
          await browser.get(origin === service.parts.urls.admin ? "/people" : "/security");
          const control = await statusOf(`${MARK} plain`);
          const texts = TEXTS.filter((_, index) => (index + at) % (isCostly ? STRIDE * 4 : STRIDE) === 0);
          for (const { kind: what, text } of texts) {
            const status = await statusOf(text);
            // The limits of tries count all of these calls; what is too long for a name is so with any letters.
            if (what !== "sql" || status === control || status.startsWith("429")) continue;
            const sameLength = await statusOf(MARK.padEnd(text.length, "x"));
            if (status !== sameLength) wrong.push(`${route}: ${status} for ${text}, else ${sameLength}`);
          }
          // In the place of the session, and of all of its cookies but the session, too.
          for (const text of path.endsWith("/events") ? [] : [`${MARK}' OR 1=1 --`, `${MARK}\u0000`]) {
            for (const [name] of cookies) browser.cookies.set(name, encodeURIComponent(text));
            const response = await browser.raw(path, { method: "GET" });
            await response.text();
            if (response.status >= 500) wrong.push(`${route}: ${String(response.status)} with a hostile cookie`);
          }
          browser.cookies.clear();
          for (const [name, value] of cookies) browser.cookies.set(name, value);
          if (!path.endsWith("/events")) {
            browser.cookies.set("protect-e", encodeURIComponent(`${MARK}\u0000`));
            const response = await browser.raw(path, { method: "GET" });
            await response.text();
            if (response.status >= 500) wrong.push(`${route}: ${String(response.status)} with a hostile enrolment`);
            browser.cookies.delete("protect-e");
          }
        }
      }
      const tables = await service.parts.db.selectFrom("user_account").select("name").execute();
      expect(tables.some(({ name }) => name === "ada")).toBe(true);
      console.info(
        `N-12 (${kind}): ${String(wrong.length)} of ${String(calls)} calls with a difference or a fault (pages)`,
      );
      expect(wrong).toEqual([]);
      expectCleanLog();
    });

    const api = async (path: string, body: string, headers: Record<string, string> = {}): Promise<number> => {
      const response = await service.gateway.request(service.parts.urls.portal + path, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
        body,
      });
      await response.text();
      return response.status;
    };

    test("application calls: every field with hostile texts and wrong types (N-12, N-15)", {
      timeout: 600_000,
    }, async () => {
      const bodies: string[] = [];
      for (const { text } of TEXTS) {
        bodies.push(JSON.stringify({ user: text }));
        bodies.push(JSON.stringify({ user: MARK, userAgent: text }), JSON.stringify({ user: MARK, ip: text }));
        bodies.push(JSON.stringify({ user: MARK, clientNonceHash: text }));
      }
      const wrongTypes = [null, true, 1, 1.5, -1, "", [], ["ada"], {}, { $ne: null }, [[[[]]]], 2 ** 53];
      for (const name of ["user", "ip", "userAgent", "clientNonceHash"])
        for (const value of wrongTypes)
          if (name !== "userAgent" || value !== "") bodies.push(JSON.stringify({ user: "ada", [name]: value }));
      bodies.push(
        `{"user":"ada","__proto__":{"isAdmin":true}}`,
        `{"user":"ada","constructor":{"prototype":{"x":1}}}`,
        `{"user":1e999}`,
        `{"user":"ada",}`,
        `{"user":"ada"`,
        "[".repeat(8000),
        `{"user":${"[".repeat(3000)}${"]".repeat(3000)}}`,
        "null",
        '"ada"',
        "",
        "\u0000",
      );
      const accepted: string[] = [];
      const faults: string[] = [];
      for (const body of bodies) {
        service.clock.nowMs += 1000;
        const status = await api("/v1/requests", body);
        if (status >= 500) faults.push(body.slice(0, 80));
        if (status < 400) accepted.push(body.slice(0, 80));
      }
      for (const { text } of TEXTS) {
        service.clock.nowMs += 1000;
        const id = encodeURIComponent(Buffer.from(text).toString("latin1"));
        const header = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "?"));
        for (const status of [
          await api(`/v1/requests/${id.replaceAll(MARK, "x")}/redeem`, "{}"),
          await api("/v1/requests", `{"user":"nobody"}`, { "idempotency-key": header }),
          await api("/v1/requests", `{"user":"nobody"}`, { authorization: `Bearer protect_${header}` }),
        ])
          if (status >= 500) faults.push(text);
      }
      console.info(
        `N-15 (${kind}): ${String(faults.length)} faults, ${String(accepted.length)} accepted of ${String(bodies.length)} application calls`,
      );
      expect(faults).toEqual([]);
      expect(accepted).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      // Twice the same name: the last counts, as JSON.parse has it, and nothing else reads the body.
      service.clock.nowMs += 60_000;
      expect(await api("/v1/requests", `{"user":"nobody","user":"ada"}`)).toBe(201);
      expectCleanLog();
    });

    test("device calls: every field with wrong types, and signatures that are none (N-15)", {
      timeout: 600_000,
    }, async () => {
      service.clock.nowMs += 120_000;
      const asked = await createRequest(service.parts, { userId, appId: "portal", ip: "", userAgent: "" });
      if (asked.kind !== "created") throw new Error(asked.kind);
      const decision = (await device.decisionBody(asked.request.id, "approve")) as Record<string, unknown>;
      const wrongTypes: readonly unknown[] = [
        null,
        true,
        0,
        -1,
        1.5,
        2 ** 60,
        "",
        `${MARK}' --`,
        "\u0000",
        [],
        ["approve"],
        {},
        { toString: 1 },
      ];
      let calls = 0;
      const accepted: string[] = [];
      const faults: string[] = [];
      const send = async (path: string, body: unknown): Promise<void> => {
        calls += 1;
        const { status } = await device.call("POST", path, body);
        if (status >= 500) faults.push(`${path} ${JSON.stringify(body).slice(0, 120)}`);
        if (status < 400) accepted.push(`${path} ${JSON.stringify(body).slice(0, 120)}`);
      };
      for (const name of Object.keys(decision))
        for (const value of wrongTypes)
          if (value !== decision[name]) await send("/d/v1/decision", { ...decision, [name]: value });
      for (const value of wrongTypes) {
        if (value !== null) await send("/d/v1/push", { sub: value });
        await send("/d/v1/push", { sub: { endpoint: value, p256dh: "AA", auth: "AA" } });
        await send("/d/v1/uv/finish", { v: 1, uv: value });
        await send("/d/v1/decision", value);
      }
      for (const path of ["/d/v1/enrol/start", "/d/v1/enrol/finish"]) {
        for (const value of wrongTypes) {
          service.clock.nowMs += 1000;
          calls += 1;
          const body = JSON.stringify({ v: 1, tokenHash: value, token: value, dk: value, sub: value, label: value });
          const status = await api(path, body);
          if (status >= 500) faults.push(`${path} ${body}`);
          if (status < 400) accepted.push(`${path} ${body}`);
        }
      }
      const zero = "A".repeat(86);
      for (const header of [
        "",
        MARK,
        `d=${device.idText}`,
        `d=${device.idText}, q=1, t=1, s=${zero}`,
        `d=${device.idText}, q=-1, t=1, s=${zero}`,
        `d=${device.idText}, q=1e3, t=1, s=${zero}`,
        `d=${device.idText}, q=99999999999999999999, t=1, s=${zero}`,
        `d=${device.idText}, q=1, t=1, s=${zero}, s=${zero}`,
        `d=${"' OR 1=1 --".padEnd(22, "A")}, q=1, t=1, s=${zero}`,
      ]) {
        calls += 1;
        const answer = await device.send("POST", "/d/v1/decision", JSON.stringify(decision), header);
        if (answer.status >= 500) faults.push(header);
        expect(answer.code, header).toBe("call/unsigned");
      }
      console.info(
        `N-15 (${kind}): ${String(faults.length)} faults, ${String(accepted.length)} accepted of ${String(calls)} device calls`,
      );
      expect(faults).toEqual([]);
      expect(accepted).toEqual([]);
      expect((await device.call("POST", "/d/v1/decision", decision)).state).toBe("approved");
      expectCleanLog();
    });
  });
}
