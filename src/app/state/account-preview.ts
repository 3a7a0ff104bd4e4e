/** What was read, as it is shown before it is kept. Page only. @module */
import { enrolmentLink } from "../../approvals/index.ts";
import type { CleanedPart } from "../../otp/cleaned.ts";
import { hotpCode, secondsLeft, totpCode } from "../../otp/code.ts";
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { specialCode } from "../../otp/special-codes.ts";
import { asUsual, type UnusualPart, unusualParts } from "../../otp/unusual.ts";
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
  /** What was put right in it. */
  readonly cleaned: readonly CleanedPart[];
  /** It asks for what many services ignore: both codes, so that the person can try which one is taken. */
  readonly doubt: AccountDoubt | undefined;
}

export interface AccountDoubt {
  readonly asked: Pick<OtpDraft, "type" | "algorithm" | "digits" | "period">;
  readonly parts: readonly UnusualPart[];
  readonly askedCode: string;
  readonly usualCode: string;
  /** The usual one is chosen. */
  readonly isUsual: boolean;
}

export interface PreviewMore {
  readonly notes: readonly string[];
  readonly cleaned: readonly CleanedPart[];
  readonly isUsual: boolean;
}

export function previewOf(asked: OtpDraft, { notes, cleaned, isUsual }: PreviewMore, nowMs: number): AccountPreview {
  const parts = unusualParts(asked);
  const draft = isUsual ? asUsual(asked) : asked;
  const { issuer, name, type, period } = draft;
  const pin = needsPin(type) ? (draft.pin ?? "") : undefined;
  const code = pin === "" ? "" : firstCode(draft, nowMs);
  const doubt =
    parts.length === 0
      ? undefined
      : { asked, parts, askedCode: firstCode(asked, nowMs), usualCode: firstCode(asUsual(asked), nowMs), isUsual };
  return { issuer, name, code, type, period, pin, secondsLeft: secondsLeft(period, nowMs), notes, cleaned, doubt };
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
