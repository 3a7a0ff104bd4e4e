/** What is unusual about a code, and what was put right in it, in the chosen language. @module */
import type { CleanedPart } from "../../otp/cleaned.ts";
import { type UnusualPart, USUAL, unusualParts } from "../../otp/unusual.ts";
import type { AccountDoubt } from "../state/account-preview.ts";
import { oddText } from "./en/odd.ts";
import { currentLocale } from "./locale.ts";

/** «SHA-256, 8 digits»: what the code asks for. */
export function askedFor({ asked, parts }: Pick<AccountDoubt, "asked" | "parts">): string {
  return told(asked, parts);
}

/** The same parts as most services have them. */
export function usualFor({ parts }: Pick<AccountDoubt, "parts">): string {
  return told(USUAL, parts);
}

export function cleanedLine(cleaned: readonly CleanedPart[]): string {
  return oddText.cleaned(list(cleaned.map((part) => oddText.parts[part])));
}

/** A word of warning for one account of several. */
export function unusualLine(draft: AccountDoubt["asked"]): string | undefined {
  const parts = unusualParts(draft);
  return parts.length === 0 ? undefined : oddText.unusual(told(draft, parts));
}

function told({ algorithm, digits, period }: Pick<AccountDoubt["asked"], UnusualPart>, parts: readonly UnusualPart[]) {
  const words: Readonly<Record<UnusualPart, string>> = {
    algorithm: algorithm.replace(/^SHA/, "SHA-"),
    digits: oddText.digits(digits),
    period: oddText.seconds(period),
  };
  return list(parts.map((part) => words[part]));
}

const list = (parts: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(parts);
