/** Columns that are encrypted, and device rows that are authenticated, with the database key. Runs in Node. @module */
import { decodeBase64url } from "../../base/base64url.ts";
import { type Bytes, concat, copyBytes, fromText } from "../../base/bytes.ts";
import { enc } from "../../crypto/enc.ts";
import type { DeviceTable } from "../storage/schema.ts";
import type { Parts } from "./types.ts";

const IV_BYTES = 12;

/** Which column of which row: a value moved to another place does not open. */
export interface Place {
  readonly column: "totp.seed" | "push_subscription.subscription" | "enrolment.token" | "uv_offer.credential";
  readonly row: string;
}

const additionalData = (place: Place): Bytes => enc("protect/1/column", [fromText(place.column), fromText(place.row)]);

export async function seal(parts: Pick<Parts, "keys" | "random">, place: Place, plaintext: Bytes): Promise<Bytes> {
  const iv = parts.random(IV_BYTES);
  const algorithm = { name: "AES-GCM", iv, additionalData: additionalData(place) };
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, parts.keys.dbk.seal, plaintext)));
}

/** @throws {DOMException} Altered, moved, or sealed by another key. */
export async function open(parts: Pick<Parts, "keys">, place: Place, sealed: Uint8Array): Promise<Bytes> {
  const bytes = copyBytes(sealed);
  const algorithm = { name: "AES-GCM", iv: bytes.slice(0, IV_BYTES), additionalData: additionalData(place) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, parts.keys.dbk.seal, bytes.slice(IV_BYTES)));
}

type AuthenticatedDevice = Pick<
  DeviceTable,
  "id" | "user_id" | "device_key" | "state" | "uv_credential_id" | "uv_public_key"
>;

/** Everything that decides whose approvals a device gives: nobody adds a device by writing to the database alone. */
function deviceBytes(device: AuthenticatedDevice): Bytes {
  return enc("protect/1/device-row", [
    decodeBase64url(device.id),
    decodeBase64url(device.user_id),
    device.device_key,
    fromText(device.state),
    fromText(device.uv_credential_id ?? ""),
    device.uv_public_key ?? new Uint8Array(0),
  ]);
}

export async function deviceMac(parts: Pick<Parts, "keys">, device: AuthenticatedDevice): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", parts.keys.dbk.mac, deviceBytes(device)));
}

export async function isDeviceAuthentic(
  parts: Pick<Parts, "keys">,
  device: AuthenticatedDevice & Pick<DeviceTable, "mac">,
): Promise<boolean> {
  return crypto.subtle.verify("HMAC", parts.keys.dbk.mac, copyBytes(device.mac), deviceBytes(device));
}

/** A name under which the push service may replace an older message; says nothing to it. */
export async function pushTopic(parts: Pick<Parts, "keys">, deviceId: string, requestId: string): Promise<string> {
  const bytes = enc("protect/1/push-topic", [fromText(deviceId), fromText(requestId)]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", parts.keys.dbk.mac, bytes));
  return Buffer.from(mac).toString("base64url").slice(0, 32);
}
