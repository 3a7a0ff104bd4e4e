/** The request a person decides on, and the bytes the service signs for it (README §6.1). Pure; runs in every world. @module */
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { enc } from "../crypto/enc.ts";
import { isCleanText } from "./text.ts";

export interface RequestFields {
  /** Origin of the service, from the pinned enrolment. */
  readonly origin: string;
  /** SHA-256 of the SPKI of the key that signed the request, 32 bytes. */
  readonly serverKeyThumb: Bytes;
  /** 16 bytes. */
  readonly deviceId: Bytes;
  /** 16 random bytes, the same for all devices of the person. */
  readonly requestId: Bytes;
  /** 32 random bytes, of this request and this device. */
  readonly nonce: Bytes;
  readonly user: string;
  readonly resource: string;
  /** Empty where the place is not known. */
  readonly location: string;
  readonly client: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly numberRequired: boolean;
  readonly uvRequired: boolean;
}

const NUMBER_REQUIRED = 1;
const UV_REQUIRED = 2;

export function encodeFlags(flags: Pick<RequestFields, "numberRequired" | "uvRequired">): number {
  return (flags.numberRequired ? NUMBER_REQUIRED : 0) | (flags.uvRequired ? UV_REQUIRED : 0);
}

/** Only bits that this version knows; the parser refuses all others before. */
export function decodeFlags(flags: number): Pick<RequestFields, "numberRequired" | "uvRequired"> {
  return { numberRequired: (flags & NUMBER_REQUIRED) !== 0, uvRequired: (flags & UV_REQUIRED) !== 0 };
}

/** `true` if every text of the request keeps the rules of README §2. */
export function hasCleanTexts(fields: Pick<RequestFields, "user" | "resource" | "location" | "client">): boolean {
  return (
    fields.user !== "" &&
    fields.resource !== "" &&
    [fields.user, fields.resource, fields.location, fields.client].every((text) => isCleanText(text))
  );
}

/** Fields 1 to 12, which request and decision share. */
export function commonFields(fields: RequestFields): readonly Bytes[] {
  return [
    fromText(fields.origin),
    fields.serverKeyThumb,
    fields.deviceId,
    fields.requestId,
    fields.nonce,
    fromText(fields.user),
    fromText(fields.resource),
    fromText(fields.location),
    fromText(fields.client),
    u64(fields.createdAtMs),
    u64(fields.expiresAtMs),
    Uint8Array.of(encodeFlags(fields)),
  ];
}

/** R: what the service signs, and what the device rebuilds and verifies. */
export function requestBytes(fields: RequestFields): Bytes {
  return enc("protect/1/request", commonFields(fields));
}
