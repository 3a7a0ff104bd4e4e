/** From the stored envelope to what is shown, and from there to what is signed. Pure; runs in every world. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type CarriedRequest, parseEnvelope } from "../../protocol/envelope.ts";
import type { RequestFields } from "../../protocol/request.ts";
import type { Enrolment, InboxRecord, RequestView } from "../types.ts";

/** The fields that the device adds from its pinned enrolment. */
export function requestFields(enrolment: Enrolment, carried: CarriedRequest): RequestFields {
  return {
    ...carried,
    origin: enrolment.origin,
    serverKeyThumb: enrolment.serverKeyThumb,
    deviceId: decodeBase64url(enrolment.deviceId),
  };
}

export function viewOf(enrolment: Enrolment, carried: CarriedRequest): RequestView {
  return {
    requestId: encodeBase64url(carried.requestId),
    handle: enrolment.handle,
    origin: enrolment.origin,
    serviceName: enrolment.name,
    user: carried.user,
    resource: carried.resource,
    location: carried.location,
    client: carried.client,
    createdAtMs: carried.createdAtMs,
    expiresAtMs: carried.expiresAtMs,
    shownCreatedAtMs: carried.createdAtMs - enrolment.clockOffsetMs,
    shownExpiresAtMs: carried.expiresAtMs - enrolment.clockOffsetMs,
    numberRequired: carried.numberRequired,
    uvRequired: carried.uvRequired,
  };
}

/** What was received for a stored request, while its details are still kept. */
export function carriedRequest(record: InboxRecord): CarriedRequest | undefined {
  if (record.envelope === null) return undefined;
  const envelope = parseEnvelope(record.envelope);
  return envelope.kind === "request" ? envelope.request : undefined;
}

/** Signed fields: identity and nonce from the envelope, fields 6 to 11 from the view that was rendered. */
export function fieldsToSign(enrolment: Enrolment, carried: CarriedRequest, view: RequestView): RequestFields {
  return {
    ...requestFields(enrolment, carried),
    user: view.user,
    resource: view.resource,
    location: view.location,
    client: view.client,
    createdAtMs: view.createdAtMs,
    expiresAtMs: view.expiresAtMs,
  };
}
