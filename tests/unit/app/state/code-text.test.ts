/** How the digits of a code are written and spoken. */
import { expect, test } from "vitest";
import { groupDigits, hiddenCode, spellDigits } from "../../../../src/app/state/code-text.ts";

const GROUPED = [
  ["123456", "auto", "123 456"],
  ["1234567", "auto", "123 456 7"],
  ["12345678", "auto", "1234 5678"],
  ["12345", "auto", "12345"],
  ["1234567890", "auto", "12345 67890"],
  ["123456", "2", "12 34 56"],
  ["12345678", "3", "123 456 78"],
  ["123456", "none", "123456"],
  ["", "auto", ""],
] as const;

for (const [digits, grouping, shown] of GROUPED) {
  test(`groupDigits() writes ${digits} as «${shown}» (${grouping})`, () => {
    expect(groupDigits(digits, grouping)).toBe(shown.replaceAll(" ", "\u00a0"));
  });
}

test("hiddenCode() is as wide as the code", () => {
  expect(hiddenCode(6, "auto")).toBe("•••\u00a0•••");
});

test("spellDigits() parts the digits for the voice", () => {
  expect(spellDigits("007")).toBe("0 0 7");
});
