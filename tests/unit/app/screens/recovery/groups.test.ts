/** The recovery key as it is written down and typed back. */
import { expect, test } from "vitest";
import { groupsOf, isLastGroup } from "../../../../../src/app/screens/recovery/groups.ts";

const KEY = "HVX5-QFSV-1GKG-5N8M-RYAJ-98FF-S0W1";

test("groupsOf() makes groups of four", () => {
  expect(groupsOf(KEY)).toEqual(["HVX5", "QFSV", "1GKG", "5N8M", "RYAJ", "98FF", "S0W1"]);
});

for (const typed of ["S0W1", "s0w1", " s0 w1 ", "SOWL", "sowi"]) {
  test(`isLastGroup() takes «${typed}»`, () => {
    expect(isLastGroup(typed, KEY)).toBe(true);
  });
}

for (const typed of ["", " ", "98FF", "S0W", "S0W12", KEY]) {
  test(`isLastGroup() refuses «${typed}»`, () => {
    expect(isLastGroup(typed, KEY)).toBe(false);
  });
}

test("isLastGroup(): no key, no match", () => {
  expect(isLastGroup("", "")).toBe(false);
});
