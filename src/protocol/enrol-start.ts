/** First exchange of an enrolment: the service proves its key and says who it is (README §4.2). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { enc } from "../crypto/enc.ts";
import { readMessage } from "./malformed-message.ts";
import { isServiceOrigin } from "./origin.ts";
import { bytesOf, bytesUpTo, shownText, timeMs, version1 } from "./schemas.ts";

/** Body of `POST /d/v1/enrol/start`. The token itself travels only with the proof. */
export interface EnrolStartCall {
  /** SHA-256 of the token, 32 bytes. */
  readonly tokenHash: Bytes;
}

export interface EnrolStartAnswer {
  /** 32 random bytes, kept by the service with the token. */
  readonly serverNonce: Bytes;
  /** SPKI of the service's signing key; its SHA-256 must be the link's `k`. */
  readonly ssk: Bytes;
  /** Name of the organisation, as the service says it. */
  readonly name: string;
  /** Name of the person at this service. */
  readonly user: string;
  /** Whether a credential for user verification must be made. */
  readonly uv: boolean;
  /** Uncompressed P-256 point of the VAPID key, 65 bytes. */
  readonly vapidKey: Bytes;
  /** Origins of the app that may enrol here; the device's own must be among them. */
  readonly appOrigins: readonly string[];
  readonly timeMs: number;
  readonly signature: Bytes;
}

export interface EnrolStartFields extends Omit<EnrolStartAnswer, "ssk" | "signature"> {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly tokenHash: Bytes;
}

/** What the service signs: every value the person or the device goes by from here on. */
export function enrolStartBytes(fields: EnrolStartFields): Bytes {
  return enc("protect/1/enrol-start", [
    fromText(fields.origin),
    fields.serverKeyThumb,
    fields.tokenHash,
    fields.serverNonce,
    fromText(fields.name),
    fromText(fields.user),
    Uint8Array.of(fields.uv ? 1 : 0),
    fields.vapidKey,
    fromText(fields.appOrigins.join("\n")),
    u64(fields.timeMs),
  ]);
}

const call = v.strictObject({ v: version1, tokenHash: bytesOf(32) });

/** @throws {MalformedMessage} */
export function parseEnrolStartCall(json: unknown): EnrolStartCall {
  return { tokenHash: readMessage(call, json, "enrolment start").tokenHash };
}

export function encodeEnrolStartCall(message: EnrolStartCall): object {
  return { v: 1, tokenHash: encodeBase64url(message.tokenHash) };
}

const answer = v.pipe(
  v.object({
    serverNonce: bytesOf(32),
    ssk: bytesUpTo(256),
    name: shownText,
    user: shownText,
    uv: v.boolean(),
    vapidKey: bytesOf(65),
    appOrigins: v.pipe(v.array(v.pipe(v.string(), v.check(isServiceOrigin))), v.minLength(1), v.maxLength(16)),
    timeMs,
    sig: bytesOf(64),
  }),
  v.transform(({ sig, ...rest }): EnrolStartAnswer => ({ ...rest, signature: sig })),
);

/** @throws {MalformedMessage} */
export function parseEnrolStartAnswer(json: unknown): EnrolStartAnswer {
  return readMessage(answer, json, "answer to enrolment start");
}

export function encodeEnrolStartAnswer(message: EnrolStartAnswer): object {
  return {
    serverNonce: encodeBase64url(message.serverNonce),
    ssk: encodeBase64url(message.ssk),
    name: message.name,
    user: message.user,
    uv: message.uv,
    vapidKey: encodeBase64url(message.vapidKey),
    appOrigins: message.appOrigins,
    timeMs: message.timeMs,
    sig: encodeBase64url(message.signature),
  };
}
