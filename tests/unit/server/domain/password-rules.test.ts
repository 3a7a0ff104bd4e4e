/** @module */
import { expect, test } from "vitest";
import { passwordProblem } from "../../../../src/server/domain/password-rules.ts";

const CASES = [
  ["sieben7", "too-short"],
  ["👍🏽👍🏽👍", "too-short"],
  ["x".repeat(129), "too-long"],
  ["aaaaaaaaaaaa", "too-common"],
  ["Password123", "too-common"],
  ["23456789", "too-common"],
  ["hgfedcba", "too-common"],
  ["four quiet herons", undefined],
  ["x1".repeat(64), undefined],
] as const;

for (const [password, problem] of CASES) {
  test(`passwordProblem() says ${problem ?? "nothing"} of ${password.slice(0, 20)}`, () => {
    expect(passwordProblem(password)).toBe(problem);
  });
}

test("passwordProblem() refuses the name itself", () => {
  expect(passwordProblem("Maria Lovelace", "maria lovelace")).toBe("too-common");
});
