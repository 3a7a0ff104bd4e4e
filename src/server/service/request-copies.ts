/** One request as each of its devices gets it: the fields that are signed, the envelope, the outcome. Runs in Node. @module */
import { decodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { sign } from "../../crypto/signature.ts";
import type { Envelope } from "../../protocol/envelope.ts";
import { type OutcomeAnswer, type OutcomeFields, type OutcomeState, outcomeBytes } from "../../protocol/outcome.ts";
import type { RequestFields } from "../../protocol/request.ts";
import type { AuthRequestTable, RequestCopyTable } from "../storage/schema.ts";
import type { Parts } from "./types.ts";

export type RequestTexts = Pick<
  AuthRequestTable,
  "id" | "user_name" | "resource" | "location" | "client" | "created_at" | "expires_at" | "uv_required"
>;

/** What server and device sign, rebuilt from the stored row alone. */
export function requestFields(
  parts: Pick<Parts, "keys" | "urls">,
  request: RequestTexts,
  deviceId: string,
  nonce: Uint8Array,
): RequestFields {
  return {
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceId: decodeBase64url(deviceId),
    requestId: decodeBase64url(request.id),
    nonce: copyBytes(nonce),
    user: request.user_name,
    resource: request.resource,
    location: request.location,
    client: request.client,
    createdAtMs: request.created_at,
    expiresAtMs: request.expires_at,
    numberRequired: false,
    uvRequired: request.uv_required === 1,
  };
}

export function requestEnvelope(
  parts: Pick<Parts, "keys" | "urls">,
  request: RequestTexts,
  copy: Pick<RequestCopyTable, "device_id" | "nonce" | "signature">,
): Envelope {
  return {
    kind: "request",
    enrolmentId: copy.device_id,
    request: requestFields(parts, request, copy.device_id, copy.nonce),
    signature: copyBytes(copy.signature),
  };
}

/** Signs what became of a request (or of the device itself) for one device. */
export async function signOutcome(
  parts: Pick<Parts, "keys" | "urls">,
  deviceId: string,
  requestId: Bytes,
  state: OutcomeFields["state"],
  timeMs: number,
): Promise<OutcomeAnswer> {
  const bytes = outcomeBytes({
    origin: parts.urls.portal,
    serverKeyThumb: parts.keys.ssk.thumb,
    deviceId: decodeBase64url(deviceId),
    requestId,
    state,
    timeMs,
  });
  return { state, timeMs, signature: await sign(parts.keys.ssk.privateKey, bytes) };
}

export async function outcomeEnvelope(
  parts: Pick<Parts, "keys" | "urls">,
  deviceId: string,
  requestId: string,
  state: OutcomeState,
  timeMs: number,
): Promise<Envelope> {
  const { signature } = await signOutcome(parts, deviceId, decodeBase64url(requestId), state, timeMs);
  return { kind: "outcome", enrolmentId: deviceId, requestId: decodeBase64url(requestId), state, timeMs, signature };
}
