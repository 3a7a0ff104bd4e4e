/** A push subscription on the wire, and the call that replaces one (README §5.3). Pure; runs in every world. @module */
import * as v from "valibot";
import { encodeBase64url } from "../base/base64url.ts";
import type { Bytes } from "../base/bytes.ts";
import { readMessage } from "./malformed-message.ts";
import { bytesOf } from "./schemas.ts";

export interface PushSubscriptionFields {
  readonly endpoint: string;
  /** Uncompressed P-256 point, 65 bytes. */
  readonly p256dh: Bytes;
  /** 16 bytes. */
  readonly auth: Bytes;
}

export const pushSubscription = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(1024), v.url()),
  p256dh: bytesOf(65),
  auth: bytesOf(16),
});

export function encodePushSubscription(message: PushSubscriptionFields): object {
  return {
    endpoint: message.endpoint,
    p256dh: encodeBase64url(message.p256dh),
    auth: encodeBase64url(message.auth),
  };
}

const call = v.strictObject({ sub: v.nullable(pushSubscription) });

/** Body of `POST /d/v1/push`; `null` ends push for this device. @throws {MalformedMessage} */
export function parsePushCall(json: unknown): { readonly subscription: PushSubscriptionFields | null } {
  return { subscription: readMessage(call, json, "push subscription").sub };
}

export function encodePushCall(subscription: PushSubscriptionFields | null): object {
  return { sub: subscription && encodePushSubscription(subscription) };
}

const empty = v.strictObject({});

/** Body of `POST /d/v1/remove`: nothing, since the signed call says who and what. @throws {MalformedMessage} */
export function parseRemoveCall(json: unknown): void {
  readMessage(empty, json, "removal");
}
