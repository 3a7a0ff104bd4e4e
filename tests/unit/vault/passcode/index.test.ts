/** The door joins rule, suggestions and the real lists. */
import { expect, test } from "vitest";
import { findProblem, suggest } from "../../../../src/vault/passcode/index.ts";
import { SUGGESTION_WORDS } from "../../../../src/vault/passcode/words.ts";

test("findProblem() knows the common passcodes and asks for more where nothing stands beside it", () => {
  expect(findProblem("iloveyou2024", false)).toBe("common");
  expect(findProblem("kestrel-two", false)).toBeUndefined();
  expect(findProblem("kestrel-two", true)).toBe("too-short-alone");
});

test("suggest() draws from the list of 7,776 words", () => {
  const suggestion = suggest((length) => new Uint8Array(length));
  expect(suggestion.words).toEqual(Array(4).fill(SUGGESTION_WORDS[0]));
  expect(suggestion.possibilities).toBe(7776 ** 4);
});
