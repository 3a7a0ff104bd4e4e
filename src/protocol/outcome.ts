/** What became of a request, said and signed by the service (README §6.3). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { enc } from "../crypto/enc.ts";
import { readMessage } from "./malformed-message.ts";
import { bytesOf, timeMs } from "./schemas.ts";

export const OUTCOME_STATES = ["approved", "denied", "expired", "cancelled", "failed", "revoked"] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

export interface OutcomeFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly deviceId: Bytes;
  /** 16 bytes; all zero where the outcome concerns the device and not a request (`revoked`, `moved`, push, remove). */
  readonly requestId: Bytes;
  readonly state: OutcomeState | DeviceState;
  readonly timeMs: number;
}

/**
 * Answers of `POST /d/v1/push`, `/d/v1/remove` and `/d/v1/uv/finish`, which concern no request; `moved` in place of `revoked`, where
 * another device took its place as it had asked.
 */
export const DEVICE_STATES = ["push-on", "push-off", "removed", "uv-offered", "moved"] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** The request id of an outcome that concerns the device. */
export const NO_REQUEST: Bytes = new Uint8Array(16);

/** O: what the service signs. */
export function outcomeBytes(fields: OutcomeFields): Bytes {
  return enc("protect/1/outcome", [
    fromText(fields.origin),
    fields.serverKeyThumb,
    fields.deviceId,
    fields.requestId,
    fromText(fields.state),
    u64(fields.timeMs),
  ]);
}

/** The answer to a decision, a push change or a removal. */
export interface OutcomeAnswer {
  readonly state: OutcomeState | DeviceState;
  readonly timeMs: number;
  readonly signature: Bytes;
}

const answer = v.pipe(
  v.object({ state: v.picklist([...OUTCOME_STATES, ...DEVICE_STATES]), timeMs, sig: bytesOf(64) }),
  v.transform(({ sig, ...rest }): OutcomeAnswer => ({ ...rest, signature: sig })),
);

/** @throws {MalformedMessage} */
export function parseOutcomeAnswer(json: unknown): OutcomeAnswer {
  return readMessage(answer, json, "outcome");
}

export function encodeOutcomeAnswer(message: OutcomeAnswer): { state: string; timeMs: number; sig: string } {
  return { state: message.state, timeMs: message.timeMs, sig: encodeBase64url(message.signature) };
}
