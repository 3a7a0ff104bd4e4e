/** The answer of a device: signed bytes, user verification, and the call that carries it (README §6.2). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText } from "../base/bytes.ts";
import { sha256 } from "../crypto/digest.ts";
import { enc } from "../crypto/enc.ts";
import { readMessage } from "./malformed-message.ts";
import { commonFields, type RequestFields } from "./request.ts";
import { bytesOf, bytesUpTo, version1 } from "./schemas.ts";

export const DECISIONS = ["approve", "deny", "deny-fraud"] as const;
export type Decision = (typeof DECISIONS)[number];

/** How the person was verified for this decision. */
export const VERIFICATIONS = ["none", "webauthn"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export interface DecisionFields {
  readonly decision: Decision;
  /** The digits the person typed, or empty. */
  readonly number: string;
  readonly uv: Verification;
}

/** D: what the device signs. The service rebuilds it from its own row and never parses it. */
export function decisionBytes(request: RequestFields, answer: DecisionFields): Bytes {
  return enc("protect/1/decision", [
    ...commonFields(request),
    fromText(answer.decision),
    fromText(answer.number),
    fromText(answer.uv),
  ]);
}

/** The WebAuthn challenge that binds a user verification to one decision. */
export async function uvChallenge(decision: Bytes): Promise<Bytes> {
  return sha256(enc("protect/1/uv", [await sha256(decision)]));
}

export interface UvAssertion {
  readonly credentialId: Bytes;
  readonly authenticatorData: Bytes;
  readonly clientDataJSON: Bytes;
  readonly signature: Bytes;
}

export interface DecisionCall extends DecisionFields {
  readonly requestId: Bytes;
  readonly assertion: UvAssertion | null;
  /** ECDSA by the device key over D, 64 bytes. */
  readonly signature: Bytes;
}

/** An assertion on the wire. */
export const uvAssertion = v.pipe(
  v.strictObject({
    id: bytesUpTo(1023),
    authenticatorData: bytesUpTo(1024),
    clientDataJSON: bytesUpTo(2048),
    signature: bytesUpTo(256),
  }),
  v.transform(({ id, ...rest }): UvAssertion => ({ credentialId: id, ...rest })),
);

const call = v.pipe(
  v.strictObject({
    v: version1,
    i: bytesOf(16),
    decision: v.picklist(DECISIONS),
    number: v.pipe(v.string(), v.regex(/^[0-9]{0,8}$/)),
    uv: v.picklist(VERIFICATIONS),
    assertion: v.nullable(uvAssertion),
    sig: bytesOf(64),
  }),
  v.transform(
    (wire): DecisionCall => ({
      requestId: wire.i,
      decision: wire.decision,
      number: wire.number,
      uv: wire.uv,
      assertion: wire.assertion,
      signature: wire.sig,
    }),
  ),
);

export function encodeUvAssertion(made: UvAssertion): object {
  return {
    id: encodeBase64url(made.credentialId),
    authenticatorData: encodeBase64url(made.authenticatorData),
    clientDataJSON: encodeBase64url(made.clientDataJSON),
    signature: encodeBase64url(made.signature),
  };
}

/** Body of `POST /d/v1/decision`. @throws {MalformedMessage} */
export function parseDecisionCall(json: unknown): DecisionCall {
  return readMessage(call, json, "decision");
}

export function encodeDecisionCall(message: DecisionCall): object {
  return {
    v: 1,
    i: encodeBase64url(message.requestId),
    decision: message.decision,
    number: message.number,
    uv: message.uv,
    assertion: message.assertion && encodeUvAssertion(message.assertion),
    sig: encodeBase64url(message.signature),
  };
}
