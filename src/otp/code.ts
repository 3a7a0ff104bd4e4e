/** Codes by the library otpauth (RFC 4226, RFC 6238). Pure; runs in every world. @module */
import { HOTP, Secret, TOTP } from "otpauth";
import type { OtpParameters } from "./parameters.ts";

function secretOf(parameters: Pick<OtpParameters, "secret">): Secret {
  const { secret } = parameters;
  return new Secret({ buffer: secret.buffer.slice(secret.byteOffset, secret.byteOffset + secret.byteLength) });
}

/** The code valid at `nowMs` (milliseconds since the Unix epoch). */
export function totpCode(parameters: Omit<OtpParameters, "type" | "counter">, nowMs: number): string {
  const { algorithm, digits, period } = parameters;
  return TOTP.generate({ secret: secretOf(parameters), algorithm, digits, period, timestamp: nowMs });
}

/** The code for one counter value. @param counter Moving factor, a non-negative safe integer. */
export function hotpCode(parameters: Omit<OtpParameters, "type" | "period" | "counter">, counter: number): string {
  const { algorithm, digits } = parameters;
  return HOTP.generate({ secret: secretOf(parameters), algorithm, digits, counter });
}

/** Whole seconds until the next code, 1…period. */
export function secondsLeft(period: number, nowMs: number): number {
  return period - (Math.floor(nowMs / 1000) % period);
}
