/** What rows are called. */
import { expect, test } from "vitest";
import { colourOf, initialsOf } from "../../../../../src/app/screens/accounts/avatar.tsx";
import { labelsOf } from "../../../../../src/app/screens/accounts/labels.ts";

test("labelsOf() adds the account only where an issuer has several", () => {
  expect(
    labelsOf([
      { first: "GitHub", second: "zoe" },
      { first: "GitHub", second: "work" },
      { first: "Example", second: "alice" },
      { first: "", second: "bob" },
    ]),
  ).toEqual(["GitHub (zoe)", "GitHub (work)", "Example", "bob"]);
});

test("initialsOf() takes two words, or one, or a dot", () => {
  expect(initialsOf("Amazon Web Services")).toBe("AW");
  expect(initialsOf("github")).toBe("G");
  expect(initialsOf("mail.example")).toBe("ME");
  expect(initialsOf("💶 bank")).toBe("💶B");
  expect(initialsOf("")).toBe("•");
});

test("colourOf() is one of eight and stays the same", () => {
  for (const name of ["", "GitHub", "日本語", "x".repeat(5000)]) {
    const colour = colourOf(name);
    expect(Number.isInteger(colour) && colour >= 0 && colour < 8).toBe(true);
    expect(colourOf(name)).toBe(colour);
  }
});
