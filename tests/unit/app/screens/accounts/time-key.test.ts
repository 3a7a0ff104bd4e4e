/** Which key says the time left. */
import { expect, test } from "vitest";
import { isTimeKey } from "../../../../../src/app/screens/accounts/time-key.ts";

const press = (fields: Partial<Parameters<typeof isTimeKey>[0]>): boolean =>
  isTimeKey({
    key: "t",
    code: "KeyT",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    ...fields,
  });

test("isTimeKey(): T, small or large, wherever the keyboard has it", () => {
  expect(press({})).toBe(true);
  expect(press({ key: "T" })).toBe(true);
  // Dvorak has T where others have K.
  expect(press({ code: "KeyK" })).toBe(true);
});

test("isTimeKey(): a Latin letter that stands in T's place is that letter; of other scripts the place counts", () => {
  expect(press({ key: "y" })).toBe(false);
  expect(press({ key: "ف" })).toBe(true);
  expect(press({ key: "е", code: "KeyT" })).toBe(true);
  expect(press({ key: "ب", code: "KeyF" })).toBe(false);
});

test("isTimeKey(): not with a modifier, which means something else, and not where it was answered already", () => {
  for (const name of ["ctrlKey", "metaKey", "altKey", "defaultPrevented"])
    expect(press({ [name]: true }), name).toBe(false);
});
