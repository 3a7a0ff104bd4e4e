/** The shipped Caddyfile with Debian's Caddy: TLS for three names, and what the service behind it may believe. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, type RunningProxy, startProxy } from "../../support/proxy.ts";
import { type RunningService, startService } from "../../support/running-service.ts";

const DOMAIN = "protect.test";

let echo: Server;
let service: RunningService;
let beforeEcho: RunningProxy;
let beforeService: RunningProxy;

beforeAll(async () => {
  echo = createServer((request, response) => {
    response.setHeader("server", "echo").end(JSON.stringify(request.headers));
  }).listen(0, "127.0.0.1");
  await once(echo, "listening");
  const httpsPort = await freePort();
  const at = (name: string): string => `https://${name}.${DOMAIN}:${httpsPort}`;
  service = await startService({
    environment: {
      PROTECT_APP_URL: at("app"),
      PROTECT_PORTAL_URL: at("portal"),
      PROTECT_ADMIN_URL: at("admin"),
      PROTECT_TRUST_PROXY: "127.0.0.1",
    },
  });
  beforeEcho = await startProxy(DOMAIN, (echo.address() as AddressInfo).port, await freePort());
  beforeService = await startProxy(DOMAIN, service.port, httpsPort);
});

afterAll(async () => {
  await beforeEcho?.stop();
  await beforeService?.stop();
  await service?.discard();
  echo?.close();
});

test("what a caller claims about its address never reaches the service", async () => {
  const answer = await beforeEcho.get(`portal.${DOMAIN}`, "/", {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "http",
    "x-forwarded-host": "evil.example",
  });
  const seen = JSON.parse(answer.body) as Record<string, string>;
  expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
  expect(seen["x-forwarded-proto"]).toBe("https");
  expect(JSON.stringify(seen)).not.toContain("evil.example");
  expect(answer.headers["server"]).toBeUndefined();
  expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=\d+/);
});

test("without TLS there is only the way to TLS", async () => {
  for (const name of ["app", "portal", "admin"]) {
    const answer = await beforeService.getPlain(`${name}.${DOMAIN}`, "/x?y=1");
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toMatch(new RegExp(`^https://${name}\\.${DOMAIN.replace(".", "\\.")}.*/x\\?y=1$`));
  }
});

test("the service answers by its three names through the proxy", async () => {
  for (const name of ["app", "portal", "admin"]) {
    expect((await beforeService.get(`${name}.${DOMAIN}`, "/readyz")).status, name).toBe(200);
  }
  const signIn = await beforeService.get(`portal.${DOMAIN}`, "/sign-in");
  expect(signIn.status).toBe(200);
  expect(signIn.body).toContain("Password");
  expect(signIn.headers["content-security-policy"]).toContain("default-src 'none'");
  expect((await beforeService.get(`admin.${DOMAIN}`, "/sign-in")).status).toBe(200);
});
