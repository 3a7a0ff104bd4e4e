/** One timer for the seconds. */
import { expect, test } from "vitest";
import { createTicker } from "../../../../src/app/state/ticker.ts";

function createClock(startMs: number) {
  let nowMs = startMs;
  let waiting: { run: () => void; atMs: number } | undefined;
  return {
    ticker: createTicker({
      nowMs: () => nowMs,
      setTimer: (run, ms) => {
        waiting = { run, atMs: nowMs + ms };
        return 1;
      },
      clearTimer: () => {
        waiting = undefined;
      },
    }),
    isWaiting: () => waiting !== undefined,
    fire() {
      if (waiting === undefined) throw new Error("no timer");
      nowMs = waiting.atMs;
      waiting.run();
    },
  };
}

test("createTicker() ticks just after each full second", () => {
  const { ticker, fire } = createClock(1_700_000_000_400);
  ticker.start();
  expect(ticker.nowMs.value).toBe(1_700_000_000_400);
  fire();
  expect(ticker.nowMs.value).toBe(1_700_000_001_008);
  fire();
  expect(ticker.nowMs.value).toBe(1_700_000_002_008);
});

test("createTicker(): start() gives back what stops it", () => {
  const { ticker, isWaiting } = createClock(0);
  const stop = ticker.start();
  expect(isWaiting()).toBe(true);
  stop();
  expect(isWaiting()).toBe(false);
});
