/** Second exchange of an enrolment: the device proves its key, the service names the device (README §4.3). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { sha256 } from "../crypto/digest.ts";
import { enc } from "../crypto/enc.ts";
import { readMessage } from "./malformed-message.ts";
import { encodePushSubscription, type PushSubscriptionFields, pushSubscription } from "./push-subscription.ts";
import { bytesOf, bytesUpTo, shownText, timeMs, version1 } from "./schemas.ts";

export interface UvRegistration {
  readonly credentialId: Bytes;
  readonly attestationObject: Bytes;
  readonly clientDataJSON: Bytes;
}

/** Body of `POST /d/v1/enrol/finish`. */
export interface EnrolFinishCall {
  readonly token: Bytes;
  /** SPKI of the device key. */
  readonly deviceKey: Bytes;
  readonly subscription: PushSubscriptionFields | null;
  readonly uv: UvRegistration | null;
  /** What the portal calls this device. */
  readonly label: string;
  readonly signature: Bytes;
}

export interface EnrolFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly token: Bytes;
  readonly serverNonce: Bytes;
  readonly deviceKey: Bytes;
  /** Endpoint of the subscription, or `null` for a device that only polls. */
  readonly endpoint: string | null;
  readonly uvCredentialId: Bytes | null;
}

const EMPTY: Bytes = new Uint8Array(0);
const POLL_ONLY = 0;
const PUSH = 1;

/** What the device key signs: proof of possession, bound to this service, token and subscription. */
export async function enrolBytes(fields: EnrolFields): Promise<Bytes> {
  return enc("protect/1/enrol", [
    fromText(fields.origin),
    fields.serverKeyThumb,
    await sha256(fields.token),
    fields.serverNonce,
    fields.deviceKey,
    fields.endpoint === null ? EMPTY : await sha256(fromText(fields.endpoint)),
    fields.uvCredentialId === null ? EMPTY : await sha256(fields.uvCredentialId),
    Uint8Array.of(fields.endpoint === null ? POLL_ONLY : PUSH),
  ]);
}

/** The challenge of the WebAuthn credential that will verify the person for decisions. */
export async function enrolUvChallenge(
  fields: Pick<EnrolFields, "origin" | "serverKeyThumb" | "serverNonce">,
): Promise<Bytes> {
  return sha256(enc("protect/1/enrol-uv", [fromText(fields.origin), fields.serverKeyThumb, fields.serverNonce]));
}

/** A registration on the wire. */
export const uvRegistration = v.pipe(
  v.strictObject({ id: bytesUpTo(1023), attestationObject: bytesUpTo(4096), clientDataJSON: bytesUpTo(2048) }),
  v.transform(({ id, ...rest }): UvRegistration => ({ credentialId: id, ...rest })),
);

export function encodeUvRegistration(registration: UvRegistration): object {
  return {
    id: encodeBase64url(registration.credentialId),
    attestationObject: encodeBase64url(registration.attestationObject),
    clientDataJSON: encodeBase64url(registration.clientDataJSON),
  };
}

const call = v.pipe(
  v.strictObject({
    v: version1,
    token: bytesOf(32),
    dk: bytesUpTo(256),
    sub: v.nullable(pushSubscription),
    uv: v.nullable(uvRegistration),
    label: shownText,
    sig: bytesOf(64),
  }),
  v.transform(
    (wire): EnrolFinishCall => ({
      token: wire.token,
      deviceKey: wire.dk,
      subscription: wire.sub,
      uv: wire.uv,
      label: wire.label,
      signature: wire.sig,
    }),
  ),
);

/** @throws {MalformedMessage} */
export function parseEnrolFinishCall(json: unknown): EnrolFinishCall {
  return readMessage(call, json, "enrolment finish");
}

export function encodeEnrolFinishCall(message: EnrolFinishCall): object {
  return {
    v: 1,
    token: encodeBase64url(message.token),
    dk: encodeBase64url(message.deviceKey),
    sub: message.subscription && encodePushSubscription(message.subscription),
    uv: message.uv && encodeUvRegistration(message.uv),
    label: message.label,
    sig: encodeBase64url(message.signature),
  };
}

export interface EnrolFinishAnswer {
  readonly deviceId: Bytes;
  readonly timeMs: number;
  readonly signature: Bytes;
}

export interface EnrolAckFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly deviceId: Bytes;
  readonly deviceKey: Bytes;
  readonly timeMs: number;
}

/** What the service signs when it has taken the device in. */
export async function enrolAckBytes(fields: EnrolAckFields): Promise<Bytes> {
  return enc("protect/1/enrol-ack", [
    fromText(fields.origin),
    fields.serverKeyThumb,
    fields.deviceId,
    await sha256(fields.deviceKey),
    u64(fields.timeMs),
  ]);
}

const answer = v.pipe(
  v.object({ deviceId: bytesOf(16), timeMs, sig: bytesOf(64) }),
  v.transform(({ sig, ...rest }): EnrolFinishAnswer => ({ ...rest, signature: sig })),
);

/** @throws {MalformedMessage} */
export function parseEnrolFinishAnswer(json: unknown): EnrolFinishAnswer {
  return readMessage(answer, json, "answer to enrolment finish");
}

export function encodeEnrolFinishAnswer(message: EnrolFinishAnswer): object {
  return {
    deviceId: encodeBase64url(message.deviceId),
    timeMs: message.timeMs,
    sig: encodeBase64url(message.signature),
  };
}
