/**
 * Columns that are encrypted, and device rows that are authenticated, with the database key. On the calling thread: for a few
 * hundred bytes the way to another one costs more than the work (digest.ts). Runs in Node.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { decodeBase64url } from "../../base/base64url.ts";
import { type Bytes, concat, copyBytes, fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { enc } from "../../crypto/enc.ts";
import type { DeviceTable } from "../storage/schema.ts";
import type { Parts } from "./types.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
/** Behind the ciphertext, as WebCrypto lays it out. */
const TAG_BYTES = 16;

/** Which column of which row: a value moved to another place does not open. */
export interface Place {
  readonly column: "totp.seed" | "push_subscription.subscription" | "enrolment.token" | "uv_offer.credential";
  readonly row: string;
}

const additionalData = (place: Place): Bytes => enc("protect/1/column", [fromText(place.column), fromText(place.row)]);

export function seal(parts: Pick<Parts, "keys" | "random">, place: Place, plaintext: Bytes): Bytes {
  const iv = parts.random(IV_BYTES);
  const cipher = createCipheriv(CIPHER, parts.keys.dbk.seal, iv).setAAD(additionalData(place));
  return concat(iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
}

/** @throws {Error} Altered, moved, or sealed by another key. */
export function open(parts: Pick<Parts, "keys">, place: Place, sealed: Uint8Array): Bytes {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new Error("open column: too short");
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, parts.keys.dbk.seal, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(additionalData(place)).setAuthTag(sealed.subarray(end));
  const opened = decipher.update(sealed.subarray(IV_BYTES, end));
  // Throws where the tag does not fit; until then nothing of it may be used.
  decipher.final();
  return copyBytes(opened);
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

const mac = (parts: Pick<Parts, "keys">, bytes: Bytes): Buffer =>
  createHmac("sha256", parts.keys.dbk.mac).update(bytes).digest();

export function deviceMac(parts: Pick<Parts, "keys">, device: AuthenticatedDevice): Bytes {
  return copyBytes(mac(parts, deviceBytes(device)));
}

export function isDeviceAuthentic(
  parts: Pick<Parts, "keys">,
  device: AuthenticatedDevice & Pick<DeviceTable, "mac">,
): boolean {
  return equalSecret(device.mac, mac(parts, deviceBytes(device)));
}

/** A name under which the push service may replace an older message; says nothing to it. */
export function pushTopic(parts: Pick<Parts, "keys">, deviceId: string, requestId: string): string {
  const bytes = enc("protect/1/push-topic", [fromText(deviceId), fromText(requestId)]);
  return mac(parts, bytes).toString("base64url").slice(0, 32);
}
