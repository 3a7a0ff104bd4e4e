/** What a one-time password is computed from, and the bounds we accept (DECISIONS of the parser). Pure. @module */
import type { Bytes } from "../base/bytes.ts";

export const OTP_TYPES = ["totp", "hotp", "steam", "motp", "yandex"] as const;
export type OtpType = (typeof OTP_TYPES)[number];

/** All that is kept; SHA-224, SHA-384 and MD5 come only with files of other apps and with mOTP. */
export const OTP_ALGORITHMS = ["SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "MD5"] as const;
export type OtpAlgorithm = (typeof OTP_ALGORITHMS)[number];
/** What a scanned or typed account may ask for. */
export const USUAL_ALGORITHMS = ["SHA1", "SHA256", "SHA512"] as const satisfies readonly OtpAlgorithm[];

/** Bounds for what a person scans or types; files of other apps have wider ones. */
export const OTP_LIMITS = {
  minDigits: 5,
  maxDigits: 10,
  minPeriod: 5,
  maxPeriod: 3600,
  maxSecretBytes: 128,
  maxUriBytes: 4096,
  maxNameCharacters: 256,
  maxPinCharacters: 16,
} as const;

/**
 * RFC 4226 §5, RFC 6238 §4. `period` in seconds (all but HOTP), `counter` the next moving factor (HOTP), `pin` of mOTP
 * and Yandex, which no QR code carries.
 */
export interface OtpParameters {
  readonly type: OtpType;
  readonly secret: Bytes;
  readonly algorithm: OtpAlgorithm;
  readonly digits: number;
  readonly period: number;
  readonly counter: number;
  readonly pin?: string;
}

/** What was read from a code or typed in, before it is saved. */
export interface OtpDraft extends OtpParameters {
  readonly issuer: string;
  readonly name: string;
}
