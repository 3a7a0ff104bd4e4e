/** Codes of Yandex.Key: the PIN is part of the key, the code is eight letters. Pure; runs in every world. @module */
import { concat, fromText, u64 } from "../base/bytes.ts";
import { sha256Now } from "../crypto/digest-now.ts";
import { hmacSha256 } from "../crypto/hmac-sha2.ts";
import { timeStep } from "./code.ts";
import type { OtpParameters } from "./parameters.ts";
import { YANDEX, YANDEX_SECRET_BYTES } from "./special-kinds.ts";

const LETTERS = 26n;

/** Eight letters a–z, most significant first. @param nowMs Milliseconds since the Unix epoch. */
export function yandexCode({ secret, pin }: Pick<OtpParameters, "secret" | "pin">, nowMs: number): string {
  const hashed = sha256Now(concat(fromText(pin ?? ""), secret.subarray(0, YANDEX_SECRET_BYTES)));
  // Yandex's own generator drops one leading zero byte of the key.
  const key = hashed[0] === 0 ? hashed.subarray(1) : hashed;
  const mac = hmacSha256(key, u64(timeStep(YANDEX.period, nowMs)));
  const offset = (mac.at(-1) ?? 0) & 15;
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  let value = (view.getBigUint64(offset) & 0x7fff_ffff_ffff_ffffn) % LETTERS ** BigInt(YANDEX.digits);
  let code = "";
  for (let place = 0; place < YANDEX.digits; place += 1) {
    code = String.fromCharCode(97 + Number(value % LETTERS)) + code;
    value /= LETTERS;
  }
  return code;
}
