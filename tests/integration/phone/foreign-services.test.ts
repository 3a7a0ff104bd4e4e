/**
 * Services that are not what they should be, seen from the phone: plain http, redirects (E-08), another service's words and
 * credentials in one's own mouth (D-06), signatures of other keys (P-03). Real sockets where they matter.
 *
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import {
  createDeps,
  createMemoryPub,
  pollPending,
  prepareUv,
  receiveEnvelope,
  startEnrolment,
} from "../../../src/approvals/everywhere.ts";
import { decodeBase64url, encodeBase64url } from "../../../src/base/base64url.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { createSigningKeyPair, sign } from "../../../src/crypto/signature.ts";
import { decisionBytes, uvChallenge } from "../../../src/protocol/decision.ts";
import { enrolmentLink } from "../../../src/protocol/enrolment-link.ts";
import { encodeEnvelope } from "../../../src/protocol/envelope.ts";
import { requestBytes } from "../../../src/protocol/request.ts";
import { APP_ORIGIN, ORIGIN } from "../../support/device-service.ts";
import { type EnrolledDevice, enrolDevice } from "../../support/enrolled-device.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const linkTo = (origin: string): string =>
  enrolmentLink.format({ appOrigin: APP_ORIGIN, origin, serverKeyThumb: randomBytes(32), token: randomBytes(32) });

interface Listener {
  readonly origin: string;
  readonly paths: string[];
  stop(): Promise<void>;
}

async function listen(location?: string): Promise<Listener> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    request.resume();
    if (location === undefined) response.writeHead(200, { "content-type": "application/json" }).end("{}");
    else response.writeHead(307, { location: location + (request.url ?? "") }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    paths,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const realDeps = () => createDeps({ store: createMemoryPub(), appOrigin: APP_ORIGIN, fetch });

test("a link to a service without TLS is refused before anything is sent (E-08)", async () => {
  const calls = vi.spyOn(globalThis, "fetch");
  for (const origin of ["http://mfa.example", "http://192.168.1.10:8080", "http://localhost.evil.example", "ftp://x"]) {
    const text = linkTo("https://mfa.example").replace("s=https://mfa.example", `s=${origin}`);
    expect(text).toContain(`s=${origin}&`);
    expect((await startEnrolment(text, realDeps())).kind, origin).toBe("bad-link");
  }
  expect(calls).not.toHaveBeenCalled();
});

test("a redirect is not followed: neither the token nor anything else goes to where it points (E-08)", async () => {
  const elsewhere = await listen();
  const redirecting = await listen(elsewhere.origin);
  try {
    expect(await startEnrolment(linkTo(redirecting.origin), realDeps())).toEqual({ kind: "offline" });
    expect(redirecting.paths).toEqual(["/d/v1/enrol/start"]);
    expect(elsewhere.paths).toEqual([]);
  } finally {
    await redirecting.stop();
    await elsewhere.stop();
  }
});

/** The same request signed by another key in the place of the service's. */
async function signedByOther(phone: EnrolledDevice, key: CryptoKey): Promise<string> {
  const { fields } = await phone.service.request();
  const signature = await sign(key, requestBytes(fields));
  return JSON.stringify(
    encodeEnvelope({ kind: "request", enrolmentId: phone.enrolment.deviceId, request: fields, signature }),
  );
}

test("a request that another service or another key has signed is never shown as one (P-03)", async () => {
  const phone = await enrolDevice();
  const stranger = await createSigningKeyPair(false);
  const other = await enrolDevice();
  // Another service's, in its own name and under this device's id; and this service's request in the other's scope.
  const ofOther = (await other.service.request()).envelope;
  const renamed = ofOther.replace(other.enrolment.deviceId, phone.enrolment.deviceId);
  const foreign = [await signedByOther(phone, stranger.privateKey), ofOther, renamed];
  let shown = 0;
  for (const envelope of foreign)
    if ((await receiveEnvelope(envelope, phone.enrolment.handle, phone.deps)).kind !== "neutral") shown += 1;
  expect(await other.deps.store.inbox()).toEqual([]);
  console.info(`P-03: ${String(shown)} of ${String(foreign.length)} foreign requests shown`);
  expect(shown).toBe(0);
  const own = await phone.service.request();
  expect((await receiveEnvelope(own.envelope, phone.enrolment.handle, phone.deps)).kind).toBe("request");
});

/** One phone with two enrolments that need user verification: at a hostile service and at an honest one. */
async function twoServices() {
  const store = createMemoryPub();
  const hostileCredential = randomBytes(32);
  const honestCredential = randomBytes(32);
  const hostile = await enrolDevice({ store, uvCredentialId: hostileCredential });
  const honest = await enrolDevice({ store, uvCredentialId: honestCredential });
  const atHonest = await honest.service.request({ uvRequired: true });
  await receiveEnvelope(atHonest.envelope, honest.enrolment.handle, honest.deps);
  const ready = await prepareUv({ requestId: encodeBase64url(atHonest.fields.requestId) }, honest.deps);
  if (ready.kind !== "ready") throw new Error(ready.kind);
  return { store, hostile, honest, atHonest, honestChallenge: ready.challenge, hostileCredential, honestCredential };
}

test("a hostile service gets no signature and no challenge that would count at another (D-06)", async () => {
  const { hostile, honest, atHonest, honestChallenge, hostileCredential, honestCredential } = await twoServices();
  const honestKey = await honest.deps.store.deviceKey(honest.enrolment.handle);
  const signing = vi.spyOn(crypto.subtle, "sign");

  // The honest service's request, word by word, under the hostile one's own signature.
  const copied = await hostile.service.request({
    ...atHonest.fields,
    origin: ORIGIN,
    serverKeyThumb: hostile.enrolment.serverKeyThumb,
    deviceId: decodeBase64url(hostile.enrolment.deviceId),
    requestId: randomBytes(16),
  });
  const received = await receiveEnvelope(copied.envelope, hostile.enrolment.handle, hostile.deps);
  if (received.kind !== "request") throw new Error(received.kind);
  const ready = await prepareUv({ requestId: received.view.requestId }, hostile.deps);
  if (ready.kind !== "ready") throw new Error(ready.kind);
  expect(ready.credentialId).toEqual(hostileCredential);
  expect(ready.credentialId).not.toEqual(honestCredential);
  expect(ready.challenge).not.toEqual(honestChallenge);
  const own = decisionBytes(copied.fields, { decision: "approve", number: "", uv: "webauthn" });
  expect(ready.challenge).toEqual(await uvChallenge(own));

  // Whatever it adds beside what is specified is no message at all.
  const json = JSON.parse(copied.envelope) as { q: object };
  const additions = [
    { ...json, challenge: encodeBase64url(honestChallenge) },
    { ...json, uvCredId: encodeBase64url(honestCredential) },
    { ...json, extensions: { prf: { eval: { first: "AAAA" } } } },
    { ...json, q: { ...json.q, origin: "https://honest.example" } },
    { ...json, q: { ...json.q, k: encodeBase64url(honest.enrolment.serverKeyThumb) } },
    { ...json, e: honest.enrolment.deviceId },
  ];
  let taken = 0;
  for (const envelope of additions) {
    const outcome = await receiveEnvelope(JSON.stringify(envelope), hostile.enrolment.handle, hostile.deps);
    if (outcome.kind !== "neutral") taken += 1;
  }
  // And what it adds to the answer of a poll changes nothing.
  const lying: typeof fetch = async (input, init) => {
    const answer = (await (await hostile.service.fetch(input, init)).json()) as object;
    return Response.json({ ...answer, challenge: encodeBase64url(honestChallenge), uvCredId: "AAAA" });
  };
  await pollPending(hostile.enrolment.handle, 0, { ...hostile.deps, fetch: lying });
  const still = await prepareUv({ requestId: received.view.requestId }, hostile.deps);
  expect(still).toMatchObject({ challenge: ready.challenge, credentialId: hostileCredential });

  const withHonestKey = signing.mock.calls.filter(([, key]) => key === honestKey).length;
  console.info(
    `D-06: ${String(withHonestKey)} signatures by the other enrolment's key, ${String(taken)} of ${String(additions.length)} additions taken`,
  );
  expect({ withHonestKey, taken }).toEqual({ withHonestKey: 0, taken: 0 });
});
