/** Text rules (src/protocol/README.md §2): what may reach a notification or a screen. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isCleanText } from "../../../src/protocol/text.ts";

const REFUSED: readonly (readonly [name: string, text: string])[] = [
  ["line feed", "a\nb"],
  ["NUL", "a\0b"],
  ["C1 control", "a\u0085b"],
  ["soft hyphen", "a\u00adb"],
  ["zero width space", "a\u200bb"],
  ["zero width joiner", "👩\u200d💻"],
  ["right-to-left override", "a\u202eb"],
  ["isolate", "a\u2066b"],
  ["line separator", "a\u2028b"],
  ["byte order mark", "\ufeffa"],
  ["interlinear annotation", "a\ufff9b"],
  ["lone high surrogate", "a\ud800"],
  ["lone low surrogate", "\udc00a"],
  ["decomposed letter", "e\u0301"],
  ["129 bytes", "a".repeat(129)],
  ["65 letters of two bytes", "é".repeat(65)],
];

for (const [name, text] of REFUSED) {
  test(`isCleanText() refuses: ${name}`, () => {
    expect(isCleanText(text)).toBe(false);
  });
}

test("isCleanText() keeps markup, apostrophes and scripts of the world as text", () => {
  for (const text of [
    "",
    "<img src=x onerror=alert(1)>",
    "Zürich, CH",
    "Ω≈ç√∫",
    "社會科學院",
    "O'Brien; DROP TABLE",
    "😀",
    "a".repeat(128),
  ]) {
    expect(isCleanText(text)).toBe(true);
  }
});

test("isCleanText() lets nothing through that would change in storage or hide in a line (D-10)", () => {
  const runs = 5_000;
  let reached = 0;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      if (!isCleanText(text)) return;
      const back = new TextDecoder().decode(new TextEncoder().encode(text));
      if (
        back !== text ||
        text.normalize("NFC") !== text ||
        /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u.test(text)
      )
        reached += 1;
    }),
    { numRuns: runs },
  );
  expect(reached).toBe(0);
  console.info(`D-10: ${String(reached)} of ${String(runs)} random texts reached a screen against the rules`);
});
