/** Offering one's place to another device: what is believed of the service's answer, and what stays of an enrolment that moved. @module */
import { expect, test } from "vitest";
import {
  type ApprovalsDeps,
  createMemoryPub,
  type Enrolment,
  offerHandOver,
  pollPending,
  receiveEnvelope,
  removeEnrolment,
  updateSubscription,
} from "../../../../src/approvals/everywhere.ts";
import { decodeBase64url } from "../../../../src/base/base64url.ts";
import { sha256 } from "../../../../src/crypto/digest.ts";
import { createSigningKeyPair, exportSpki, sign } from "../../../../src/crypto/signature.ts";
import { encodeHandOverAnswer, handOverBytes, parseHandOverCall } from "../../../../src/protocol/hand-over.ts";
import { encodeOutcomeAnswer, NO_REQUEST, outcomeBytes } from "../../../../src/protocol/outcome.ts";
import { seededBytes } from "../../../support/seeded-bytes.ts";

const ORIGIN = "https://mfa.example";
const NOW = 1_790_000_000_000;

async function scene(answer: (ssk: CryptoKey, enrolment: Enrolment, body: string) => Promise<Response>) {
  const [service, device] = await Promise.all([createSigningKeyPair(false), createSigningKeyPair(false)]);
  const ssk = await exportSpki(service.publicKey);
  const enrolment: Enrolment = {
    ...{ handle: "h", deviceId: "AAAAAAAAAAAAAAAAAAAAAA", origin: ORIGIN, ssk, serverKeyThumb: await sha256(ssk) },
    ...{ name: "mfa.example", vapidKey: new Uint8Array(65), uvCredentialId: seededBytes(20), state: "active" },
    ...{ pushState: "on", pushEndpoint: "https://push.example/1", seq: 0, clockOffsetMs: 5_000, createdAtMs: 1 },
  };
  const store = createMemoryPub();
  await store.addEnrolment(enrolment, device.privateKey);
  const deps: ApprovalsDeps = {
    ...{ store, nowMs: () => NOW, random: (length) => seededBytes(length), appOrigin: "https://app.example" },
    ...{ sleep: () => Promise.resolve(), announce: () => undefined },
    fetch: (_, init) => answer(service.privateKey, enrolment, typeof init?.body === "string" ? init.body : ""),
  };
  return { deps, enrolment, store };
}

const assertion = {
  credentialId: seededBytes(20),
  authenticatorData: seededBytes(37),
  clientDataJSON: seededBytes(90),
  signature: seededBytes(70),
};
const place = async ({ origin, serverKeyThumb, deviceId }: Enrolment, body: string) => ({
  ...{ origin, serverKeyThumb, deviceId: decodeBase64url(deviceId) },
  tokenHash: parseHandOverCall(JSON.parse(body)).tokenHash,
});
const offered =
  (signed: Partial<{ expiresAtMs: number; timeMs: number }> = {}) =>
  async (key: CryptoKey, enrolment: Enrolment, body: string): Promise<Response> => {
    const said = { expiresAtMs: NOW + 605_000, timeMs: NOW + 5_000 };
    const signature = await sign(key, handOverBytes({ ...(await place(enrolment, body)), ...said, ...signed }));
    return Response.json(encodeHandOverAnswer({ ...said, signature }));
  };

test("the link has the token whose hash was sent, and ends by this device's clock", async () => {
  const { deps } = await scene(offered());
  const outcome = await offerHandOver("h", () => Promise.resolve(assertion), deps);
  if (outcome.kind !== "offered") throw new Error(outcome.kind);
  expect(outcome.expiresAtMs).toBe(NOW + 600_000);
  expect(outcome.link).toMatch(
    /^https:\/\/app\.example\/#enrol\?v=1&s=https:\/\/mfa\.example&k=[\w-]{43}&t=[\w-]{43}$/,
  );
});

test("an answer over other values is not believed", async () => {
  const { deps } = await scene(offered({ expiresAtMs: NOW }));
  expect(await offerHandOver("h", () => Promise.resolve(assertion), deps)).toEqual({ kind: "not-trusted" });
});

test("whoever is not verified sends nothing", async () => {
  let calls = 0;
  const { deps } = await scene(() => {
    calls += 1;
    return Promise.reject(new TypeError("offline"));
  });
  expect(await offerHandOver("h", () => Promise.resolve(null), deps)).toEqual({ kind: "declined" });
  expect(calls).toBe(0);
  expect(await offerHandOver("h", () => Promise.resolve(assertion), deps)).toEqual({ kind: "offline" });
});

const ended =
  (state: "moved" | "revoked", isSigned = true) =>
  async (key: CryptoKey, { origin, serverKeyThumb, deviceId }: Enrolment): Promise<Response> => {
    const fields = {
      origin,
      serverKeyThumb,
      deviceId: decodeBase64url(deviceId),
      requestId: NO_REQUEST,
      state,
      timeMs: NOW,
    };
    const signature = isSigned ? await sign(key, outcomeBytes(fields)) : seededBytes(64);
    return Response.json(
      { code: "device/revoked", ...encodeOutcomeAnswer({ state, timeMs: NOW, signature }) },
      { status: 410 },
    );
  };

test("an enrolment that moved loses key and requests, keeps its line, and does nothing any more", async () => {
  const { deps, store } = await scene(ended("moved"));
  expect(await pollPending("h", 0, deps)).toEqual({ kind: "revoked" });
  expect(await store.enrolment("h")).toMatchObject({
    state: "moved",
    pushState: "off",
    pushEndpoint: null,
    uvCredentialId: null,
  });
  expect(await store.deviceKey("h")).toBeUndefined();
  expect(await pollPending("h", 0, deps)).toEqual({ kind: "unknown-enrolment" });
  expect(await updateSubscription("h", null, deps)).toEqual({ kind: "unknown-enrolment" });
  expect(await offerHandOver("h", () => Promise.resolve(assertion), deps)).toEqual({ kind: "unknown-enrolment" });
  expect(await receiveEnvelope("{}", "h", deps)).toEqual({ kind: "neutral" });
  expect((await store.enrolment("h"))?.state).toBe("moved");
  expect(await removeEnrolment("h", deps)).toEqual({ kind: "done" });
  expect(await store.enrolment("h")).toBeUndefined();
});

test("unsigned, it says nothing", async () => {
  const { deps, store } = await scene(ended("moved", false));
  expect(await pollPending("h", 0, deps)).toEqual({ kind: "refused", code: "device/revoked" });
  expect((await store.enrolment("h"))?.state).toBe("active");
  expect(await store.deviceKey("h")).toBeDefined();
});

test("one that was revoked leaves nothing", async () => {
  const { deps, store } = await scene(ended("revoked"));
  expect(await pollPending("h", 0, deps)).toEqual({ kind: "revoked" });
  expect(await store.enrolment("h")).toBeUndefined();
});
