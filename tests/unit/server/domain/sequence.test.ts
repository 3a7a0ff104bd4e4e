/** The window of call numbers. */
import { expect, test } from "vitest";
import { SEQUENCE_WINDOW } from "../../../../src/protocol/limits.ts";
import { forgottenUpTo, isInWindow } from "../../../../src/server/domain/sequence.ts";

test("a number is in the window until it is a whole window behind the highest one", () => {
  const highest = 1000;
  expect(isInWindow(highest + 1, highest)).toBe(true);
  expect(isInWindow(highest - SEQUENCE_WINDOW + 1, highest)).toBe(true);
  expect(isInWindow(highest - SEQUENCE_WINDOW, highest)).toBe(false);
  expect(isInWindow(0, highest)).toBe(false);
});

test("nothing that is still in the window is ever forgotten, or it could be used a second time", () => {
  for (let highest = 0; highest < 3 * SEQUENCE_WINDOW; highest += 1) {
    expect(isInWindow(forgottenUpTo(highest), highest)).toBe(false);
    expect(isInWindow(forgottenUpTo(highest) + 1, highest)).toBe(true);
  }
});
