import { expect, test } from "vitest";
import { formatPaperKey, parsePaperKey } from "../../../src/base/crockford.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const key = Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + 11) & 0xff);
const written = formatPaperKey(key);

test("formatPaperKey() writes seven groups of four, and parsePaperKey() reads them back", () => {
  expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(parsePaperKey(written)).toEqual(key);
  for (const bytes of [new Uint8Array(16), new Uint8Array(16).fill(255)])
    expect(parsePaperKey(formatPaperKey(bytes))).toEqual(bytes);
});

test("R-04: lower case, spaces, O for 0, I and L for 1 are read; every wrong character and exchange is found", () => {
  const zeros = formatPaperKey(Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207, 132, 101, 58, 86, 215, 198]));
  expect(parsePaperKey(zeros.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", " "))).toEqual(
    parsePaperKey(zeros),
  );

  const compact = written.replaceAll("-", "");
  let [accepted, typos] = [0, 0];
  const attempt = (typed: string) => {
    typos += 1;
    if (parsePaperKey(typed) !== undefined) accepted += 1;
  };
  for (let index = 0; index < compact.length; index += 1) {
    for (const character of ALPHABET) {
      if (character !== compact[index]) attempt(compact.slice(0, index) + character + compact.slice(index + 1));
    }
    const [left, right] = [compact[index], compact[index + 1]];
    if (left !== undefined && right !== undefined && left !== right)
      attempt(compact.slice(0, index) + right + left + compact.slice(index + 2));
    attempt(compact.slice(0, index) + compact.slice(index + 1));
  }
  console.info(`R-04: ${accepted} accepted of ${typos} typos [0]`);
  expect(accepted).toBe(0);
});

test("parsePaperKey() refuses what is no key", () => {
  for (const typed of ["", "0000", `${written}0`, written.replace(/.$/, "U"), "é".repeat(28)])
    expect(parsePaperKey(typed)).toBeUndefined();
});
