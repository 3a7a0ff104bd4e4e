/** What a one-time password is computed from, and the bounds we accept (DECISIONS of the parser). Pure. @module */
import type { Bytes } from "../base/bytes.ts";

export const OTP_TYPES = ["totp", "hotp"] as const;
export type OtpType = (typeof OTP_TYPES)[number];

export const OTP_ALGORITHMS = ["SHA1", "SHA256", "SHA512"] as const;
export type OtpAlgorithm = (typeof OTP_ALGORITHMS)[number];

/** Bounds for what a person scans or types; files of other apps have wider ones. */
export const OTP_LIMITS = {
  minDigits: 5,
  maxDigits: 10,
  minPeriod: 5,
  maxPeriod: 3600,
  maxSecretBytes: 128,
  maxUriBytes: 4096,
  maxNameCharacters: 256,
} as const;

/** RFC 4226 §5, RFC 6238 §4. `period` in seconds (TOTP), `counter` the next moving factor (HOTP). */
export interface OtpParameters {
  readonly type: OtpType;
  readonly secret: Bytes;
  readonly algorithm: OtpAlgorithm;
  readonly digits: number;
  readonly period: number;
  readonly counter: number;
}

/** What was read from a code or typed in, before it is saved. */
export interface OtpDraft extends OtpParameters {
  readonly issuer: string;
  readonly name: string;
}
