/** An account as it was typed in. Page only. @module */
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import type { OtpUriReason } from "../../otp/refusal.ts";

/** What the person typed. */
export interface TypedAccount {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
  readonly type: "totp" | "hotp";
  readonly algorithm: "SHA1" | "SHA256" | "SHA512";
  readonly digits: string;
  readonly period: string;
  readonly counter: string;
}

export type DraftOutcome =
  | { readonly kind: "account"; readonly draft: OtpDraft }
  | { readonly kind: "refused"; readonly reason: OtpUriReason };

/** The form goes through the parser of scanned codes, so that both have the same bounds. */
export function draftFromTyped(typed: TypedAccount): DraftOutcome {
  const parameters = new URLSearchParams({
    secret: typed.secret.replaceAll(/[\s-]/g, ""),
    issuer: typed.issuer.trim(),
    algorithm: typed.algorithm,
    digits: typed.digits.trim(),
    ...(typed.type === "totp" ? { period: typed.period.trim() } : { counter: typed.counter.trim() }),
  });
  // A colon in the label parts issuer and account: the leading one says that all of it is the account.
  const outcome = parseOtpauthUri(
    `otpauth://${typed.type}/:${encodeURIComponent(typed.name.trim())}?${parameters.toString()}`,
  );
  return outcome.kind === "account" ? { kind: "account", draft: outcome.draft } : outcome;
}
