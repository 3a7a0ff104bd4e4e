/** What becomes of a push for every answer of a push service (P-06), and what is on the wire. @module */
import { createPublicKey, verify } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { addApp, createRequest, listDevices } from "../../../src/server/service/index.ts";
import { type FakePush, type PushBehaviour, startFakePush } from "../../support/fake-push.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const PUSH_LIMIT_MS = 600;

let push: FakePush;
let elsewhere: FakePush;
let service: TestService;
let userId: string;
let device: TestDevice;

beforeAll(async () => {
  push = await startFakePush();
  elsewhere = await startFakePush();
  service = await startTestService({ pushOrigin: push.origin, limits: NO_LIMITS, pushLimitMs: PUSH_LIMIT_MS });
});
afterAll(async () => {
  await service.close();
  await push.stop();
  await elsewhere.stop();
});
beforeEach(async () => {
  userId = await service.addPerson();
  device = await service.addDevice(userId, { endpoint: "https://fcm.googleapis.com/fcm/send/abc:def" });
});
afterEach(() => {
  push.received.length = 0;
  push.behaviour = { kind: "status", status: 201 };
});

async function ask(): Promise<string> {
  const outcome = await createRequest(service.parts, { userId, appId: "portal", ip: "203.0.113.7", userAgent: "" });
  if (outcome.kind !== "created") throw new Error(outcome.kind);
  await service.parts.background.settled();
  return outcome.request.id;
}

async function pushStateOf(requestId: string): Promise<string> {
  const row = await service.parts.db
    .selectFrom("request_copy")
    .select("push")
    .where("request_id", "=", requestId)
    .executeTakeFirstOrThrow();
  return row.push;
}

const CASES: readonly (readonly [string, PushBehaviour, string, "on" | "lost"])[] = [
  ["201", { kind: "status", status: 201 }, "sent", "on"],
  ["400", { kind: "status", status: 400 }, "failed", "on"],
  ["403", { kind: "status", status: 403 }, "failed", "on"],
  ["404", { kind: "status", status: 404 }, "lost", "lost"],
  ["410", { kind: "status", status: 410 }, "lost", "lost"],
  ["413", { kind: "status", status: 413 }, "failed", "on"],
  ["429", { kind: "status", status: 429, headers: { "retry-after": "3600" } }, "failed", "on"],
  ["500", { kind: "status", status: 500 }, "failed", "on"],
  ["hang", { kind: "hang" }, "failed", "on"],
  ["slow body", { kind: "slow-body" }, "sent", "on"],
  ["dropped connection", { kind: "drop" }, "failed", "on"],
];

for (const [name, behaviour, wanted, subscription] of CASES) {
  test(`a push service that answers ${name}: ${wanted}, subscription ${subscription} (P-06)`, async () => {
    push.behaviour = behaviour;
    const startedAt = performance.now();
    const id = await ask();
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(await pushStateOf(id)).toBe(wanted);
    expect((await listDevices(service.parts, userId))[0]?.push).toBe(subscription);
  });
}

test("a redirect is not followed (P-06)", async () => {
  push.behaviour = { kind: "status", status: 307, headers: { location: `${elsewhere.origin}/x` } };
  expect(await pushStateOf(await ask())).toBe("failed");
  expect(elsewhere.received).toHaveLength(0);
});

test("a server's fault is tried once more, a refusal is not", async () => {
  push.behaviour = { kind: "status", status: 503 };
  await ask();
  expect(push.received).toHaveLength(2);
  push.received.length = 0;
  push.behaviour = { kind: "status", status: 410 };
  userId = await service.addPerson();
  await service.addDevice(userId, { endpoint: "https://fcm.googleapis.com/fcm/send/x" });
  await ask();
  expect(push.received).toHaveLength(1);
});

test("a device whose subscription is lost still gets the request when it asks", async () => {
  push.behaviour = { kind: "status", status: 410 };
  const id = await ask();
  const answer = await device.call("GET", "/d/v1/pending?wait=0");
  const envelopes = answer.json["envelopes"] as { q: { i: string } }[];
  expect(envelopes.map(({ q }) => q.i)).toEqual([id]);
});

test("headers: urgent, for the time that is left, under a topic, signed for the push service's own origin", async () => {
  await ask();
  const [sent] = push.received;
  expect(sent?.path).toBe("/fcm/send/abc:def");
  expect(sent?.headers).toMatchObject({ ttl: "60", urgency: "high", "content-encoding": "aes128gcm" });
  expect(sent?.headers["topic"]).toMatch(/^[A-Za-z0-9_-]{32}$/);
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(sent?.headers.authorization ?? "") ?? [];
  const [header = "", claims = "", signature = ""] = token.split(".");
  expect(key).toBe(encodeBase64url(service.parts.keys.vapid.publicKey));
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const publicKey = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
  expect(verify("sha256", Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, "base64url"))).toBe(
    true,
  );
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ aud: "https://fcm.googleapis.com" });
});

test("every body has the same length, whatever the texts (P-01)", async () => {
  const lengths = new Set<number>();
  for (const name of ["a", "Ä".repeat(50), "a rather ordinary name"]) {
    userId = await service.addPerson(`${name} ${crypto.randomUUID().slice(0, 4)}`);
    await service.addDevice(userId, { endpoint: "https://fcm.googleapis.com/fcm/send/x" });
    push.received.length = 0;
    await ask();
    lengths.add(push.received[0]?.body.length ?? 0);
  }
  console.info(`P-01: ${String(lengths.size)} distinct lengths`);
  expect(lengths.size).toBe(1);
});

test("a storm of calls for one person, fifty a second for a minute, becomes three pushes at a time (P-05)", {
  timeout: 300_000,
}, async () => {
  const limited = await startTestService({ pushOrigin: push.origin, pushLimitMs: PUSH_LIMIT_MS });
  try {
    const person = await limited.addPerson();
    await limited.addDevice(person, { endpoint: "https://fcm.googleapis.com/fcm/send/storm" });
    const appIds: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const added = await addApp(limited.parts, `Storm ${String(index)}`, "approve");
      if (added.kind !== "added") throw new Error(added.kind);
      appIds.push(added.app.id);
    }
    const asks = 3000;
    for (let index = 0; index < asks; index += 1) {
      limited.clock.nowMs += 20;
      const appId = appIds[index % appIds.length] ?? "";
      await createRequest(limited.parts, { userId: person, appId, ip: "203.0.113.7", userAgent: "" });
    }
    await limited.parts.background.settled();
    console.info(`P-05: ${String(push.received.length)} pushes for ${String(asks)} calls in a minute`);
    expect(push.received).toHaveLength(3);
  } finally {
    await limited.close();
  }
});

test("the other devices are told what became of the request, under the same topic", async () => {
  await service.addDevice(userId, { endpoint: "https://fcm.googleapis.com/fcm/send/other" });
  const id = await ask();
  const topic = push.received.find(({ path }) => path === "/fcm/send/other")?.headers["topic"];
  push.received.length = 0;
  await device.decide(id, "approve");
  await service.parts.background.settled();
  expect(push.received.map(({ path, headers }) => [path, headers["topic"]])).toEqual([["/fcm/send/other", topic]]);
});

test("a new subscription of the device is used from then on", async () => {
  push.behaviour = { kind: "status", status: 410 };
  await ask();
  push.behaviour = { kind: "status", status: 201 };
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const p256dh = encodeBase64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const sub = {
    endpoint: "https://fcm.googleapis.com/fcm/send/new",
    p256dh,
    auth: encodeBase64url(new Uint8Array(16)),
  };
  service.clock.nowMs += 61_000;
  expect((await device.call("POST", "/d/v1/push", { sub })).state).toBe("push-on");
  expect((await listDevices(service.parts, userId))[0]?.push).toBe("on");
  push.received.length = 0;
  await ask();
  expect(push.received.map(({ path }) => path)).toEqual(["/fcm/send/new"]);
  expect((await device.call("POST", "/d/v1/push", { sub: null })).state).toBe("push-off");
  expect((await listDevices(service.parts, userId))[0]?.push).toBe("none");
});
