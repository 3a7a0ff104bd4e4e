/** What a passcode must be (DESIGN §4), with the real list of common ones. */
import { expect, test } from "vitest";
import { type PasscodeProblem, passcodeProblem } from "../../../../src/vault/passcode/rules.ts";
import { COMMON_PASSCODES } from "../../../../src/vault/passcode/words.ts";

const PROBLEMS: readonly (readonly [string, boolean, PasscodeProblem | undefined])[] = [
  ["short 7", false, "too-short"],
  ["x".repeat(129), false, "too-long"],
  [`${"zebra-otter ".repeat(10)}gnu lynx`, false, undefined],
  ["aaaaaaaa", false, "one-character"],
  ["ababababab", false, "one-character"],
  ["12345678", false, "run"],
  ["87654321", false, "run"],
  ["qwertyui", false, "run"],
  ["123456789012", true, "run"],
  ["1234 5678 9012", true, "run"],
  ["qwertz123456", true, "run"],
  ["aaabbbccc111", true, "run"],
  ["zyxwvutsrqponm", true, "run"],
  ["1994-06-12", false, "date"],
  ["12.06.1994", false, "date"],
  ["1.6.1994", false, "date"],
  ["12 June 1994", true, "date"],
  ["12. Dezember 94", true, "date"],
  ["December 24, 2024", true, "date"],
  ["password", false, "common"],
  ["Password123!", true, "common"],
  ["P@ssw0rd2024", true, "common"],
  ["2024elephant!", true, "common"],
  ["dragon-dragon", true, "common"],
  ["horsehorsehorse", true, "common"],
  ["trustno1trustno1", true, "common"],
  ["protect-2026", true, "common"],
  ["correkt1", false, undefined],
  ["correkt1", true, "too-short-alone"],
  ["kestrel-two", true, "too-short-alone"],
  ["to be so or", true, undefined],
  ["so so so so", true, "too-short-alone"],
  ["copper lantern drifts north", true, undefined],
  ["🦊🦊🦊🦊 lila Berg", true, undefined],
  ["vier Füße im Schnee", true, undefined],
];

for (const [passcode, alone, problem] of PROBLEMS) {
  test(`passcodeProblem(${JSON.stringify(passcode.slice(0, 30))}, ${String(alone)}) is ${String(problem)}`, () => {
    expect(passcodeProblem(passcode, alone, COMMON_PASSCODES)).toBe(problem);
  });
}

test("passcodeProblem() counts composed characters: a decomposed passcode is as long as its composed one", () => {
  const decomposed = "e\u0301a\u0308o\u0308u\u0308i\u0308n\u0303c\u0327";
  expect([...decomposed]).toHaveLength(14);
  expect(passcodeProblem(decomposed, false, COMMON_PASSCODES)).toBe("too-short");
});

test("passcodeProblem() takes none of the 10,000 most common passcodes, bare or with digits, signs and capitals", () => {
  let tried = 0;
  for (const common of COMMON_PASSCODES) {
    const withSigns = /^[a-z0-9]+$/.test(common) ? [`${common}!!!!!!!!!!`, `**${common}**********`] : [];
    // A common one that has digits itself becomes another one with more of them.
    const withDigits = /^[a-z][a-z0-9]*[a-z]$/.test(common) ? [`${common}20241994`, `1234567${common}`] : [];
    for (const passcode of [common, common.toUpperCase(), ...withSigns, ...withDigits]) {
      tried += 1;
      if (passcodeProblem(passcode, true, COMMON_PASSCODES) === undefined) expect(passcode).toBe("refused");
    }
  }
  console.info(`figure: ${String(tried)} common passcodes and their disguises tried, none taken`);
});

test("passcodeProblem() is quick with the longest passcode", () => {
  const startMs = performance.now();
  for (const passcode of [
    "ab".repeat(64),
    `${"a".repeat(127)}b`,
    "qwertz".repeat(21),
    "1".repeat(128),
    `${"aB3$".repeat(31)}xyz`,
  ])
    passcodeProblem(passcode, true, COMMON_PASSCODES);
  expect(performance.now() - startMs).toBeLessThan(500);
});
