/** Frozen bytes: request, decisions, user verification challenge, device call and one signature. @module */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeBase64url } from "../../../src/base/base64url.ts";
import { type Bytes, fromText } from "../../../src/base/bytes.ts";
import { sha256 } from "../../../src/crypto/digest.ts";
import { verify } from "../../../src/crypto/signature.ts";
import { DECISIONS, decisionBytes, uvChallenge } from "../../../src/protocol/decision.ts";
import { deviceCallBytes } from "../../../src/protocol/device-call.ts";
import { type RequestFields, requestBytes } from "../../../src/protocol/request.ts";

interface Vector {
  readonly name: string;
  readonly hex: string;
  readonly sha256: string;
  readonly decision?: string;
  readonly number?: string;
  readonly uv?: string;
  readonly uvChallenge?: string;
  readonly call?: { method: "GET" | "POST"; path: string; body: string; t: number; seq: number };
}

const file = JSON.parse(readFileSync(new URL("../../vectors/protocol.json", import.meta.url), "utf8")) as {
  jwkPrivate: JsonWebKey;
  request: Record<string, string> & { createdAt: number; expiresAt: number; number: boolean; uv: boolean };
  vectors: Vector[];
  signature: { over: string; p1363_base64url: string };
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const unhex = (text = ""): Bytes => new Uint8Array(Buffer.from(text, "hex"));

const request: RequestFields = {
  origin: file.request["origin"] ?? "",
  serverKeyThumb: unhex(file.request["serverKeyThumb"]),
  deviceId: unhex(file.request["deviceId"]),
  requestId: unhex(file.request["requestId"]),
  nonce: unhex(file.request["nonce"]),
  user: file.request["user"] ?? "",
  resource: file.request["resource"] ?? "",
  location: file.request["location"] ?? "",
  client: file.request["client"] ?? "",
  createdAtMs: file.request.createdAt,
  expiresAtMs: file.request.expiresAt,
  numberRequired: file.request.number,
  uvRequired: file.request.uv,
};

async function bytesFor(vector: Vector): Promise<Bytes> {
  if (vector.call !== undefined) {
    return deviceCallBytes({
      origin: request.origin,
      deviceId: request.deviceId,
      method: vector.call.method,
      path: vector.call.path,
      bodyHash: await sha256(fromText(vector.call.body)),
      timeMs: vector.call.t,
      seq: vector.call.seq,
    });
  }
  if (vector.decision === undefined) return requestBytes(request);
  const decision = DECISIONS.find((name) => name === vector.decision) ?? "deny";
  const uv = vector.uv === "webauthn" ? "webauthn" : "none";
  return decisionBytes(request, { decision, number: vector.number ?? "", uv });
}

for (const vector of file.vectors) {
  test(`the bytes of «${vector.name}» are those of tests/vectors/protocol.json`, async () => {
    const bytes = await bytesFor(vector);
    expect(hex(bytes)).toBe(vector.hex);
    expect(hex(await sha256(bytes))).toBe(vector.sha256);
    if (vector.uvChallenge !== undefined) expect(hex(await uvChallenge(bytes))).toBe(vector.uvChallenge);
  });
}

test("verify() accepts the frozen signature over its decision", async () => {
  const { d: _secret, ...publicJwk } = file.jwkPrivate;
  const key = await crypto.subtle.importKey("jwk", publicJwk, { name: "ECDSA", namedCurve: "P-256" }, false, [
    "verify",
  ]);
  const vector = file.vectors.find((one) => one.name === file.signature.over);
  expect(await verify(key, decodeBase64url(file.signature.p1363_base64url), unhex(vector?.hex))).toBe(true);
});
