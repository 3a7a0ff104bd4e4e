/** Why a scanned or typed code was refused. Types only. @module */

export type OtpUriReason =
  | "too-long"
  | "not-otpauth"
  | "migration"
  | "unsupported-type"
  | "malformed"
  | "repeated-parameter"
  | "no-secret"
  | "bad-secret"
  | "bad-hex-secret"
  | "bad-yandex-secret"
  | "secret-too-long"
  | "bad-algorithm"
  | "bad-digits"
  | "bad-period"
  | "no-counter"
  | "bad-counter"
  | "hidden-characters"
  | "name-too-long";
