/** Whom the service lets in by the names that a caller gives itself: origins, hosts, forwarded addresses (H-02, H-09, H-12). @module */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGateway } from "../../../src/server/gateway.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const METHODS = ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"] as const;
const DEVICE_PATHS = ["/d/v1/enrol/start", "/d/v1/pending", "/d/v1/decision", "/d/v1/push", "/d/v1/nothing"] as const;
const PLACES = [
  ...DEVICE_PATHS.map((path) => ["portal", path] as const),
  ...["/v1/requests", "/v1/jwks.json", "/v1/openapi.json", "/", "/sign-in", "/security"].map(
    (path) => ["portal", path] as const,
  ),
  ["portal", "/readyz"],
  ["admin", "/sign-in"],
  ["admin", "/people"],
  ["admin", "/d/v1/pending"],
  ["app", "/"],
  ["app", "/d/v1/pending"],
] as const;

/** What looks like the app's origin, and is not. */
function strangersOf(origin: string): readonly string[] {
  const { host, hostname, port } = new URL(origin);
  return [
    "null",
    "https://evil.example",
    `${origin}.evil.example`,
    `http://evil${host}`,
    `http://evil.example/${origin}`,
    `http://${hostname}`,
    `http://${hostname}:${String(Number(port) + 1)}`,
    `https://${host}`,
    `${origin}/`,
    origin.toUpperCase(),
    `${origin}, https://evil.example`,
    `${origin}@evil.example`,
    service.parts.urls.portal,
    service.parts.urls.admin,
  ];
}

test("only the app's own origin may read what the device API says, and nobody anything else (H-02)", async () => {
  const app = service.parts.urls.app;
  let [calls, wrong, right] = [0, 0, 0];
  for (const origin of [app, ...strangersOf(app)]) {
    for (const [site, path] of PLACES) {
      for (const method of METHODS) {
        const answer = await service.gateway.request(service.parts.urls[site] + path, {
          method,
          headers: { origin, "access-control-request-method": method, "access-control-request-headers": "pm-sig" },
        });
        calls += 1;
        const allowed = answer.headers.get("access-control-allow-origin");
        expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
        if (allowed === null) continue;
        if (allowed === app && origin === app && site === "portal" && path.startsWith("/d/v1/")) right += 1;
        else wrong += 1;
      }
    }
  }
  console.info(`figure: H-02: ${String(wrong)} of ${String(calls)} calls wrongly allowed`);
  expect(wrong).toBe(0);
  expect(right).toBe(DEVICE_PATHS.length * METHODS.length);
});

test("names of other hosts open nothing, and no forwarded name comes back in an answer (H-09)", async () => {
  const { portal, admin } = service.parts.urls;
  const foreign = [
    "evil.example",
    `${new URL(portal).hostname}.evil.example`,
    `evil-${new URL(admin).host}`,
    "10.0.0.1",
  ];
  for (const host of foreign) {
    for (const path of ["/", "/sign-in", "/v1/requests", "/d/v1/pending"])
      expect((await service.gateway.request(`http://${host}${path}`)).status, host + path).toBe(421);
  }
  const headers = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-original-url": "/evil.example",
    "x-rewrite-url": "/evil.example",
    forwarded: "host=evil.example;proto=https",
  };
  for (const [site, path] of PLACES) {
    const plain = await service.gateway.request(service.parts.urls[site] + path);
    const spoofed = await service.gateway.request(service.parts.urls[site] + path, { headers });
    expect(spoofed.status).toBe(plain.status);
    expect(JSON.stringify([...spoofed.headers]) + (await spoofed.text())).not.toContain("evil.example");
  }
});

/** Calls without a key until there are too many, each of another forwarded address. @returns How many were let through. */
async function letThrough(trusted: boolean, forwardedFor: (index: number) => string, most: number): Promise<number> {
  const gateway = createGateway({ ...service.parts, trustProxy: () => trusted }, join(service.folder, "no-app"));
  for (let index = 0; index < most; index += 1) {
    const answer = await gateway.request(
      `${service.parts.urls.portal}/v1/requests`,
      { method: "POST", headers: { "x-forwarded-for": forwardedFor(index) } },
      { incoming: { socket: { remoteAddress: "203.0.113.9" } } },
    );
    if (answer.status === 429) return index;
    expect(answer.status).toBe(401);
  }
  return most;
}

test("an invented X-Forwarded-For gives no new share of the calls, and with a proxy only its own entry counts (H-09)", async () => {
  const other = (index: number): string => `198.51.100.${String(index)}`;
  expect(await letThrough(false, other, 60)).toBe(20);
  expect(await letThrough(true, (index) => `${other(index)}, 192.0.2.1`, 60)).toBe(20);
  // The control: the proxy itself names sixty callers.
  expect(await letThrough(true, (index) => `192.0.2.1, ${other(index)}`, 60)).toBe(60);
});

test("nothing of the service clears the app's data: vault and keys live at its origin (H-12)", async () => {
  let calls = 0;
  for (const [site, path] of [
    ...PLACES,
    ["app", "/enrol"],
    ["app", "/service-worker.js"],
    ["portal", "/sign-out"],
  ] as const) {
    for (const method of METHODS) {
      const answer = await service.gateway.request(service.parts.urls[site] + path, { method });
      expect(answer.headers.get("clear-site-data"), `${method} ${site}${path}`).toBeNull();
      calls += 1;
    }
  }
  console.info(`figure: H-12: 0 of ${String(calls)} answers cleared anything`);
});
