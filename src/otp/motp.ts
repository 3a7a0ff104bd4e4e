/** Mobile-OTP (motp.sourceforge.net): time in steps of ten seconds, secret and PIN under MD5. Pure. @module */
import { fromText } from "../base/bytes.ts";
import { encodeHex } from "../base/hex.ts";
import { md5 } from "../crypto/legacy/md5.ts";
import { timeStep } from "./code.ts";
import type { OtpParameters } from "./parameters.ts";
import { MOTP } from "./special-kinds.ts";

/** Six hexadecimal digits in lower case. @param nowMs Milliseconds since the Unix epoch. */
export function motpCode({ secret, pin }: Pick<OtpParameters, "secret" | "pin">, nowMs: number): string {
  const text = `${timeStep(MOTP.period, nowMs)}${encodeHex(secret)}${pin ?? ""}`;
  return encodeHex(md5(fromText(text))).slice(0, MOTP.digits);
}
