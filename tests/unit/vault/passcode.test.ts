import { expect, test } from "vitest";
import { type PasscodeProblem, passcodeProblem, passcodeProblemText } from "../../../src/vault/passcode.ts";

const PROBLEMS: readonly (readonly [string, boolean, PasscodeProblem | undefined])[] = [
  ["short 7", false, "too-short"],
  ["x".repeat(129), false, "too-long"],
  ["aaaaaaaa", false, "one-character"],
  ["12345678", false, "run"],
  ["87654321", false, "run"],
  ["qwertyui", false, "run"],
  ["1994-06-12", false, "date"],
  ["12.06.1994", false, "date"],
  ["password", false, "common"],
  ["Password123!", true, "common"],
  ["correct1", false, undefined],
  ["correct1", true, "too-short-alone"],
  ["copper lantern drifts north", true, undefined],
  ["🦊🦊🦊🦊 lila Berg", true, undefined],
];

for (const [passcode, alone, problem] of PROBLEMS) {
  test(`passcodeProblem(${JSON.stringify(passcode.slice(0, 30))}, ${String(alone)}) is ${String(problem)}`, () => {
    expect(passcodeProblem(passcode, alone)).toBe(problem);
    if (problem !== undefined) expect(passcodeProblemText(problem)).toMatch(/\.$/);
  });
}
