/** What a decision must prove before it counts (D-02, D-05, D-07, D-08, D-11). @module */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  addApp,
  cancelRequest,
  createRequest,
  readRequest,
  requireMfa,
  revokeDevice,
} from "../../../src/server/service/index.ts";
import { type Lies, UvAuthenticator } from "../../support/authenticator.ts";
import { repetitions } from "../../support/repetitions.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const CALLER = { ip: "203.0.113.7", userAgent: "" };

let service: TestService;
let uvAppId: string;
let userId: string;
let device: TestDevice;

beforeAll(async () => {
  service = await startTestService({ limits: NO_LIMITS });
  const added = await addApp(service.parts, "Bank", "uv");
  if (added.kind !== "added") throw new Error(added.kind);
  uvAppId = added.app.id;
});
afterAll(() => service.close());
beforeEach(async () => {
  userId = await service.addPerson();
  device = await service.addDevice(userId, { uv: new UvAuthenticator(service.parts.urls.app) });
});

async function ask(appId = "portal", of = userId): Promise<string> {
  const outcome = await createRequest(service.parts, { userId: of, appId, ...CALLER });
  if (outcome.kind !== "created") throw new Error(outcome.kind);
  return outcome.request.id;
}
const stateOf = async (id: string) => (await readRequest(service.parts, id))?.state;

test("every flipped bit of the signature, and its other lengths, are refused (D-02)", async () => {
  const id = await ask();
  const good = (await device.decisionBody(id, "approve")) as { sig: string };
  const signature = Buffer.from(good.sig, "base64url");
  const bad = Array.from({ length: 64 * 8 }, (_, bit) => {
    const copy = Buffer.from(signature);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return copy;
  }).filter((_, index) => index % 8 === 0);
  bad.push(
    Buffer.alloc(64),
    Buffer.alloc(64, 0xff),
    signature.subarray(0, 63),
    Buffer.concat([signature, Buffer.alloc(1)]),
  );
  let accepted = 0;
  for (const sig of bad) {
    const answer = await device.call("POST", "/d/v1/decision", { ...good, sig: sig.toString("base64url") });
    if (answer.status === 200) accepted += 1;
  }
  console.info(`D-02: ${String(accepted)} accepted of ${String(bad.length)}`);
  expect(accepted).toBe(0);
  expect(await stateOf(id)).toBe("pending");
});

test("a decision of one device counts for no other device, person or request (D-05)", async () => {
  const otherPerson = await service.addPerson();
  const otherDevice = await service.addDevice(otherPerson);
  const second = await service.addDevice(userId);
  const id = await ask();
  const foreignId = await ask("portal", otherPerson);
  const own = await device.decisionBody(id, "approve");
  expect((await second.call("POST", "/d/v1/decision", own)).code).toBe("decision/signature-refused");
  expect((await otherDevice.call("POST", "/d/v1/decision", own)).code).toBe("request/unknown");
  expect((await device.call("POST", "/d/v1/decision", { ...own, i: foreignId })).code).toBe("request/unknown");
  expect([await stateOf(id), await stateOf(foreignId)]).toEqual(["pending", "pending"]);
});

test("decisions of five devices at two services, each sent as every other: only the own ones count (D-05)", {
  timeout: 1_800_000,
}, async () => {
  const other = await startTestService({ limits: NO_LIMITS });
  try {
    const perDevice = repetitions(2, 10);
    const all: { at: TestService; device: TestDevice; id: string; body: object }[] = [];
    for (const at of [service, other]) {
      for (let index = 0; index < 5; index += 1) {
        const person = await at.addPerson();
        const own = await at.addDevice(person);
        for (let round = 0; round < perDevice; round += 1) {
          const added = await addApp(at.parts, `App ${crypto.randomUUID()}`, "approve");
          if (added.kind !== "added") throw new Error(added.kind);
          const asked = await createRequest(at.parts, { userId: person, appId: added.app.id, ...CALLER });
          if (asked.kind !== "created") throw new Error(asked.kind);
          const { id } = asked.request;
          all.push({ at, device: own, id, body: await own.decisionBody(id, "approve") });
        }
      }
    }
    let accepted = 0;
    let sent = 0;
    for (const { device: sender, id } of all) {
      for (const { id: otherId, body } of all) {
        if (otherId === id) continue;
        // As it is, and under the request's own id.
        for (const forged of [body, { ...body, i: id }]) {
          const isOwnOfSender = all.some((one) => one.device === sender && one.id === otherId && forged === body);
          if (isOwnOfSender) continue;
          sent += 1;
          if ((await sender.call("POST", "/d/v1/decision", forged)).status === 200) accepted += 1;
        }
      }
    }
    let own = 0;
    for (const { device: sender, body } of all)
      if ((await sender.call("POST", "/d/v1/decision", body)).status === 200) own += 1;
    console.info(
      `D-05: ${String(accepted)} of ${String(sent)} foreign decisions accepted, ${String(own)} of ${String(all.length)} own`,
    );
    expect({ accepted, own }).toEqual({ accepted: 0, own: all.length });
  } finally {
    await other.close();
  }
});

test("a decision after the request was withdrawn counts for nothing (D-07)", async () => {
  const id = await ask();
  expect(await cancelRequest(service.parts, id)).toBe(true);
  const late = await device.decide(id, "approve");
  expect([late.status, late.code, late.state]).toEqual([409, "request/already-answered", "cancelled"]);
  expect(await stateOf(id)).toBe("cancelled");
});

test("a decision counts until the last millisecond and not after (D-07)", async () => {
  for (const [lateByMs, status] of [
    [-1, 200],
    [0, 410],
    [1, 410],
  ] as const) {
    const person = await service.addPerson();
    const phone = await service.addDevice(person);
    const id = await ask("portal", person);
    service.clock.nowMs += 60_000 + lateByMs;
    const answer = await phone.decide(id, "approve");
    expect(answer.status, String(lateByMs)).toBe(status);
    expect(answer.state).toBe(status === 200 ? "approved" : "expired");
  }
});

test("a revoked device decides nothing and is told so, signed (E-10, E-11)", async () => {
  const id = await ask();
  const body = await device.decisionBody(id, "approve");
  expect(await revokeDevice(service.parts, device.idText)).toBe(true);
  for (const [method, path] of [
    ["POST", "/d/v1/decision"],
    ["POST", "/d/v1/push"],
    ["POST", "/d/v1/remove"],
    ["GET", "/d/v1/pending"],
  ] as const) {
    const answer = await device.call(method, path, method === "POST" ? body : undefined);
    expect([answer.status, answer.code, answer.state]).toEqual([410, "device/revoked", "revoked"]);
    expect(String(answer.json["sig"])).toHaveLength(86);
  }
  expect(await stateOf(id)).toBe("cancelled");
});

test("flags, texts, digits and versions that are not those asked for are refused (D-08)", async () => {
  const id = await ask(uvAppId);
  const refused = [
    await device.decide(id, "approve", { fields: { uvRequired: false } }),
    await device.decide(id, "approve", { fields: { numberRequired: true } }),
    await device.decide(id, "approve", { fields: { resource: "Shop" } }),
    await device.decide(id, "approve", { fields: { location: "Germany" } }),
    await device.decide(id, "approve", { uv: "none" }),
    await device.decide(id, "approve", { number: "123" }),
    await device.decide(id, "approve", { assertion: null }),
    await device.call("POST", "/d/v1/decision", { ...(await device.decisionBody(id, "approve")), v: 0 }),
    await device.call("POST", "/d/v1/decision", { ...(await device.decisionBody(id, "approve")), more: 1 }),
  ];
  const accepted = refused.filter(({ status }) => status === 200).length;
  console.info(`D-08: ${String(accepted)} accepted of ${String(refused.length)}`);
  expect(refused.map(({ code }) => code)).toEqual([
    "decision/signature-refused",
    "decision/signature-refused",
    "decision/signature-refused",
    "decision/signature-refused",
    "decision/uv-refused",
    "decision/signature-refused",
    "decision/uv-refused",
    "message/malformed",
    "message/malformed",
  ]);
  expect(await stateOf(id)).toBe("pending");
});

test("user verification: what the specification refuses is refused (D-11)", async () => {
  const lies: readonly Lies[] = [
    { type: "webauthn.create" },
    { challenge: new Uint8Array(32) },
    { isVerified: false },
    { origin: "https://evil.example" },
    { origin: service.parts.urls.app.replace("app.", "x.app.") },
    { rpId: "localhost" },
    { isBackupEligible: true },
    { credentialId: new Uint8Array(32) },
    { clientData: { crossOrigin: true } },
    { clientData: { topOrigin: "https://evil.example" } },
    { clientData: { crossOrigin: "false" } },
  ];
  const id = await ask(uvAppId);
  let accepted = 0;
  for (const lie of lies) {
    const answer = await device.decide(id, "approve", { lies: lie });
    if (answer.status === 200) accepted += 1;
    expect(answer.code, JSON.stringify(lie)).toBe("decision/uv-refused");
  }
  console.info(`D-11: ${String(accepted)} accepted of ${String(lies.length)}`);
  expect((await device.decide(id, "approve")).state).toBe("approved");
  expect((await readRequest(service.parts, id))?.verification).toBe("webauthn");
});

test("a denial needs no user verification", async () => {
  const id = await ask(uvAppId);
  expect((await device.decide(id, "deny")).state).toBe("denied");
});

test("a counter that went back is told and does not shut the person out (D-11)", async () => {
  await device.decide(await ask(uvAppId), "approve", { lies: { counter: 9 } });
  const answer = await device.decide(await ask(uvAppId), "approve", { lies: { counter: 3 } });
  expect(answer.state).toBe("approved");
  const audit = await service.parts.db
    .selectFrom("audit")
    .select("ref")
    .where("kind", "=", "device.counter-back")
    .execute();
  expect(audit).toEqual([{ ref: device.idText }]);
});

test("a device row that was altered in the database is no device any more", async () => {
  const id = await ask();
  await service.parts.db
    .updateTable("device")
    .set({ user_id: await service.addPerson() })
    .where("id", "=", device.idText)
    .execute();
  expect((await device.decide(id, "approve")).code).toBe("call/unsigned");
});

test("a call whose clock is off is told the time, signed", async () => {
  const answer = await device.call("GET", "/d/v1/pending", undefined, { timeMs: service.clock.nowMs - 300_001 });
  expect([answer.status, answer.code, answer.timeMs]).toEqual([401, "call/clock", service.clock.nowMs]);
});

test("a person without an active device gets no request, whatever the policy", async () => {
  const person = await service.addPerson();
  await requireMfa(service.parts, person, true);
  expect(await createRequest(service.parts, { userId: person, appId: uvAppId, ...CALLER })).toEqual({
    kind: "no-device",
  });
});
