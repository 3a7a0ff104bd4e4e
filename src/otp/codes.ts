/**
 * Codes by the library otpauth (RFC 4226, RFC 6238), from the hash functions it is given: the app's first code shall not
 * wait for those that hardly any service uses. Pure; runs in every world.
 *
 * @module
 */
import { HOTP, Secret } from "otpauth/bare";
import type { OtpAlgorithm, OtpParameters } from "./parameters.ts";

export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

export interface OtpCodes {
  /** Whether the hash function of this algorithm is at hand; the others throw. */
  canMake(algorithm: OtpAlgorithm): boolean;
  /** The code valid at `nowMs` (milliseconds since the Unix epoch). */
  totpCode(parameters: Omit<OtpParameters, "type" | "counter">, nowMs: number): string;
  /** The code for one counter value. @param counter Moving factor, a non-negative safe integer. */
  hotpCode(parameters: Omit<OtpParameters, "type" | "period" | "counter">, counter: number): string;
}

export function createOtpCodes(hashes: Readonly<Partial<Record<OtpAlgorithm, Hmac>>>): OtpCodes {
  const hmacOf = (algorithm: OtpAlgorithm): Hmac => {
    const hmac = hashes[algorithm];
    if (hmac === undefined) throw new RangeError(`cannot make the code: ${algorithm} is not at hand`);
    return hmac;
  };
  const optionsOf = ({ secret, algorithm, digits }: Pick<OtpParameters, "secret" | "algorithm" | "digits">) => {
    const hmac = hmacOf(algorithm);
    return {
      secret: heldSecret(secret),
      algorithm,
      digits,
      hmac: (_algorithm: string, key: Uint8Array, message: Uint8Array) => hmac(key, message),
    };
  };
  const hotpCode: OtpCodes["hotpCode"] = (parameters, counter) => HOTP.generate({ ...optionsOf(parameters), counter });
  return {
    canMake: (algorithm) => hashes[algorithm] !== undefined,
    // RFC 6238 §4.2: TOTP is HOTP at the time step. The library's class for it would double what is fetched of it.
    totpCode: (parameters, nowMs) => hotpCode(parameters, timeStep(parameters.period, nowMs)),
    hotpCode,
  };
}

/** The library's own constructor takes a whole buffer; this one's bytes stay where they lie, so that no copy is left behind. */
function heldSecret(bytes: OtpParameters["secret"]): Secret {
  return Object.create(Secret.prototype, { bytes: { value: bytes, enumerable: true } }) as Secret;
}

/** Number of the time step, the moving factor of RFC 6238 §4.2. @param period Seconds. */
export function timeStep(period: number, nowMs: number): number {
  return Math.floor(nowMs / 1000 / period);
}

/** Whole seconds until the next code, 1…period. */
export function secondsLeft(period: number, nowMs: number): number {
  return period - (Math.floor(nowMs / 1000) % period);
}
