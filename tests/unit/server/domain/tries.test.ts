/** Waits after wrong codes: five failures, then 30 s · 2^n up to 15 minutes. @module */
import { expect, test } from "vitest";
import { afterFailure, isLocked, isSpent, NO_TRIES, type Tries } from "../../../../src/server/domain/tries.ts";

function failures(count: number, nowMs = 0): Tries {
  let tries = NO_TRIES;
  for (let index = 0; index < count; index += 1) tries = afterFailure(tries, nowMs);
  return tries;
}

for (const [count, seconds] of [
  [1, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [9, 480],
  [10, 900],
  [49, 900],
] as const) {
  test(`afterFailure() waits ${String(seconds)} s after ${String(count)} failures`, () => {
    expect(failures(count).lockedUntilMs).toBe(seconds * 1000);
  });
}

test("isLocked() ends with the wait", () => {
  const tries = failures(5, 1000);
  expect([isLocked(tries, 30_999), isLocked(tries, 31_000)]).toEqual([true, false]);
});

test("isSpent() from the fiftieth failure on", () => {
  expect([isSpent(failures(49)), isSpent(failures(50))]).toEqual([false, true]);
});
