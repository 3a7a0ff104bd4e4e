/** What was read, as it is shown before it is kept. Page only. @module */
import { enrolmentLink } from "../../approvals/index.ts";
import { hotpCode, secondsLeft, totpCode } from "../../otp/code.ts";
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";

export interface AccountPreview {
  readonly issuer: string;
  readonly name: string;
  /** First code, digits only. */
  readonly code: string;
  readonly type: "totp" | "hotp";
  readonly secondsLeft: number;
  readonly period: number;
  /** What is odd about it, in words. */
  readonly notes: readonly string[];
}

export function previewOf(draft: OtpDraft, notes: readonly string[], nowMs: number): AccountPreview {
  const { issuer, name, type, period } = draft;
  const code = type === "totp" ? totpCode(draft, nowMs) : hotpCode(draft, draft.counter);
  return { issuer, name, code, type, period, secondsLeft: secondsLeft(period, nowMs), notes };
}

export function leadsSomewhere(text: string): boolean {
  return /^otpauth(?:-migration)?:/i.test(text.trim()) || enrolmentLink.parse(text).kind === "link";
}

export function labelOf(text: string): string {
  const link = enrolmentLink.parse(text);
  if (link.kind === "link") return `Push from ${new URL(link.link.origin).host}`;
  const outcome = parseOtpauthUri(text);
  if (outcome.kind === "refused") return "A code that cannot be used";
  const label = [outcome.draft.issuer, outcome.draft.name].filter((part) => part !== "").join(" · ");
  outcome.draft.secret.fill(0);
  return label === "" ? "An account without a name" : label;
}
