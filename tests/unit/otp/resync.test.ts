import { expect, test } from "vitest";
import { hotpCode } from "../../../src/otp/code.ts";
import { countersAround, isPairAt, RESYNC_AHEAD, RESYNC_BEHIND, typedCode } from "../../../src/otp/resync.ts";

const RFC = {
  secret: new TextEncoder().encode("12345678901234567890"),
  algorithm: "SHA1" as const,
  digits: 6,
};
const codeAt = (counter: number) => hotpCode(RFC, counter);

test("the nearest counters come first, ahead before behind, and none twice", () => {
  const all = [...countersAround(40)];
  expect(all.slice(0, 5)).toEqual([40, 41, 39, 42, 38]);
  expect(new Set(all).size).toBe(all.length);
  expect([Math.min(...all), Math.max(...all)]).toEqual([0, 40 + RESYNC_AHEAD]);
  expect([...countersAround(5000)]).toContain(5000 - RESYNC_BEHIND);
  expect([...countersAround(5000)]).not.toContain(5000 - RESYNC_BEHIND - 1);
});

test("no counter lies beyond what can be counted", () => {
  const last = Number.MAX_SAFE_INTEGER - 3;
  for (const counter of countersAround(last)) expect(Number.isSafeInteger(counter + 1)).toBe(true);
});

test("isPairAt() knows the codes of RFC 4226, Appendix D", () => {
  expect(isPairAt(codeAt, 0, ["755224", "287082"])).toBe(true);
  expect(isPairAt(codeAt, 8, ["399871", "520489"])).toBe(true);
  expect(isPairAt(codeAt, 1, ["755224", "287082"])).toBe(false);
  expect(isPairAt(codeAt, 0, ["755224", "359152"])).toBe(false);
});

test("typedCode() takes what people type", () => {
  expect(typedCode(" 755 224 ")).toBe("755224");
  expect(typedCode("755-224")).toBe("755224");
  expect(typedCode("７５５２２４")).toBe("755224");
  expect(typedCode("")).toBe("");
});
