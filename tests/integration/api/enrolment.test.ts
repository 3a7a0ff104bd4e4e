/** Taking a device in: tokens, proof of the key, check code (E-01, E-03, E-05, E-06). @module */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { decodeBase64url, encodeBase64url } from "../../../src/base/base64url.ts";
import type { Bytes } from "../../../src/base/bytes.ts";
import { sha256 } from "../../../src/crypto/digest.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { createSigningKeyPair, exportSpki, importSpki, sign, verify } from "../../../src/crypto/signature.ts";
import { checkCode } from "../../../src/protocol/check-code.ts";
import {
  type EnrolFields,
  encodeEnrolFinishCall,
  enrolAckBytes,
  enrolBytes,
  enrolUvChallenge,
} from "../../../src/protocol/enrol-finish.ts";
import { enrolStartBytes, parseEnrolStartAnswer } from "../../../src/protocol/enrol-start.ts";
import { enrolmentLink } from "../../../src/protocol/enrolment-link.ts";
import {
  addApp,
  confirmDevice,
  createEnrolment,
  listDevices,
  readEnrolment,
} from "../../../src/server/service/index.ts";
import { type Lies, UvAuthenticator } from "../../support/authenticator.ts";
import { repetitions } from "../../support/repetitions.ts";
import { type Answered, readAnswer } from "../../support/test-device.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let userId: string;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());
beforeEach(async () => {
  userId = await service.addPerson();
  // The limit per address counts in seconds of the service's clock.
  service.clock.nowMs += 60_000;
});

async function post(path: string, body: unknown): Promise<Answered> {
  const response = await service.gateway.request(service.parts.urls.portal + path, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return readAnswer(response);
}

interface Offer {
  readonly id: string;
  readonly token: Bytes;
  readonly thumb: Bytes;
}

async function offer(): Promise<Offer> {
  const outcome = await createEnrolment(service.parts, userId, "a session");
  if (outcome.kind !== "offered") throw new Error(outcome.kind);
  const reading = enrolmentLink.parse(outcome.offer.link);
  if (reading.kind !== "link") throw new Error(reading.reason);
  return { id: outcome.offer.id, token: reading.link.token, thumb: reading.link.serverKeyThumb };
}

async function begin(token: Bytes): Promise<Answered> {
  return post("/d/v1/enrol/start", { v: 1, tokenHash: encodeBase64url(await sha256(token)) });
}

interface FinishChanges {
  readonly signed?: Partial<EnrolFields>;
  readonly token?: Bytes;
  readonly signer?: CryptoKey;
  readonly endpoint?: string;
  readonly uv?: UvAuthenticator;
  readonly lies?: Lies;
}

async function finish(
  { token, thumb }: Offer,
  serverNonce: Bytes,
  pair: CryptoKeyPair,
  changes: FinishChanges = {},
): Promise<Answered> {
  const deviceKey = await exportSpki(pair.publicKey);
  const base = { origin: service.parts.urls.portal, serverKeyThumb: thumb, serverNonce };
  const uv = changes.uv?.register(await enrolUvChallenge(base), changes.lies) ?? null;
  const fields: EnrolFields = {
    ...base,
    token: changes.token ?? token,
    deviceKey,
    endpoint: changes.endpoint ?? null,
    uvCredentialId: uv?.credentialId ?? null,
    ...changes.signed,
  };
  const subscription =
    changes.endpoint === undefined
      ? null
      : { endpoint: changes.endpoint, p256dh: randomBytes(65), auth: randomBytes(16) };
  const signature = await sign(changes.signer ?? pair.privateKey, await enrolBytes(fields));
  return post(
    "/d/v1/enrol/finish",
    encodeEnrolFinishCall({ token: changes.token ?? token, deviceKey, subscription, uv, label: "Phone", signature }),
  );
}

async function started(): Promise<{ made: Offer; serverNonce: Bytes; pair: CryptoKeyPair }> {
  const made = await offer();
  const answer = parseEnrolStartAnswer((await begin(made.token)).json);
  return { made, serverNonce: answer.serverNonce, pair: await createSigningKeyPair(false) };
}

async function codeOf(made: Offer, serverNonce: Bytes, pair: CryptoKeyPair, deviceId: string): Promise<string> {
  return checkCode({
    origin: service.parts.urls.portal,
    serverKeyThumb: made.thumb,
    deviceKey: await exportSpki(pair.publicKey),
    serverNonce,
    deviceId: decodeBase64url(deviceId),
  });
}

const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("both exchanges are signed by the key in the link, and the typed code makes the device active", async () => {
  const made = await offer();
  const answer = parseEnrolStartAnswer((await begin(made.token)).json);
  expect(await sha256(answer.ssk)).toEqual(made.thumb);
  const ssk = await importSpki(answer.ssk);
  const said = {
    ...answer,
    origin: service.parts.urls.portal,
    serverKeyThumb: made.thumb,
    tokenHash: await sha256(made.token),
  };
  expect(await verify(ssk, answer.signature, enrolStartBytes(said))).toBe(true);
  expect(answer.uv).toBe(false);

  const pair = await createSigningKeyPair(false);
  const finished = await finish(made, answer.serverNonce, pair);
  expect(finished.status).toBe(200);
  const deviceId = String(finished.json["deviceId"]);
  const ack = await enrolAckBytes({
    origin: service.parts.urls.portal,
    serverKeyThumb: made.thumb,
    deviceId: decodeBase64url(deviceId),
    deviceKey: await exportSpki(pair.publicKey),
    timeMs: finished.timeMs ?? 0,
  });
  expect(await verify(ssk, decodeBase64url(String(finished.json["sig"])), ack)).toBe(true);

  expect((await readEnrolment(service.parts, userId, made.id))?.state).toBe("waiting-for-code");
  expect(await listDevices(service.parts, userId)).toEqual([]);
  const code = await codeOf(made, answer.serverNonce, pair, deviceId);
  const confirmed = await confirmDevice(service.parts, userId, made.id, `${code.slice(0, 3)} ${code.slice(3)}`);
  expect(confirmed.kind).toBe("confirmed");
  expect((await listDevices(service.parts, userId)).map(({ id }) => id)).toEqual([deviceId]);
});

test("a token is good once, for five minutes, and guesses are not (E-01)", async () => {
  const { made, serverNonce, pair } = await started();
  expect((await finish(made, serverNonce, pair)).status).toBe(200);
  expect((await finish(made, serverNonce, pair)).code).toBe("enrol/token-refused");
  expect((await begin(made.token)).code).toBe("enrol/token-refused");
  expect((await begin(randomBytes(32))).code).toBe("enrol/token-refused");

  const late = await started();
  service.clock.nowMs += 5 * 60_000;
  expect((await finish(late.made, late.serverNonce, late.pair)).code).toBe("enrol/token-refused");
});

test("guesses of a token are refused, and slowed down by address; another person's code page takes nothing (E-01)", {
  timeout: 300_000,
}, async () => {
  const { made, serverNonce, pair } = await started();
  const guesses = repetitions(300, 10_000);
  const codes = new Map<string, number>();
  for (let index = 0; index < guesses; index += 1) {
    const guess = new Uint8Array(made.token);
    // Near misses: one bit each.
    guess[(index >> 3) % 32] = (guess[(index >> 3) % 32] ?? 0) ^ (1 << (index & 7));
    const code = (await begin(index < 256 ? guess : randomBytes(32))).code ?? "accepted";
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (code === "rate/limited" && index < 256) service.clock.nowMs += 1000;
  }
  console.info(`E-01: ${String(codes.get("accepted") ?? 0)} accepted of ${String(guesses)} guesses`);
  expect([...codes.keys()].sort()).toEqual(["enrol/token-refused", "rate/limited"]);
  // Asked in a burst, most are not even looked up.
  expect(codes.get("rate/limited")).toBeGreaterThan(guesses > 1000 ? 9000 : 20);

  service.clock.nowMs += 60_000;
  const deviceId = String((await finish(made, serverNonce, pair)).json["deviceId"]);
  const other = await service.addPerson();
  const code = await codeOf(made, serverNonce, pair, deviceId);
  expect(await confirmDevice(service.parts, other, made.id, code)).toEqual({ kind: "void" });
  expect(await listDevices(service.parts, other)).toEqual([]);
  expect((await confirmDevice(service.parts, userId, made.id, code)).kind).toBe("confirmed");
});

test("a newer offer ends the older one", async () => {
  const { made, serverNonce, pair } = await started();
  await offer();
  expect((await finish(made, serverNonce, pair)).code).toBe("enrol/token-refused");
});

test("three wrong check codes make the device void, also when all are sent at once (E-03)", async () => {
  const { made, serverNonce, pair } = await started();
  const deviceId = String((await finish(made, serverNonce, pair)).json["deviceId"]);
  const code = await codeOf(made, serverNonce, pair, deviceId);
  expect(await confirmDevice(service.parts, userId, made.id, wrongOf(code))).toEqual({
    kind: "wrong-code",
    triesLeft: 2,
  });
  expect(await confirmDevice(service.parts, userId, made.id, "")).toEqual({ kind: "wrong-code", triesLeft: 1 });
  expect(await confirmDevice(service.parts, userId, made.id, wrongOf(code))).toEqual({ kind: "void" });
  expect(await confirmDevice(service.parts, userId, made.id, code)).toEqual({ kind: "void" });

  const second = await started();
  await finish(second.made, second.serverNonce, second.pair);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => confirmDevice(service.parts, userId, second.made.id, "x")),
  );
  expect(outcomes.filter(({ kind }) => kind === "wrong-code")).toHaveLength(2);
  expect(await listDevices(service.parts, userId)).toEqual([]);
  console.info("E-03: void after 3 wrong codes: yes");
});

test("an unconfirmed device is void after ten minutes", async () => {
  const { made, serverNonce, pair } = await started();
  const deviceId = String((await finish(made, serverNonce, pair)).json["deviceId"]);
  service.clock.nowMs += 10 * 60_000;
  expect(await confirmDevice(service.parts, userId, made.id, await codeOf(made, serverNonce, pair, deviceId))).toEqual({
    kind: "void",
  });
});

test("without the proof of exactly this key, token, service and subscription nothing is enrolled (E-05)", async () => {
  const { made, serverNonce, pair } = await started();
  const other = await createSigningKeyPair(false);
  const refused = [
    await finish(made, serverNonce, pair, { signer: other.privateKey }),
    await finish(made, serverNonce, pair, { signed: { origin: "https://other.example" } }),
    await finish(made, serverNonce, pair, { signed: { token: randomBytes(32) } }),
    await finish(made, serverNonce, pair, { signed: { serverNonce: randomBytes(32) } }),
    await finish(made, serverNonce, pair, { signed: { serverKeyThumb: randomBytes(32) } }),
    await finish(made, serverNonce, pair, { signed: { endpoint: "https://fcm.googleapis.com/fcm/send/x" } }),
    await finish(made, serverNonce, pair, { signed: { deviceKey: await exportSpki(other.publicKey) } }),
    await finish(made, serverNonce, pair, {
      endpoint: "https://fcm.googleapis.com/fcm/send/x",
      signed: { endpoint: null },
    }),
  ];
  const accepted = refused.filter(({ status }) => status === 200).length;
  console.info(`E-05: ${String(accepted)} accepted of ${String(refused.length)}`);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["enrol/proof-refused"]));
  expect((await finish(made, serverNonce, pair, { token: randomBytes(32) })).code).toBe("enrol/token-refused");
});

test("an endpoint that is not a push service's is refused", async () => {
  const { made, serverNonce, pair } = await started();
  for (const endpoint of [
    "https://evil.example/x",
    "https://fcm.googleapis.com.evil.example/x",
    "http://fcm.googleapis.com/x",
    "https://127.0.0.1/x",
  ]) {
    expect((await finish(made, serverNonce, pair, { endpoint })).code, endpoint).toBe("enrol/endpoint-refused");
  }
});

test("two devices with one token at once: one is taken in (E-06)", async () => {
  const { made, serverNonce } = await started();
  const pairs = await Promise.all([1, 2, 3, 4, 5].map(() => createSigningKeyPair(false)));
  const answers = await Promise.all(pairs.map((pair) => finish(made, serverNonce, pair)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("the credential for user verification is checked whole", async () => {
  const { made, serverNonce, pair } = await started();
  const uv = new UvAuthenticator(service.parts.urls.app);
  for (const lies of [
    { isVerified: false },
    { origin: "https://evil.example" },
    { type: "webauthn.get" },
    { challenge: randomBytes(32) },
    { clientData: { crossOrigin: true } },
    { rpId: "localhost" },
    { credentialId: randomBytes(32) },
  ] satisfies Lies[]) {
    expect((await finish(made, serverNonce, pair, { uv, lies })).code, JSON.stringify(lies)).toBe("enrol/uv-refused");
  }
  expect((await finish(made, serverNonce, pair, { uv })).status).toBe(200);
  await addApp(service.parts, "Needs a fingerprint", "uv");
  const next = await started();
  expect((await finish(next.made, next.serverNonce, next.pair, { uv })).code).toBe("enrol/uv-refused");
  expect(parseEnrolStartAnswer((await begin((await offer()).token)).json).uv).toBe(true);
});

test("pages of the app's origins may call, others may not", async () => {
  const preflight = (origin: string) =>
    service.gateway.request(`${service.parts.urls.portal}/d/v1/pending`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "pm-sig" },
    });
  const own = await preflight(service.parts.urls.app);
  expect([own.status, own.headers.get("access-control-allow-origin")]).toEqual([204, service.parts.urls.app]);
  expect(own.headers.get("access-control-allow-credentials")).toBeNull();
  const foreign = await preflight("https://evil.example");
  expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([403, null]);
});

test("a body over 16 kB is refused before it is parsed", async () => {
  const answer = await post("/d/v1/enrol/start", { v: 1, tokenHash: "x".repeat(20_000) });
  expect([answer.status, answer.code]).toEqual([413, "message/too-large"]);
});
