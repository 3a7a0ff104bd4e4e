import { expect, test } from "vitest";
import { pluralOf } from "../../../../src/app/text/plural.ts";

test("pluralOf() picks the form by the rules of the language", () => {
  const english = pluralOf("en");
  expect([0, 1, 2].map((count) => english(count, { one: "# code", other: "# codes" }))).toEqual([
    "0 codes",
    "1 code",
    "2 codes",
  ]);
  const french = pluralOf("fr");
  expect([0, 1, 2].map((count) => french(count, { one: "un", many: "de", other: "des" }))).toEqual(["un", "un", "des"]);
});

test("pluralOf() knows the six forms of Arabic and writes the digits of codes", () => {
  const arabic = pluralOf("ar");
  const forms = { zero: "z", one: "1", two: "2", few: "f#", many: "m#", other: "o#" };
  expect([0, 1, 2, 3, 11, 100, 12_345].map((count) => arabic(count, forms))).toEqual([
    "z",
    "1",
    "2",
    "f3",
    "m11",
    "o100",
    "m12,345",
  ]);
});
