/** The six digits a person carries from the device to the portal (README §4.4). Pure; runs in every world. @module */
import { type Bytes, fromText } from "../base/bytes.ts";
import { sha256 } from "../crypto/digest.ts";
import { enc } from "../crypto/enc.ts";

export interface CheckCodeFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  /** SPKI of the device key. */
  readonly deviceKey: Bytes;
  readonly serverNonce: Bytes;
  readonly deviceId: Bytes;
}

/**
 * Six decimal digits. Whoever redeems a photographed link has another key, hence another code, which the
 * person at the portal cannot know.
 */
export async function checkCode(fields: CheckCodeFields): Promise<string> {
  const digest = await sha256(
    enc("protect/1/sas", [
      fromText(fields.origin),
      fields.serverKeyThumb,
      fields.deviceKey,
      fields.serverNonce,
      fields.deviceId,
    ]),
  );
  return sixDigits(digest);
}

/** The first 8 bytes of a digest as an unsigned integer, modulo 10⁶. */
export function sixDigits(digest: Bytes): string {
  const number = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0) % 1_000_000n;
  return number.toString().padStart(6, "0");
}
