import { expect, test, vi } from "vitest";
import { createPasscodeChoice, loadPasscodeRules } from "../../../../src/app/state/passcode-choice.ts";
import { passcodeText } from "../../../../src/app/text/en/passcode.ts";
import { passcodeStrength } from "../../../../src/app/text/passcode-strength.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const GOOD = "copper lantern drifts north";

test("accepts() says what is wrong, and typing on takes it back", async () => {
  const choice = createPasscodeChoice({ load: loadPasscodeRules, random });
  expect(await choice.accepts("short", "short")).toBe(false);
  expect(choice.problem.value).toBe("too-short");
  choice.typed();
  expect(choice.problem.value).toBeUndefined();
  expect(await choice.accepts("kestrel-two", "kestrel-two")).toBe(false);
  expect(choice.problem.value).toBe("too-short-alone");
  expect(await choice.accepts("Dragon202419", "Dragon202419")).toBe(false);
  expect(choice.problem.value).toBe("common");
  expect(await choice.accepts(GOOD, "copper lantern drifts south")).toBe(false);
  expect(choice.problem.value).toBe("not-the-same");
  expect(await choice.accepts(GOOD, GOOD)).toBe(true);
  expect(choice.problem.value).toBeUndefined();
});

test("accepts() takes composed and decomposed letters for the same", async () => {
  const choice = createPasscodeChoice({ load: loadPasscodeRules, random });
  expect(await choice.accepts("vier F\u00fc\u00dfe im Schnee", "vier Fu\u0308\u00dfe im Schnee")).toBe(true);
});

test("suggest() draws four words, another four each time, and what it draws is accepted", async () => {
  const choice = createPasscodeChoice({ load: loadPasscodeRules, random });
  await choice.suggest();
  const first = choice.suggestion.value;
  expect(first?.words).toHaveLength(4);
  await choice.suggest();
  expect(choice.suggestion.value?.words).not.toEqual(first?.words);
  const passcode = choice.suggestion.value?.words.join(" ") ?? "";
  expect(await choice.accepts(passcode, passcode)).toBe(true);
});

test("a list that cannot be fetched is said, accepts nothing, and is asked for again", async () => {
  const load = vi
    .fn(loadPasscodeRules)
    .mockRejectedValueOnce(new Error("offline"))
    .mockRejectedValueOnce(new Error("offline"));
  const choice = createPasscodeChoice({ load, random });
  await choice.suggest();
  expect(choice.suggestion.value).toBeUndefined();
  expect(choice.problem.value).toBe("not-loaded");
  expect(await choice.accepts(GOOD, GOOD)).toBe(false);
  expect(choice.problem.value).toBe("not-loaded");
  expect(await choice.accepts(GOOD, GOOD)).toBe(true);
});

test("the strength of a suggestion is said in plain words, from its own numbers", () => {
  expect(passcodeStrength({ listSize: 7776, possibilities: 7776 ** 4 })).toBe(
    "Drawn by chance from 7,776 words, so it is one of 3,700 trillion. At a million guesses a second, finding it would take about 58 years.",
  );
});

test("every problem has its sentence", () => {
  for (const problem of [
    "too-short",
    "too-short-alone",
    "too-long",
    "common",
    "one-character",
    "run",
    "date",
    "not-the-same",
    "not-loaded",
  ] as const)
    expect(passcodeText.problems[problem]).toMatch(/^[A-Z].*\.$/);
});
