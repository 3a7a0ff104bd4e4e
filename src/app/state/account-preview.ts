/** What was read, as it is shown before it is kept. Page only. @module */
import { enrolmentLink } from "../../approvals/index.ts";
import { hotpCode, secondsLeft, totpCode } from "../../otp/code.ts";
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { specialCode } from "../../otp/special-codes.ts";
import { addText } from "../text/en/add.ts";
import { transferText } from "../text/en/transfer.ts";

export interface AccountPreview {
  readonly issuer: string;
  readonly name: string;
  /** First code, without spaces; empty until the PIN it needs is typed. */
  readonly code: string;
  readonly type: OtpType;
  readonly secondsLeft: number;
  readonly period: number;
  /** The PIN of mOTP and Yandex, which no QR code carries; absent for all others. */
  readonly pin: string | undefined;
  /** What is odd about it, in words. */
  readonly notes: readonly string[];
}

export function previewOf(draft: OtpDraft, notes: readonly string[], nowMs: number): AccountPreview {
  const { issuer, name, type, period } = draft;
  const pin = needsPin(type) ? (draft.pin ?? "") : undefined;
  const code = pin === "" ? "" : firstCode(draft, nowMs);
  return { issuer, name, code, type, period, pin, secondsLeft: secondsLeft(period, nowMs), notes };
}

export function needsPin(type: OtpType): boolean {
  return type === "motp" || type === "yandex";
}

function firstCode(draft: OtpDraft, nowMs: number): string {
  if (draft.type === "totp") return totpCode(draft, nowMs);
  return draft.type === "hotp" ? hotpCode(draft, draft.counter) : specialCode(draft.type, draft, nowMs);
}

export function leadsSomewhere(text: string): boolean {
  const isAccount = /^(?:(?:web\+|apple-)?otpauth(?:-migration)?|motp|steam):/i.test(text.trim());
  return isAccount || enrolmentLink.parse(text).kind === "link";
}

function labelOf(text: string): string {
  const link = enrolmentLink.parse(text);
  if (link.kind === "link") return addText.pushFrom(new URL(link.link.origin).host);
  if (/^otpauth-migration:/i.test(text.trim())) return addText.transfer;
  const outcome = parseOtpauthUri(text);
  if (outcome.kind === "refused") return addText.unusable;
  const label = namesOf(outcome.draft);
  outcome.draft.secret.fill(0);
  return label;
}

/** Several links that are taken together. */
export function labelOfGroup(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  return others.length === 0 || /^otpauth-migration:/i.test(first) ? labelOf(first) : transferText.title(texts.length);
}

export function namesOf({ issuer, name }: Pick<OtpDraft, "issuer" | "name">): string {
  const label = [issuer, name].filter((part) => part !== "").join(" · ");
  return label === "" ? addText.nameless : label;
}
