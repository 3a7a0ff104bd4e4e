/**
 * A device lets another one of the same person take its place: the offer that it asks its service for (README §5.5). Pure;
 * runs in every world.
 *
 * @module
 */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { sha256 } from "../crypto/digest.ts";
import { enc } from "../crypto/enc.ts";
import { encodeUvAssertion, type UvAssertion, uvAssertion } from "./decision.ts";
import { readMessage } from "./malformed-message.ts";
import { bytesOf, timeMs, version1 } from "./schemas.ts";

/** Body of `POST /d/v1/move`, a signed call. The token stays with the device until the new one shows it. */
export interface HandOverCall {
  /** SHA-256 of the token that the device has made, 32 bytes. */
  readonly tokenHash: Bytes;
  /** By the service's clock, as the device knows it. */
  readonly timeMs: number;
  /** Over `handOverChallenge`, where the device has a credential for user verification. */
  readonly assertion: UvAssertion | null;
}

interface HandOverPlace {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  /** Of the device that gives way. */
  readonly deviceId: Bytes;
  readonly tokenHash: Bytes;
}

const binding = (fields: HandOverPlace): readonly Bytes[] => [
  fromText(fields.origin),
  fields.serverKeyThumb,
  fields.deviceId,
  fields.tokenHash,
];

/** What WebAuthn signs when the person is verified for this one offer. */
export async function handOverChallenge(fields: HandOverPlace & { readonly timeMs: number }): Promise<Bytes> {
  return sha256(enc("protect/1/move-uv", [...binding(fields), u64(fields.timeMs)]));
}

const call = v.pipe(
  v.strictObject({ v: version1, tokenHash: bytesOf(32), t: timeMs, assertion: v.nullable(uvAssertion) }),
  v.transform((wire): HandOverCall => ({ tokenHash: wire.tokenHash, timeMs: wire.t, assertion: wire.assertion })),
);

/** @throws {MalformedMessage} */
export function parseHandOverCall(json: unknown): HandOverCall {
  return readMessage(call, json, "offer to another device");
}

export function encodeHandOverCall({ tokenHash, timeMs: t, assertion }: HandOverCall): object {
  return { v: 1, tokenHash: encodeBase64url(tokenHash), t, assertion: assertion && encodeUvAssertion(assertion) };
}

export interface HandOverAnswer {
  /** By the service's clock. */
  readonly expiresAtMs: number;
  readonly timeMs: number;
  readonly signature: Bytes;
}

/** What the service signs when a token with this hash will be taken. */
export function handOverBytes(fields: HandOverPlace & Pick<HandOverAnswer, "expiresAtMs" | "timeMs">): Bytes {
  return enc("protect/1/move-offer", [...binding(fields), u64(fields.expiresAtMs), u64(fields.timeMs)]);
}

const answer = v.pipe(
  v.object({ expiresAtMs: timeMs, timeMs, sig: bytesOf(64) }),
  v.transform(({ sig, ...rest }): HandOverAnswer => ({ ...rest, signature: sig })),
);

/** @throws {MalformedMessage} */
export function parseHandOverAnswer(json: unknown): HandOverAnswer {
  return readMessage(answer, json, "answer to the offer");
}

export function encodeHandOverAnswer({ expiresAtMs, timeMs: now, signature }: HandOverAnswer): object {
  return { expiresAtMs, timeMs: now, sig: encodeBase64url(signature) };
}
