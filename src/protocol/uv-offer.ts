/**
 * A credential for user verification that a device gets after its enrolment: asked for, registered, and named by six
 * digits that the person types at the portal (README §5.4). Pure; runs in every world.
 *
 * @module
 */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { sha256 } from "../crypto/digest.ts";
import { enc } from "../crypto/enc.ts";
import { sixDigits } from "./check-code.ts";
import { encodeUvRegistration, type UvRegistration, uvRegistration } from "./enrol-finish.ts";
import { readMessage } from "./malformed-message.ts";
import { bytesOf, shownText, timeMs, version1 } from "./schemas.ts";

/** What binds a registration: the service, the device, and one exchange between them. */
export interface UvOfferFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly deviceId: Bytes;
  /** 32 random bytes of the service, for one registration. */
  readonly nonce: Bytes;
}

const binding = (fields: UvOfferFields): readonly Bytes[] => [
  fromText(fields.origin),
  fields.serverKeyThumb,
  fields.deviceId,
  fields.nonce,
];

/** Answer of `POST /d/v1/uv/start`. */
export interface UvStartAnswer {
  readonly nonce: Bytes;
  /** Name of the person at this service, for the device's own list of passkeys. */
  readonly user: string;
  readonly timeMs: number;
  readonly signature: Bytes;
}

/** What the service signs when it lets a device make a credential. */
export function uvStartBytes(fields: UvOfferFields & Pick<UvStartAnswer, "user" | "timeMs">): Bytes {
  return enc("protect/1/uv-start", [...binding(fields), fromText(fields.user), u64(fields.timeMs)]);
}

/** The challenge of the registration. Another label than at the enrolment, and the device is in it. */
export async function uvOfferChallenge(fields: UvOfferFields): Promise<Bytes> {
  return sha256(enc("protect/1/uv-add", binding(fields)));
}

/**
 * Six decimal digits over the whole registration, so over the public key too. Whoever has copied the device's key can
 * offer a credential of their own, but its digits are others, and the person types those of the device in their hand.
 */
export async function uvCheckCode(fields: UvOfferFields & { readonly attestationObject: Bytes }): Promise<string> {
  const bytes = enc("protect/1/uv-sas", [...binding(fields), await sha256(fields.attestationObject)]);
  return sixDigits(await sha256(bytes));
}

const startCall = v.strictObject({ v: version1 });

/** Body of `POST /d/v1/uv/start`. @throws {MalformedMessage} */
export function parseUvStartCall(json: unknown): void {
  readMessage(startCall, json, "start of verification");
}

export function encodeUvStartCall(): object {
  return { v: 1 };
}

const startAnswer = v.pipe(
  v.object({ nonce: bytesOf(32), user: shownText, timeMs, sig: bytesOf(64) }),
  v.transform(({ sig, ...rest }): UvStartAnswer => ({ ...rest, signature: sig })),
);

/** @throws {MalformedMessage} */
export function parseUvStartAnswer(json: unknown): UvStartAnswer {
  return readMessage(startAnswer, json, "answer to the start of verification");
}

export function encodeUvStartAnswer(message: UvStartAnswer): object {
  return {
    nonce: encodeBase64url(message.nonce),
    user: message.user,
    timeMs: message.timeMs,
    sig: encodeBase64url(message.signature),
  };
}

const finishCall = v.strictObject({ v: version1, uv: uvRegistration });

/** Body of `POST /d/v1/uv/finish`; the answer is an outcome with state `uv-offered`. @throws {MalformedMessage} */
export function parseUvFinishCall(json: unknown): UvRegistration {
  return readMessage(finishCall, json, "registration of verification").uv;
}

export function encodeUvFinishCall(registration: UvRegistration): object {
  return { v: 1, uv: encodeUvRegistration(registration) };
}
