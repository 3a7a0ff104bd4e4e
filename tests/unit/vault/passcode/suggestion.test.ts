/** Suggested passcodes: four words, each as likely as any other. */
import { expect, test } from "vitest";
import { passcodeProblem } from "../../../../src/vault/passcode/rules.ts";
import { drawBelow, suggestPasscode } from "../../../../src/vault/passcode/suggestion.ts";
import { COMMON_COUNT, COMMON_PASSCODES, SUGGESTION_WORDS } from "../../../../src/vault/passcode/words.ts";

/** Gives these 16-bit numbers, one after the other. */
function chanceOf(numbers: Iterable<number>): (length: number) => Uint8Array<ArrayBuffer> {
  const rest = numbers[Symbol.iterator]();
  return (length) => {
    if (length !== 2) throw new Error("two bytes are enough");
    const { value, done } = rest.next();
    if (done === true) throw new Error("no more chance");
    return Uint8Array.of(value >> 8, value & 0xff);
  };
}

const ALL = Array.from({ length: 65_536 }, (_, value) => value);
const real = (length: number) => crypto.getRandomValues(new Uint8Array(length));

for (const count of [1, 2, 3, 1000, 7776, 40_000, 65_535, 65_536]) {
  test(`drawBelow(${String(count)}) gives every number equally often over all 16-bit chances`, () => {
    const random = chanceOf(ALL);
    const hits = new Uint32Array(count);
    for (let drawn = 0; drawn < Math.floor(65_536 / count) * count; drawn += 1) {
      const number = drawBelow(count, random);
      hits[number] = (hits[number] ?? 0) + 1;
    }
    expect(new Set(hits)).toEqual(new Set([Math.floor(65_536 / count)]));
  });
}

test("drawBelow() draws again what would favour the low numbers", () => {
  // 8 · 7,776 = 62,208: from there on the rest of the range is no whole round of the list.
  expect(drawBelow(7776, chanceOf([62_207]))).toBe(7775);
  expect(drawBelow(7776, chanceOf([62_208, 65_535, 7777]))).toBe(1);
});

for (const count of [0, -1, 1.5, 65_537, Number.NaN]) {
  test(`drawBelow(${String(count)}) throws`, () => {
    expect(() => drawBelow(count, real)).toThrow(RangeError);
  });
}

test("suggestPasscode() takes the words that chance names, and says how many there could be", () => {
  expect(suggestPasscode(["ash", "birch", "cedar"], chanceOf([0, 1, 2, 4]))).toEqual({
    words: ["ash", "birch", "cedar", "birch"],
    listSize: 3,
    possibilities: 81,
  });
});

test("the list has 7,776 different words in small letters, of which none begins another", () => {
  expect(SUGGESTION_WORDS).toHaveLength(7776);
  expect(SUGGESTION_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  const sorted = [...new Set(SUGGESTION_WORDS)].sort();
  expect(sorted).toHaveLength(7776);
  expect(sorted.filter((word, at) => sorted[at + 1]?.startsWith(word))).toEqual([]);
  const bits = Math.log2(suggestPasscode(SUGGESTION_WORDS, real).possibilities);
  console.info(`figure: a suggested passcode has ${bits.toFixed(1)} bits`);
  expect(bits).toBeGreaterThan(51);
});

test("2,000 suggestions all pass the rule for a passcode that stands alone", () => {
  for (let made = 0; made < 2000; made += 1) {
    const passcode = suggestPasscode(SUGGESTION_WORDS, real).words.join(" ");
    if (passcodeProblem(passcode, true, COMMON_PASSCODES) !== undefined) expect(passcode).toBe("taken");
  }
});

test("the list of common passcodes has 10,000, the notorious ones among them", () => {
  expect(COMMON_PASSCODES.size).toBe(COMMON_COUNT);
  for (const known of ["123456", "password", "qwerty", "iloveyou", "trustno1"])
    expect(COMMON_PASSCODES).toContain(known);
});
