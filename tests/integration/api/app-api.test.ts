/** A program of a customer's: asks, waits, redeems; what it may not do; and what the log never holds (N-14). @module */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { textHash } from "../../../src/server/service/ids.ts";
import {
  acceptInvitation,
  addApp,
  beginTotp,
  checkTotp,
  createEnrolment,
  invite,
  startSession,
  verifyPassword,
} from "../../../src/server/service/index.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let key: string;
let otherKey: string;
let count = 0;
let user: string;
let device: TestDevice;

async function addKey(name: string): Promise<string> {
  const added = await addApp(service.parts, name, "approve");
  if (added.kind !== "added") throw new Error(added.kind);
  return added.key;
}

beforeAll(async () => {
  service = await startTestService({ limits: { ...NO_LIMITS, pendingPerUser: 3 } });
  key = await addKey("Shop");
  otherKey = await addKey("Other");
});
afterAll(() => service.close());
beforeEach(async () => {
  count += 1;
  user = `customer ${String(count)}`;
  device = await service.addDevice(await service.addPerson(user));
  // The limits per app and address count in seconds of the service's clock.
  service.clock.nowMs += 120_000;
});

interface Got {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

async function call(
  path: string,
  options: { body?: unknown; as?: string; headers?: Record<string, string> } = {},
): Promise<Got> {
  const response = await service.gateway.request(service.parts.urls.portal + path, {
    headers: { authorization: `Bearer ${options.as ?? key}`, "content-type": "application/json", ...options.headers },
    ...(options.body === undefined ? {} : { method: "POST", body: JSON.stringify(options.body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

test("ask, wait, approve, redeem: the answer comes with the decision, and the approval is used once", async () => {
  const asked = await call("/v1/requests", {
    body: { user, ip: "203.0.113.7", userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36" },
  });
  expect(asked.status).toBe(201);
  expect(asked.json).toMatchObject({
    state: "pending",
    user,
    resource: "Shop",
    location: "private network",
    client: "Chrome on Windows · 203.0.113.7",
  });
  const id = String(asked.json["id"]);
  const waiting = call(`/v1/requests/${id}?wait=25`);
  const startedAt = performance.now();
  expect((await device.decide(id, "approve")).state).toBe("approved");
  expect((await waiting).json).toMatchObject({ state: "approved", verification: "none" });
  expect(performance.now() - startedAt).toBeLessThan(4000);
  expect((await call(`/v1/requests/${id}/redeem`, { body: {} })).json).toMatchObject({ state: "redeemed" });
  expect(await call(`/v1/requests/${id}/redeem`, { body: {} })).toMatchObject({
    status: 409,
    json: { code: "request/not-redeemable" },
  });
});

test("a program without the key, or with another, reaches nothing", async () => {
  const id = String((await call("/v1/requests", { body: { user } })).json["id"]);
  await device.decide(id, "approve");
  for (const as of ["", "protect_", `protect_${"A".repeat(43)}`, key.slice(0, -1)]) {
    expect((await call(`/v1/requests/${id}`, { as })).status, as).toBe(401);
  }
  expect((await call(`/v1/requests/${id}`, { as: otherKey })).status).toBe(404);
  expect((await call(`/v1/requests/${id}/redeem`, { as: otherKey, body: {} })).status).toBe(404);
  expect((await call(`/v1/requests/${id}/redeem`, { body: {} })).status).toBe(200);
});

test("a second request of the same app is refused, another app may ask; a fourth at once is too many", async () => {
  expect((await call("/v1/requests", { body: { user } })).status).toBe(201);
  expect(await call("/v1/requests", { body: { user } })).toMatchObject({
    status: 409,
    json: { code: "request/pending-exists" },
  });
  expect((await call("/v1/requests", { body: { user }, as: otherKey })).status).toBe(201);
  expect((await call("/v1/requests", { body: { user }, as: await addKey(`Third ${String(count)}`) })).status).toBe(201);
  const fourth = await call("/v1/requests", { body: { user }, as: await addKey(`Fourth ${String(count)}`) });
  expect(fourth).toMatchObject({ status: 429, json: { code: "request/too-many" } });
});

test("an unknown person and one without a device get the same answer", async () => {
  await service.addPerson(`nobody ${String(count)}`);
  const unknown = await call("/v1/requests", { body: { user: "who is that" } });
  const without = await call("/v1/requests", { body: { user: `nobody ${String(count)}` } });
  expect(unknown).toEqual(without);
  expect(unknown.json["code"]).toBe("request/no-device");
});

test("a repeated call with its idempotency key gives the same request", async () => {
  const headers = { "idempotency-key": `order-${String(count)}-0001` };
  const first = await call("/v1/requests", { body: { user }, headers });
  const second = await call("/v1/requests", { body: { user }, headers });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.json["id"]).toBe(first.json["id"]);
});

test("an approval asked for with a nonce is used with it only", async () => {
  const asked = await call("/v1/requests", { body: { user, clientNonceHash: textHash("the nonce") } });
  const id = String(asked.json["id"]);
  await device.decide(id, "approve");
  expect((await call(`/v1/requests/${id}/redeem`, { body: {} })).status).toBe(404);
  expect((await call(`/v1/requests/${id}/redeem`, { body: { clientNonce: "a nonce" } })).status).toBe(404);
  expect((await call(`/v1/requests/${id}/redeem`, { body: { clientNonce: "the nonce" } })).status).toBe(200);
});

test("an approval that nobody used in its minute has lapsed", async () => {
  const id = String((await call("/v1/requests", { body: { user } })).json["id"]);
  await device.decide(id, "approve");
  service.clock.nowMs += 59_999;
  expect((await call(`/v1/requests/${id}`)).json["state"]).toBe("approved");
  service.clock.nowMs += 1;
  expect((await call(`/v1/requests/${id}`)).json["state"]).toBe("lapsed");
  expect(await call(`/v1/requests/${id}/redeem`, { body: {} })).toMatchObject({
    status: 409,
    json: { code: "request/not-redeemable", message: "The request is lapsed" },
  });
});

test("what is not as specified is refused with a code", async () => {
  for (const body of [{}, { user: 1 }, { user, ip: "here" }, { user, more: true }, [user], { user: "x".repeat(257) }]) {
    expect(await call("/v1/requests", { body }), JSON.stringify(body)).toMatchObject({
      status: 400,
      json: { code: "message/malformed" },
    });
  }
  expect((await call("/v1/requests/short")).status).toBe(400);
  expect((await call("/v1/requests", { body: { user: "x".repeat(20_000) } })).status).toBe(413);
});

test("the description names the three calls and the public keys", async () => {
  const { json } = await call("/v1/openapi.json", { as: "" });
  expect(json["openapi"]).toBe("3.1.0");
  expect(Object.keys(json["paths"] as object)).toEqual([
    "/requests",
    "/requests/{id}",
    "/requests/{id}/redeem",
    "/jwks.json",
  ]);
});

test("a refused streak pauses push; a code of the authenticator does not need to wait for it (A-10, A-13)", async () => {
  for (let round = 0; round < 3; round += 1) {
    const asked = await call("/v1/requests", { body: { user } });
    expect(asked.status).toBe(201);
    await device.decide(String(asked.json["id"]), "deny");
    service.clock.nowMs += 61_000;
  }
  expect(await call("/v1/requests", { body: { user } })).toMatchObject({ status: 429 });
  service.clock.nowMs += 15 * 60_000;
  expect((await call("/v1/requests", { body: { user } })).status).toBe(201);
});

test("names that are not ours are refused, whatever they ask for (DNS rebinding)", async () => {
  const response = await service.gateway.request("http://evil.example/v1/openapi.json");
  expect(response.status).toBe(421);
});

test("no secret ever stands in the log (N-14)", async () => {
  const canaries: string[] = [key, otherKey];
  const userId = await service.addPerson(`canary ${String(count)}`);
  const invited = await invite(service.parts, userId);
  if (invited.kind !== "invited") throw new Error(invited.kind);
  const token = new URL(invited.link).hash.slice(3);
  const password = "canary password 93";
  await acceptInvitation(service.parts, token, password);
  await verifyPassword(service.parts, `canary ${String(count)}`, "wrong canary password", "203.0.113.7");
  const session = await startSession(service.parts, {
    site: "portal",
    userId,
    stage: "signed-in",
    factor: "none",
    ip: "203.0.113.7",
    userAgent: "",
  });
  const enrolment = await createEnrolment(service.parts, userId, session.session.id);
  if (enrolment.kind !== "offered") throw new Error(enrolment.kind);
  const enrolmentToken = new URLSearchParams(enrolment.offer.link.split("?")[1]).get("t") ?? "";
  const totp = await beginTotp(service.parts, userId);
  if (totp.kind !== "begun") throw new Error(totp.kind);
  await checkTotp(service.parts, userId, "837261");
  const endpoint = "https://fcm.googleapis.com/fcm/send/canary-endpoint";
  const phone = await service.addDevice(userId, { endpoint });
  const asked = await call("/v1/requests", {
    body: { user: `canary ${String(count)}`, clientNonceHash: textHash("canary nonce") },
  });
  await phone.decide(String(asked.json["id"]), "approve", { signature: new Uint8Array(64) });
  await call(`/v1/requests/${String(asked.json["id"])}/redeem`, { body: { clientNonce: "canary nonce" } });
  await call("/d/v1/enrol/finish", { body: { v: 1, token: enrolmentToken } });
  await call("/v1/requests", { as: "protect_canary-key", body: { user: "canary" } });
  await service.parts.background.settled();
  canaries.push(
    token,
    password,
    "wrong canary password",
    session.token,
    enrolmentToken,
    totp.candidate.secretText,
    totp.candidate.secretText.replaceAll(" ", ""),
  );
  canaries.push(
    "837261",
    "canary-endpoint",
    "canary nonce",
    "canary-key",
    encodeBase64url(service.parts.keys.vapid.privateKey),
  );
  const lines = service.log.join("\n");
  const found = canaries.filter((canary) => lines.includes(canary));
  console.info(
    `N-14: ${String(found.length)} of ${String(canaries.length)} canaries in ${String(service.log.length)} lines`,
  );
  expect(service.log.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
  const audit = JSON.stringify(await service.parts.db.selectFrom("audit").selectAll().execute());
  expect(canaries.filter((canary) => audit.includes(canary))).toEqual([]);
});
