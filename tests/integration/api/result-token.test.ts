/** The signed result of an approval, checked by jose's own client against the public keys, and what it must refuse. @module */
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, errors, type JWTVerifyOptions, jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { textHash } from "../../../src/server/service/ids.ts";
import { type AppView, addApp } from "../../../src/server/service/index.ts";
import { UvAuthenticator } from "../../support/authenticator.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let shop: { readonly app: AppView; readonly key: string };
let safe: typeof shop;
let keys: ReturnType<typeof createRemoteJWKSet>;
let user: string;
let userId: string;
let device: TestDevice;
let count = 0;

async function add(name: string, policy: "approve" | "uv"): Promise<typeof shop> {
  const added = await addApp(service.parts, name, policy);
  if (added.kind !== "added") throw new Error(added.kind);
  return added;
}

beforeAll(async () => {
  service = await startTestService({ limits: NO_LIMITS });
  shop = await add("Shop", "approve");
  safe = await add("Safe", "uv");
  const { portal } = service.parts.urls;
  keys = createRemoteJWKSet(new URL("/v1/jwks.json", portal), {
    [customFetch]: (url, options) => Promise.resolve(service.gateway.request(url, options)),
  });
});
afterAll(() => service.close());
beforeEach(async () => {
  count += 1;
  user = `customer ${String(count)}`;
  userId = await service.addPerson(user);
  device = await service.addDevice(userId, { uv: new UvAuthenticator(service.parts.urls.app) });
  service.clock.nowMs += 120_000;
});

async function post(
  key: string,
  path: string,
  body: object,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const response = await service.gateway.request(service.parts.urls.portal + path, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

async function approved(of: typeof shop, nonce?: string): Promise<string> {
  const hash = nonce === undefined ? {} : { clientNonceHash: textHash(nonce) };
  const asked = await post(of.key, "/v1/requests", { user, ...hash });
  const id = String(asked.json["id"]);
  service.clock.nowMs += 5000;
  expect((await device.decide(id, "approve")).state).toBe("approved");
  return id;
}

const redeem = (of: typeof shop, id: string, clientNonce?: string) =>
  post(of.key, `/v1/requests/${id}/redeem`, clientNonce === undefined ? {} : { clientNonce });

async function tokenOf(of: typeof shop, nonce?: string): Promise<string> {
  return String((await redeem(of, await approved(of, nonce), nonce)).json["token"]);
}

/** As an application checks it, with the service's clock. */
const asApp = (of: typeof shop, laterMs = 0): JWTVerifyOptions => ({
  typ: "protect-result+jwt",
  algorithms: ["ES256"],
  issuer: service.parts.urls.portal,
  audience: of.app.id,
  currentDate: new Date(service.clock.nowMs + laterMs),
});

test("redeem gives a token that jose accepts against the public keys, with every claim of DESIGN §8.4", async () => {
  const id = await approved(shop, "nonce of the shop");
  const decidedAt = Math.floor(service.clock.nowMs / 1000);
  service.clock.nowMs += 7000;
  const answer = await redeem(shop, id, "nonce of the shop");
  expect(answer.json).toMatchObject({ id, state: "redeemed", user, resource: "Shop" });
  const { payload, protectedHeader } = await jwtVerify(String(answer.json["token"]), keys, asApp(shop));
  expect(payload).toEqual({
    iss: service.parts.urls.portal,
    aud: shop.app.id,
    sub: userId,
    preferred_username: user,
    jti: id,
    iat: decidedAt + 7,
    exp: decidedAt + 67,
    auth_time: decidedAt,
    acr: "approve",
    amr: ["pop", "user"],
    resource: "Shop",
    nonce: "nonce of the shop",
  });
  expect(protectedHeader).toMatchObject({ alg: "ES256", typ: "protect-result+jwt" });
});

test("an approval with Face ID, fingerprint or passcode says so; without a nonce there is none", async () => {
  const { payload } = await jwtVerify(await tokenOf(safe), keys, asApp(safe));
  expect(payload).toMatchObject({ acr: "uv", amr: ["pop", "user", "mfa"], resource: "Safe" });
  expect(payload).not.toHaveProperty("nonce");
});

test("another app, another issuer, another type and a late hour are refused by the client", async () => {
  const token = await tokenOf(shop);
  await expect(jwtVerify(token, keys, asApp(safe))).rejects.toThrow(errors.JWTClaimValidationFailed);
  await expect(jwtVerify(token, keys, { ...asApp(shop), issuer: "https://other.example" })).rejects.toThrow("iss");
  await expect(jwtVerify(token, keys, { ...asApp(shop), typ: "JWT" })).rejects.toThrow("typ");
  await expect(jwtVerify(token, keys, asApp(shop, 59_000))).resolves.toBeDefined();
  await expect(jwtVerify(token, keys, asApp(shop, 60_000))).rejects.toThrow(errors.JWTExpired);
});

test("no changed byte of a token is accepted", async () => {
  const token = await tokenOf(shop);
  const [header = "", claims = "", signature = ""] = token.split(".");
  const forged = Buffer.from(
    Buffer.from(claims, "base64url").toString("utf8").replace('"acr":"approve"', '"acr":"uv"'),
  ).toString("base64url");
  expect(forged).not.toBe(claims);
  await expect(jwtVerify(`${header}.${forged}.${signature}`, keys, asApp(shop))).rejects.toThrow();
  const none = Buffer.from('{"alg":"none","typ":"protect-result+jwt"}').toString("base64url");
  await expect(jwtVerify(`${none}.${claims}.`, keys, asApp(shop))).rejects.toThrow();
  const bytes = Buffer.from(signature, "base64url");
  let accepted = 0;
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const changed = `${header}.${claims}.${flipped.toString("base64url")}`;
    accepted += await jwtVerify(changed, keys, asApp(shop)).then(
      () => 1,
      () => 0,
    );
  }
  console.info(`figure: ${String(accepted)} of ${String(bytes.length * 8)} bit flips of a result's signature accepted`);
  expect(accepted).toBe(0);
});

test("an approval gives one token: 50 calls at once, and later ones, get none (A-03)", async () => {
  const id = await approved(shop);
  const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(shop, id)));
  expect(answers.filter(({ json }) => "token" in json)).toHaveLength(1);
  expect((await redeem(shop, id)).status).toBe(409);
  const late = await approved(shop);
  service.clock.nowMs += 60_000;
  expect(await redeem(shop, late)).toMatchObject({ status: 409, json: { code: "request/not-redeemable" } });
});

test("another app and another nonce get no token, and leave the approval to its owner (A-03)", async () => {
  const id = await approved(shop, "right");
  for (const [app, nonce] of [
    [safe, "right"],
    [shop, "wrong"],
    [shop, undefined],
  ] as const) {
    const answer = await redeem(app, id, nonce);
    expect(answer.status).toBe(404);
    expect(answer.json).not.toHaveProperty("token");
  }
  expect((await redeem(shop, id, "right")).json).toHaveProperty("token");
});

test("the key set is public, names its key by thumbprint, and holds no private part", async () => {
  const response = await service.gateway.request(`${service.parts.urls.portal}/v1/jwks.json`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
  const set = (await response.json()) as { keys: Record<string, unknown>[] };
  expect(set.keys.map((key) => Object.keys(key).sort())).toEqual([["alg", "crv", "kid", "kty", "use", "x", "y"]]);
  expect(set.keys[0]?.["kid"]).toBe(decodeProtectedHeader(await tokenOf(shop)).kid);
});
