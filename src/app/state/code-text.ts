/** How the digits of a code are written and spoken. Pure. @module */

/**
 * Groups digits for the eye: 123 456, 1234 5678; `none` leaves them together.
 * A no-break space keeps a code on one line.
 */
export function groupDigits(digits: string, grouping: DigitGrouping): string {
  const size = groupSize(digits.length, grouping);
  if (size === 0) return digits;
  const groups: string[] = [];
  for (let from = 0; from < digits.length; from += size) groups.push(digits.slice(from, from + size));
  return groups.join("\u00a0");
}

export const DIGIT_GROUPINGS = ["auto", "2", "3", "none"] as const;
/** `auto`: the halves or thirds that read best for the length. */
export type DigitGrouping = (typeof DIGIT_GROUPINGS)[number];

function groupSize(length: number, grouping: DigitGrouping): number {
  if (grouping === "none") return 0;
  if (grouping !== "auto") return Number(grouping);
  if (length % 4 === 0) return 4;
  return length % 5 === 0 ? 5 : 3;
}

/** One digit at a time, as a screen reader should say it. */
export function spellDigits(digits: string): string {
  return [...digits].join(" ");
}

/** As many dots as there are digits, grouped alike, so that nothing jumps when the code appears. */
export function hiddenCode(length: number, grouping: DigitGrouping): string {
  return groupDigits("•".repeat(length), grouping);
}
