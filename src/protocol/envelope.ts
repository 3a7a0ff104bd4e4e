/** What travels by push and by poll: a signed request or a signed outcome (README §7). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText } from "../base/bytes.ts";
import { ENVELOPE_BYTES } from "./limits.ts";
import { MalformedMessage, readMessage } from "./malformed-message.ts";
import { OUTCOME_STATES, type OutcomeState } from "./outcome.ts";
import { decodeFlags, encodeFlags, type RequestFields } from "./request.ts";
import { bytesOf, timeMs, utf8Length, version1 } from "./schemas.ts";

/** A request without what the device knows from its enrolment: origin, key and its own id. */
export type CarriedRequest = Omit<RequestFields, "origin" | "serverKeyThumb" | "deviceId">;

export interface RequestEnvelope {
  readonly kind: "request";
  /** base64url text of the device id. */
  readonly enrolmentId: string;
  readonly request: CarriedRequest;
  readonly signature: Bytes;
}

export interface OutcomeEnvelope {
  readonly kind: "outcome";
  readonly enrolmentId: string;
  readonly requestId: Bytes;
  readonly state: OutcomeState;
  readonly timeMs: number;
  readonly signature: Bytes;
}

export type Envelope = RequestEnvelope | OutcomeEnvelope;

const enrolmentId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
// Text rules are check 4 of README §8 and come after the signature; here only the type and a bound.
const text = v.pipe(v.string(), v.maxLength(ENVELOPE_BYTES));

const requestEnvelope = v.pipe(
  v.strictObject({
    v: version1,
    e: enrolmentId,
    q: v.strictObject({
      i: bytesOf(16),
      n: bytesOf(32),
      u: text,
      r: text,
      l: text,
      c: text,
      t0: timeMs,
      t1: timeMs,
      f: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
    }),
    s: bytesOf(64),
  }),
  v.transform(
    ({ e, q, s }): RequestEnvelope => ({
      kind: "request",
      enrolmentId: e,
      request: {
        requestId: q.i,
        nonce: q.n,
        user: q.u,
        resource: q.r,
        location: q.l,
        client: q.c,
        createdAtMs: q.t0,
        expiresAtMs: q.t1,
        ...decodeFlags(q.f),
      },
      signature: s,
    }),
  ),
);

const outcomeEnvelope = v.pipe(
  v.strictObject({
    v: version1,
    e: enrolmentId,
    o: v.strictObject({ i: bytesOf(16), state: v.picklist(OUTCOME_STATES), t: timeMs }),
    s: bytesOf(64),
  }),
  v.transform(
    ({ e, o, s }): OutcomeEnvelope => ({
      kind: "outcome",
      enrolmentId: e,
      requestId: o.i,
      state: o.state,
      timeMs: o.t,
      signature: s,
    }),
  ),
);

const envelope = v.union([requestEnvelope, outcomeEnvelope]);

/** @throws {MalformedMessage} Not JSON, over 2,048 bytes, unknown keys, or not one of the two kinds. */
export function parseEnvelope(plaintext: string): Envelope {
  if (utf8Length(plaintext) > ENVELOPE_BYTES)
    throw new MalformedMessage("message/malformed", "read envelope: too long");
  let json: unknown;
  try {
    json = JSON.parse(plaintext);
  } catch (cause) {
    throw new MalformedMessage("message/malformed", "read envelope: not JSON", { cause });
  }
  return readMessage(envelope, json, "envelope");
}

/** The JSON of an envelope, not yet padded; `pending` carries this object as it is. */
export function encodeEnvelope(message: Envelope): object {
  const e = message.enrolmentId;
  const s = encodeBase64url(message.signature);
  if (message.kind === "outcome") {
    return { v: 1, e, o: { i: encodeBase64url(message.requestId), state: message.state, t: message.timeMs }, s };
  }
  const { request } = message;
  const q = {
    i: encodeBase64url(request.requestId),
    n: encodeBase64url(request.nonce),
    u: request.user,
    r: request.resource,
    l: request.location,
    c: request.client,
    t0: request.createdAtMs,
    t1: request.expiresAtMs,
    f: encodeFlags(request),
  };
  return { v: 1, e, q, s };
}

/**
 * Adds spaces up to 2,048 bytes of UTF-8.
 *
 * @throws {RangeError} The text is longer than that, which clean texts cannot bring about.
 */
export function padEnvelope(json: string): string {
  const missing = ENVELOPE_BYTES - fromText(json).length;
  if (missing < 0) throw new RangeError("pad envelope: too long");
  return json + " ".repeat(missing);
}
