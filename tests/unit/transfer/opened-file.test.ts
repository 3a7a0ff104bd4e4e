import { expect, test } from "vitest";
import { concat, fromText } from "../../../src/base/bytes.ts";
import { decodeText, openFile, parseJson, startsWith } from "../../../src/transfer/opened-file.ts";

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

test("text is UTF-8 or marked UTF-16, the mark left out", () => {
  expect(decodeText(fromText("\ufeffä"))).toBe("ä");
  expect(decodeText(concat(Uint8Array.of(0xff, 0xfe), utf16('{"ä":1}', true)))).toBe('{"ä":1}');
  expect(decodeText(concat(Uint8Array.of(0xfe, 0xff), utf16("ä", false)))).toBe("ä");
  expect(decodeText(new Uint8Array(0))).toBe("");
});

test("what is not text is none: broken sequences, zeros, half a character", () => {
  for (const bytes of [[0xe4], [0x61, 0x00], [0xff, 0xfe, 0x61], [0xc0, 0x80], [0xed, 0xa0, 0x80]])
    expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
});

test("JSON deeper than any export is none; brackets in texts do not count", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
  expect(parseJson(nested(200))).toBeDefined();
  expect(parseJson(nested(201))).toBeUndefined();
  expect(parseJson(nested(1_000_000))).toBeUndefined();
  expect(parseJson(JSON.stringify({ a: `\\"${"[".repeat(500)}` }))).toEqual({ a: `\\"${"[".repeat(500)}` });
  for (const text of ["", "1", '"a"', "null", "{", "{]", '{"a":"'.padEnd(99, "\\")])
    expect(parseJson(text)).toBeUndefined();
});

test("openFile() parses once", () => {
  const file = openFile({ name: "a", bytes: fromText(' {"a":1}') });
  expect(file.json).toEqual({ a: 1 });
  expect(file.json).toBe(file.json);
  expect(openFile({ name: "a", bytes: Uint8Array.of(255) }).json).toBeUndefined();
  expect([startsWith(Uint8Array.of(1, 2), [1]), startsWith(Uint8Array.of(1), [1, 2])]).toEqual([true, false]);
});
