/** The command line taken apart: ids that begin with a dash, options, mistakes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLine } from "../../../../src/server/cli/arguments.ts";

const ID_CHARACTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
const ID = fc
  .array(fc.constantFrom(...ID_CHARACTERS), { minLength: 22, maxLength: 22 })
  .map((characters) => characters.join(""));

test("parseLine() takes every id for a word, also those that begin with dashes", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        ID,
        ID.map((id) => `-${id.slice(1)}`),
        ID.map((id) => `--${id.slice(2)}`),
      ),
      (id) => {
        const taken = parseLine(["device", "revoke", id, "--json"]);
        expect(taken.kind === "line" && taken.line.words).toEqual(["device", "revoke", id]);
        expect(taken.kind === "line" && taken.line.flags.has("--json")).toBe(true);
      },
    ),
  );
});

test("parseLine() takes all that follows -- for words", () => {
  const taken = parseLine(["user", "add", "--", "--json"]);
  expect(taken.kind === "line" && taken.line.words).toEqual(["user", "add", "--json"]);
  expect(taken.kind === "line" && taken.line.flags.size).toBe(0);
});

for (const words of [["--policy", "uv"], ["--policy=uv"]]) {
  test(`parseLine() reads ${words.join(" ")}`, () => {
    const taken = parseLine(["app", "add", "Payroll", ...words]);
    expect(taken.kind === "line" && taken.line.values.get("--policy")).toBe("uv");
    expect(taken.kind === "line" && taken.line.words).toEqual(["app", "add", "Payroll"]);
  });
}

for (const words of [["--polcy", "uv"], ["-x"], ["--policy"], ["--policy", "uv", "--policy", "uv"], ["--json=1"]]) {
  test(`parseLine() refuses ${words.join(" ")}`, () => {
    expect(parseLine(["app", "add", "Payroll", ...words]).kind).toBe("wrong");
  });
}
