/**
 * A small service in memory that speaks the device API, for tests of the device side. It rebuilds and verifies
 * what a real one does, and can be told to misbehave.
 *
 * @module
 */
import { decodeBase64url, encodeBase64url } from "../../src/base/base64url.ts";
import { type Bytes, equalBytes, fromText } from "../../src/base/bytes.ts";
import { sha256 } from "../../src/crypto/digest.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import { createSigningKeyPair, exportSpki, importSpki, sign, verify } from "../../src/crypto/signature.ts";
import { checkCode } from "../../src/protocol/check-code.ts";
import { decisionBytes, parseDecisionCall } from "../../src/protocol/decision.ts";
import { clockBytes, deviceCallBytes, parsePmSig } from "../../src/protocol/device-call.ts";
import {
  encodeEnrolFinishAnswer,
  enrolAckBytes,
  enrolBytes,
  parseEnrolFinishCall,
} from "../../src/protocol/enrol-finish.ts";
import { encodeEnrolStartAnswer, enrolStartBytes, parseEnrolStartCall } from "../../src/protocol/enrol-start.ts";
import { enrolmentLink } from "../../src/protocol/enrolment-link.ts";
import { encodeEnvelope, padEnvelope } from "../../src/protocol/envelope.ts";
import { encodeOutcomeAnswer, NO_REQUEST, type OutcomeFields, outcomeBytes } from "../../src/protocol/outcome.ts";
import { type RequestFields, requestBytes } from "../../src/protocol/request.ts";
import { encodeUvStartAnswer, parseUvFinishCall, parseUvStartCall, uvStartBytes } from "../../src/protocol/uv-offer.ts";

export const ORIGIN = "https://portal.example";
export const APP_ORIGIN = "https://app.example";

interface Device {
  readonly id: Bytes;
  readonly key: CryptoKey;
  readonly checkCode: string;
  state: "unconfirmed" | "active" | "revoked";
}

export type Fault = "offline" | "error-500" | "unsigned-outcome" | "foreign-outcome" | "drop-answer";

export interface DeviceService {
  readonly fetch: typeof fetch;
  readonly link: string;
  /** Bodies of `POST /d/v1/decision` in order. */
  readonly decisions: string[];
  readonly seqs: number[];
  device(): Device;
  confirm(): void;
  revoke(): void;
  /** Makes a request; gives the padded envelope. */
  request(changes?: Partial<RequestFields>): Promise<{ readonly fields: RequestFields; readonly envelope: string }>;
  outcome(requestId: Bytes, state: OutcomeFields["state"]): Promise<string>;
  sign(bytes: Bytes): Promise<Bytes>;
  /** One fault for each of the next calls, in order. */
  readonly faults: Fault[];
}

export async function createDeviceService(options: {
  readonly nowMs: () => number;
  readonly uv?: boolean;
  readonly appOrigins?: readonly string[];
  /** Its own origin; `https://portal.example` unless it is reached by a real socket. */
  readonly origin?: string;
  /** Signs with a key that is not the one of the link. */
  readonly otherKey?: boolean;
}): Promise<DeviceService> {
  const pinned = await createSigningKeyPair(true);
  const signing = options.otherKey === true ? await createSigningKeyPair(true) : pinned;
  const ssk = await exportSpki(signing.publicKey);
  const serverKeyThumb = await sha256(await exportSpki(pinned.publicKey));
  const token = randomBytes(32);
  const serverNonce = randomBytes(32);
  const origin = options.origin ?? ORIGIN;
  const common = { origin, serverKeyThumb } as const;
  const signed = (bytes: Bytes): Promise<Bytes> => sign(signing.privateKey, bytes);
  const requests = new Map<string, { fields: RequestFields; state: string; envelope: object }>();
  const faults: Fault[] = [];
  const decisions: string[] = [];
  const seqs: number[] = [];
  let device: Device | undefined;
  let burnt = false;

  const theDevice = (): Device => {
    if (device === undefined) throw new Error("no device has enrolled");
    return device;
  };

  async function outcomeAnswer(requestId: Bytes, state: OutcomeFields["state"]): Promise<object> {
    const timeMs = options.nowMs();
    const bytes = outcomeBytes({ ...common, deviceId: theDevice().id, requestId, state, timeMs });
    return encodeOutcomeAnswer({ state, timeMs, signature: await signed(bytes) });
  }

  async function start(json: unknown): Promise<Response> {
    const { tokenHash } = parseEnrolStartCall(json);
    if (burnt || !equalBytes(tokenHash, await sha256(token))) return refuse(403, "enrol/token-refused");
    const said = {
      serverNonce,
      name: "Example Ltd",
      user: "zoë",
      uv: options.uv ?? false,
      vapidKey: new Uint8Array(65).fill(4),
      appOrigins: options.appOrigins ?? [APP_ORIGIN],
      timeMs: options.nowMs(),
    };
    const signature = await signed(enrolStartBytes({ ...said, ...common, tokenHash }));
    return Response.json(encodeEnrolStartAnswer({ ...said, ssk, signature }));
  }

  async function finish(json: unknown): Promise<Response> {
    const call = parseEnrolFinishCall(json);
    if (burnt || !equalBytes(call.token, token)) return refuse(403, "enrol/token-refused");
    const key = await importSpki(call.deviceKey);
    const proof = await enrolBytes({
      ...common,
      token,
      serverNonce,
      deviceKey: call.deviceKey,
      endpoint: call.subscription?.endpoint ?? null,
      uvCredentialId: call.uv?.credentialId ?? null,
    });
    if (!(await verify(key, call.signature, proof))) return refuse(403, "enrol/proof-refused");
    burnt = true;
    const id = randomBytes(16);
    const code = await checkCode({ ...common, deviceKey: call.deviceKey, serverNonce, deviceId: id });
    device = { id, key, checkCode: code, state: "unconfirmed" };
    const timeMs = options.nowMs();
    const signature = await signed(await enrolAckBytes({ ...common, deviceId: id, deviceKey: call.deviceKey, timeMs }));
    return Response.json(encodeEnrolFinishAnswer({ deviceId: id, timeMs, signature }));
  }

  async function decision(body: string): Promise<Response> {
    decisions.push(body);
    const call = parseDecisionCall(JSON.parse(body));
    const request = requests.get(encodeBase64url(call.requestId));
    if (request === undefined) return refuse(404, "request/unknown");
    if (!(await verify(theDevice().key, call.signature, decisionBytes(request.fields, call)))) {
      return refuse(403, "decision/signature-refused");
    }
    const wanted = call.decision === "approve" ? "approved" : "denied";
    if (request.state === "pending" && options.nowMs() >= request.fields.expiresAtMs) request.state = "expired";
    if (request.state === "expired") {
      return refuse(410, "request/expired", await outcomeAnswer(call.requestId, "expired"));
    }
    if (request.state !== "pending" && request.state !== wanted) {
      return refuse(409, "request/already-answered", await outcomeAnswer(call.requestId, "approved"));
    }
    request.state = wanted;
    return Response.json(await outcomeAnswer(call.requestId, wanted));
  }

  async function signedCall(
    method: "GET" | "POST",
    path: string,
    body: string,
    header: string | null,
  ): Promise<Response> {
    const call = parsePmSig(header);
    if (call === undefined || !equalBytes(call.deviceId, theDevice().id)) return refuse(401, "call/unsigned");
    const bodyHash = await sha256(fromText(body));
    const { deviceId, seq, timeMs } = call;
    const bytes = deviceCallBytes({ origin, deviceId, method, path, bodyHash, timeMs, seq });
    if (!(await verify(theDevice().key, call.signature, bytes))) return refuse(401, "call/unsigned");
    if (Math.abs(timeMs - options.nowMs()) > 300_000) {
      const now = options.nowMs();
      const sig = encodeBase64url(await signed(clockBytes({ ...common, deviceId, seq, timeMs: now })));
      return refuse(401, "call/clock", { timeMs: now, sig });
    }
    if (seqs.includes(seq)) return refuse(409, "call/replayed");
    seqs.push(seq);
    if (theDevice().state === "revoked") {
      return refuse(410, "device/revoked", await outcomeAnswer(NO_REQUEST, "revoked"));
    }
    const route = path.split("?")[0];
    if (route === "/d/v1/decision") return decision(body);
    if (route === "/d/v1/push") return Response.json(await outcomeAnswer(NO_REQUEST, "push-on"));
    if (route === "/d/v1/uv/start") {
      parseUvStartCall(JSON.parse(body));
      const said = { nonce: randomBytes(32), user: "zoë", timeMs: options.nowMs() };
      const sig = await signed(uvStartBytes({ ...common, deviceId, ...said }));
      return Response.json(encodeUvStartAnswer({ ...said, signature: sig }));
    }
    if (route === "/d/v1/uv/finish") {
      parseUvFinishCall(JSON.parse(body));
      return Response.json(await outcomeAnswer(NO_REQUEST, "uv-offered"));
    }
    if (route === "/d/v1/remove") return Response.json(await outcomeAnswer(NO_REQUEST, "removed"));
    const envelopes = [...requests.values()].filter((one) => one.state === "pending").map((one) => one.envelope);
    return Response.json({ v: 1, state: theDevice().state, timeMs: options.nowMs(), envelopes });
  }

  async function answer(method: "GET" | "POST", path: string, body: string, header: string | null): Promise<Response> {
    if (path === "/d/v1/enrol/start") return start(JSON.parse(body));
    if (path === "/d/v1/enrol/finish") return finish(JSON.parse(body));
    return signedCall(method, path, body, header);
  }

  const serve = async (input: string, init: RequestInit): Promise<Response> => {
    const fault = faults.shift();
    if (fault === "offline") throw new TypeError("fetch failed");
    if (fault === "error-500") return refuse(500, "server/failed");
    if (!input.startsWith(`${origin}/`)) throw new TypeError("fetch failed");
    const headers = new Headers(init.headers);
    const body = typeof init.body === "string" ? init.body : "";
    const method = init.method === "POST" ? "POST" : "GET";
    const response = await answer(method, input.slice(origin.length), body, headers.get("pm-sig"));
    if (fault === "drop-answer") throw new TypeError("fetch failed");
    if (fault === "unsigned-outcome" || fault === "foreign-outcome") {
      const json = (await response.json()) as { sig: string };
      const sig =
        fault === "foreign-outcome"
          ? encodeBase64url(await signed(fromText("other")))
          : encodeBase64url(new Uint8Array(64));
      return Response.json({ ...json, sig }, { status: response.status });
    }
    return response;
  };

  return {
    fetch: (input, init) => serve(String(input), init ?? {}),
    link: enrolmentLink.format({ appOrigin: APP_ORIGIN, origin, serverKeyThumb, token }),
    decisions,
    seqs,
    faults,
    device: theDevice,
    confirm: () => {
      theDevice().state = "active";
    },
    revoke: () => {
      theDevice().state = "revoked";
    },
    request: async (changes = {}) => {
      const fields: RequestFields = {
        ...common,
        deviceId: theDevice().id,
        requestId: randomBytes(16),
        nonce: randomBytes(32),
        user: "zoë",
        resource: "Payroll (prod)",
        location: "Zürich, CH",
        client: "Firefox on Windows · 203.0.113.7",
        createdAtMs: options.nowMs(),
        expiresAtMs: options.nowMs() + 60_000,
        numberRequired: false,
        uvRequired: false,
        ...changes,
      };
      const signature = await signed(requestBytes(fields));
      const enrolmentId = encodeBase64url(theDevice().id);
      const envelope = encodeEnvelope({ kind: "request", enrolmentId, request: fields, signature });
      requests.set(encodeBase64url(fields.requestId), { fields, state: "pending", envelope });
      return { fields, envelope: padEnvelope(JSON.stringify(envelope)) };
    },
    outcome: async (requestId, state) => {
      if (state !== "approved" && state !== "denied" && state !== "revoked")
        throw new RangeError("not used by the tests");
      const timeMs = options.nowMs();
      const bytes = outcomeBytes({ ...common, deviceId: theDevice().id, requestId, state, timeMs });
      const enrolmentId = encodeBase64url(theDevice().id);
      const envelope = {
        kind: "outcome",
        enrolmentId,
        requestId,
        state,
        timeMs,
        signature: await signed(bytes),
      } as const;
      return padEnvelope(JSON.stringify(encodeEnvelope(envelope)));
    },
    sign: signed,
  };
}

function refuse(status: number, code: string, more: object = {}): Response {
  return Response.json({ code, message: code, ...more }, { status });
}

/** The id as bytes, for tests that hold it as text. */
export const idBytes = decodeBase64url;
