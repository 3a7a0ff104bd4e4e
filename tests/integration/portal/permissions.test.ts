/**
 * Who may use which page and call (M-01): the written matrix below against every route that the sites really have. A route
 * that is missing here fails the test.
 *
 * @module
 */
import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAppApi } from "../../../src/server/api/app-api.ts";
import { createDeviceApi } from "../../../src/server/api/device-api.ts";
import { addApp, createRequest } from "../../../src/server/service/index.ts";
import { deviceMac } from "../../../src/server/service/sealing.ts";
import type { PageClient } from "../../support/page-client.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";
import { createTestSite, enrolPhone, type TestSite } from "../../support/test-site.ts";

/** What a page asks for: nothing, the right password with the second step still open, a whole sign-in. */
type Need = "nothing" | "password" | "signed-in";

const SIGNING_IN: Readonly<Record<string, Need>> = {
  "GET /sign-in": "nothing",
  "POST /sign-in": "nothing",
  "GET /code": "password",
  "POST /code": "password",
  "POST /ask": "password",
  "GET /waiting": "password",
  "GET /waiting/events": "password",
  "GET /waiting/result": "password",
  "GET /password-again": "signed-in",
  "POST /password-again": "signed-in",
  "POST /sign-out": "nothing",
};

const PORTAL: Readonly<Record<string, Need>> = {
  ...SIGNING_IN,
  "GET /": "signed-in",
  "GET /invite": "nothing",
  "POST /invite": "nothing",
  "GET /security": "signed-in",
  "POST /security/push/start": "signed-in",
  "GET /security/push": "signed-in",
  "GET /security/push/events": "signed-in",
  "POST /security/push/confirm": "signed-in",
  "POST /security/push/remove": "signed-in",
  "GET /security/verification": "signed-in",
  "POST /security/verification": "signed-in",
  "POST /security/codes/start": "signed-in",
  "GET /security/codes": "signed-in",
  "POST /security/codes/confirm": "signed-in",
  "POST /security/codes/remove": "signed-in",
  "GET /security/codes/reset": "signed-in",
  "POST /security/codes/reset": "signed-in",
};

const ADMIN: Readonly<Record<string, Need>> = {
  ...SIGNING_IN,
  "GET /": "nothing",
  "GET /setup": "nothing",
  "POST /setup": "nothing",
  "GET /people": "signed-in",
  "POST /people/add": "signed-in",
  "POST /people/invite": "signed-in",
  "POST /people/require-mfa": "signed-in",
  "POST /people/reset": "signed-in",
  "GET /apps": "signed-in",
  "POST /apps/add": "signed-in",
  "GET /devices": "signed-in",
  "POST /devices/revoke": "signed-in",
  "GET /requests": "signed-in",
};

function routesOf(hono: Hono): readonly string[] {
  const own = hono.routes.filter(({ method, path }) => method !== "ALL" && !path.startsWith("/assets/"));
  return [...new Set(own.map(({ method, path }) => `${method} ${path}`))].sort();
}

let site: TestSite;
let service: TestService;
beforeEach(async () => {
  site = await createTestSite();
  service = await startTestService({ limits: NO_LIMITS });
});
afterEach(async () => {
  await site.close();
  await service.close();
});

interface Visitor {
  readonly cookie: string;
  readonly formToken: string;
}

const cookieOf = (browser: PageClient): string =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

const visitor = (browser: PageClient): Visitor => ({
  cookie: cookieOf(browser),
  formToken: browser.forms().find(({ fields }) => "form-token" in fields)?.fields["form-token"] ?? "",
});

/** Whether the page was given, or its form taken up; the way out of every page is another address. */
async function isLetIn(hono: Hono, origin: string, route: string, { cookie, formToken }: Visitor): Promise<boolean> {
  const [method = "", path = ""] = route.split(" ");
  const response = await hono.request(origin + path, {
    method,
    headers: { cookie, origin, "content-type": "application/x-www-form-urlencoded" },
    ...(method === "POST" ? { body: new URLSearchParams({ "form-token": formToken }).toString() } : {}),
  });
  await response.body?.cancel();
  expect(response.status, route).toBeLessThan(500);
  // 403: the form itself was refused, which would hide what this test asks.
  expect(response.status, route).not.toBe(403);
  const way = response.headers.get("location") ?? "";
  return response.status !== 204 && !(response.status === 303 && /^\/(?:sign-in.*)?$/.test(way));
}

/** Leaving ends the sign-in that the other cells need; pages that ask nothing let anybody in by definition. */
async function differences(
  which: "portal" | "admin",
  matrix: Readonly<Record<string, Need>>,
  visitors: Readonly<Record<string, { readonly visitor: Visitor; readonly has: Need }>>,
): Promise<{ readonly cells: number; readonly wrong: readonly string[] }> {
  expect(routesOf(site[which])).toEqual(Object.keys(matrix).sort());
  const wrong: string[] = [];
  let cells = 0;
  for (const [route, need] of Object.entries(matrix)) {
    if (need === "nothing") continue;
    for (const [name, { visitor: who, has }] of Object.entries(visitors)) {
      cells += 1;
      if ((await isLetIn(site[which], site.parts.urls[which], route, who)) !== (has === need))
        wrong.push(`${name}: ${route}`);
    }
  }
  return { cells, wrong };
}

test("portal: every page for nobody, for half a sign-in, for a whole one, and with the administration's token", async () => {
  await site.addPerson("zoe");
  await site.addPerson("max");
  await site.addPerson("root", { isAdmin: true });
  const zoe = await site.signIn("zoe");
  await enrolPhone(site, zoe);
  const half = await site.signIn("zoe");
  await half.get("/code");
  const whole = await site.signIn("max");
  await whole.get("/security/push");
  const root = await site.signIn("root", "admin");
  const nobody = await site.browse().get("/sign-in");
  const crossed = {
    ...visitor(nobody),
    cookie: `${cookieOf(nobody)}; protect-s=${root.cookies.get("protect-s-admin") ?? ""}`,
  };
  const { cells, wrong } = await differences("portal", PORTAL, {
    nobody: { visitor: visitor(nobody), has: "nothing" },
    half: { visitor: visitor(half), has: "password" },
    whole: { visitor: visitor(whole), has: "signed-in" },
  });
  const security = await site.portal.request(`${site.parts.urls.portal}/security`, {
    headers: { cookie: crossed.cookie },
  });
  expect(security.status).toBe(303);
  console.info(`figure: M-01 portal: ${String(cells)} cells, ${String(wrong.length)} differences`);
  expect(wrong).toEqual([]);
});

test("administration: every page for nobody, a person's token, and the keeper", async () => {
  await site.addPerson("zoe");
  await site.addPerson("root", { isAdmin: true });
  const zoe = await site.signIn("zoe");
  const root = await site.signIn("root", "admin");
  const nobody = await site.browse("admin").get("/sign-in");
  const { cells, wrong } = await differences("admin", ADMIN, {
    nobody: { visitor: visitor(nobody), has: "nothing" },
    root: { visitor: visitor(root), has: "signed-in" },
  });
  console.info(`figure: M-01 administration: ${String(cells)} cells, ${String(wrong.length)} differences`);
  expect(wrong).toEqual([]);
  for (const [name, token] of [
    ["protect-s-admin", zoe.cookies.get("protect-s")],
    ["protect-s", root.cookies.get("protect-s-admin")],
  ]) {
    const response = await site.admin.request(`${site.parts.urls.admin}/people`, {
      headers: { cookie: `${name ?? ""}=${token ?? ""}` },
    });
    expect(response.status, name).toBe(303);
  }
});

async function inState(device: TestDevice, state: "unconfirmed" | "revoked"): Promise<TestDevice> {
  const { db } = service.parts;
  const row = await db.selectFrom("device").selectAll().where("id", "=", device.idText).executeTakeFirstOrThrow();
  const mac = deviceMac(service.parts, { ...row, state });
  await db.updateTable("device").set({ state, mac }).where("id", "=", device.idText).execute();
  return device;
}

test("device calls: nobody, unconfirmed, active, revoked, and another person's", async () => {
  const routes = [
    "GET /pending",
    "POST /decision",
    "POST /enrol/finish",
    "POST /enrol/start",
    "POST /move",
    "POST /push",
    "POST /remove",
    "POST /uv/finish",
    "POST /uv/start",
  ];
  expect(routesOf(createDeviceApi(service.parts))).toEqual(routes);
  const userId = await service.addPerson();
  const active = await service.addDevice(userId);
  const asked = await createRequest(service.parts, { userId, appId: "portal", ip: "", userAgent: "" });
  if (asked.kind !== "created") throw new Error(asked.kind);
  const decision = await active.decisionBody(asked.request.id, "approve");
  const bodies = {
    "GET /pending": undefined,
    "POST /decision": decision,
    "POST /uv/start": { v: 1 },
    // Not a registration: whoever may call is told so
    "POST /uv/finish": { v: 1, uv: { id: "AQ", attestationObject: "AQ", clientDataJSON: "AQ" } },
    // The hash of a token that others have named before: whoever may call is told so, and takes nobody's place
    "POST /move": { v: 1, tokenHash: "A".repeat(43), t: 0, assertion: null },
    "POST /push": { sub: null },
    "POST /remove": {},
  } as const;
  const row = async (device: TestDevice): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (const [route, body] of Object.entries(bodies)) {
      const [method, path = ""] = route.split(" ");
      statuses.push((await device.call(method === "GET" ? "GET" : "POST", `/d/v1${path}`, body)).status);
    }
    return statuses;
  };
  for (const [route, body] of Object.entries(bodies)) {
    const [method, path = ""] = route.split(" ");
    const unsigned = await active.send(
      method === "GET" ? "GET" : "POST",
      `/d/v1${path}`,
      JSON.stringify(body ?? ""),
      "",
    );
    expect([unsigned.status, unsigned.code], route).toEqual([401, "call/unsigned"]);
  }
  const other = await service.addDevice(await service.addPerson());
  expect(await row(other)).toEqual([200, 404, 200, 403, 200, 200, 200]);
  expect(await row(await inState(await service.addDevice(userId), "revoked"))).toEqual([
    410, 410, 410, 410, 410, 410, 410,
  ]);
  const unconfirmed = await row(await inState(await service.addDevice(userId), "unconfirmed"));
  expect(unconfirmed.slice(0, 5)).toEqual([200, 403, 403, 403, 403]);
  expect(await row(active)).toEqual([200, 200, 200, 403, 403, 200, 200]);
});

test("application calls: without a key, with a stranger's, another app's, and the own", async () => {
  const routes = [
    "GET /jwks.json",
    "GET /openapi.json",
    "GET /requests/:id",
    "POST /requests",
    "POST /requests/:id/redeem",
  ];
  expect(routesOf(createAppApi(service.parts) as unknown as Hono)).toEqual(routes);
  const [own, other] = [await addApp(service.parts, "Own", "approve"), await addApp(service.parts, "Other", "approve")];
  if (own.kind !== "added" || other.kind !== "added") throw new Error("not added");
  const userId = await service.addPerson("ada");
  const device = await service.addDevice(userId);
  const asked = await createRequest(service.parts, { userId, appId: own.app.id, ip: "", userAgent: "" });
  if (asked.kind !== "created") throw new Error(asked.kind);
  await device.decide(asked.request.id, "approve");
  const row = async (key: string): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (const [method, path] of [
      ["GET", `/requests/${asked.request.id}`],
      ["POST", `/requests/${asked.request.id}/redeem`],
      ["POST", "/requests"],
      ["GET", "/jwks.json"],
      ["GET", "/openapi.json"],
    ] as const) {
      const headers = { "content-type": "application/json", ...(key === "" ? {} : { authorization: `Bearer ${key}` }) };
      const body = method === "POST" ? { body: JSON.stringify(path === "/requests" ? { user: "nobody" } : {}) } : {};
      statuses.push(
        (await service.gateway.request(`${service.parts.urls.portal}/v1${path}`, { method, headers, ...body })).status,
      );
    }
    return statuses;
  };
  expect(await row("")).toEqual([401, 401, 401, 200, 200]);
  expect(await row(`protect_${"A".repeat(43)}`)).toEqual([401, 401, 401, 200, 200]);
  expect(await row(other.key)).toEqual([404, 404, 409, 200, 200]);
  expect(await row(own.key)).toEqual([200, 200, 409, 200, 200]);
});
