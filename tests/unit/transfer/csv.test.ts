import { expect, test } from "vitest";
import { csvHeader, readCsv } from "../../../src/transfer/csv.ts";

test("readCsv() knows quotes, doubled quotes, line feeds inside and empty fields (RFC 4180 §2)", () => {
  expect(readCsv('\ufeffA, B ,"C"\r\n1,,\r\n\n"x ""y""","p,q","r\ns"')).toEqual({
    header: ["a", "b", "c"],
    rows: [
      ["1", "", ""],
      ['x "y"', "p,q", "r\ns"],
    ],
    isCut: false,
  });
});

test("readCsv() tells a quote that was never closed", () => {
  expect(readCsv('a;b\n1;"2\n3')).toEqual({ header: ["a", "b"], rows: [["1", "2\n3"]], isCut: true });
});

test("csvHeader() looks at no more than the first line", () => {
  expect(csvHeader("Name\tOTP\nx\ty")).toEqual(["name", "otp"]);
  expect(csvHeader("")).toEqual([]);
  expect(csvHeader(`${"a".repeat(1_000_000)},b`)).toHaveLength(1);
});
