/** @module */
import { expect, test } from "vitest";
import { nameKey, readName } from "../../../../src/server/domain/name.ts";

test("readName() trims, composes and joins spaces", () => {
  expect(readName("  Zoe\u0308   Müller ")).toBe("Zoë Müller");
});

for (const text of ["", "   ", "a\u202eb", "a\nb", "a\u200bb", "\ud800", "x".repeat(65)]) {
  test(`readName() refuses ${JSON.stringify(text.slice(0, 10))}`, () => {
    expect(readName(text)).toBeUndefined();
  });
}

test("nameKey() is the same for names that look the same", () => {
  expect(nameKey("ZOE")).toBe(nameKey("zoe"));
  expect(nameKey("\uff3aoe")).toBe(nameKey("Zoe"));
});
