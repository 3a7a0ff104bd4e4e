/** @module */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWaiters, readUntilNews } from "../../../../src/server/service/waiters.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return over;
}

test("watch() misses no wake: one that came before woken() is heard at once, and only once", async () => {
  const waiters = createWaiters();
  const watch = waiters.watch("a");
  waiters.wake("b");
  waiters.wake("a");
  waiters.wake("a");
  expect(await isOver(watch.woken(1000))).toBe(true);
  const next = watch.woken(1000);
  expect(await isOver(next)).toBe(false);
  waiters.wake("a");
  expect(await isOver(next)).toBe(true);
  const last = watch.woken(1000);
  vi.advanceTimersByTime(1000);
  expect(await isOver(last)).toBe(true);
  watch.end();
});

test("a wake reaches all who watch, one that ended hears nothing, and nothing is left behind", async () => {
  const waiters = createWaiters();
  const [first, second] = [waiters.watch("a"), waiters.watch("a")];
  const both = [first.woken(1000), second.woken(1000)];
  waiters.wake("a");
  for (const woken of both) expect(await isOver(woken)).toBe(true);
  first.end();
  const third = waiters.watch("a");
  const left = [second.woken(1000), third.woken(1000)];
  waiters.wake("a");
  for (const woken of left) expect(await isOver(woken)).toBe(true);
  second.end();
  third.end();
  expect(vi.getTimerCount()).toBe(0);
});

test("woken() ends with its signal, and with the service", async () => {
  const waiters = createWaiters();
  const watch = waiters.watch("a");
  const gone = new AbortController();
  const woken = watch.woken(1000, gone.signal);
  expect(await isOver(woken)).toBe(false);
  gone.abort();
  expect(await isOver(woken)).toBe(true);
  expect(await isOver(watch.woken(1000, gone.signal))).toBe(true);
  const last = watch.woken(1000);
  waiters.end();
  expect(await isOver(last)).toBe(true);
  expect(await isOver(waiters.watch("b").woken(1000))).toBe(true);
});

test("readUntilNews() reads again for what came while it read, when time alone makes news, and every 5 seconds", async () => {
  const waiters = createWaiters();
  let value = 0;
  const reads: number[] = [];
  const news = readUntilNews(
    waiters,
    { key: "a", ms: 60_000 },
    async () => {
      const read = value;
      await Promise.resolve();
      // Decided between the reading and the waiting.
      if (reads.length === 0) {
        value = 1;
        waiters.wake("a");
      }
      reads.push(read);
      return read;
    },
    (read) => (read < 1 ? 60_000 : undefined),
  );
  expect(await news).toBe(1);
  expect(reads).toEqual([0, 1]);

  let count = 0;
  const late = readUntilNews(
    waiters,
    { key: "b", ms: 25_000 },
    () => {
      count += 1;
      return Promise.resolve(count);
    },
    (read) => (read < 4 ? 12_000 - performance.now() : undefined),
  );
  await vi.advanceTimersByTimeAsync(5000);
  expect(count).toBe(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(count).toBe(3);
  // Not five seconds more, but the two until time alone makes news.
  await vi.advanceTimersByTimeAsync(2100);
  expect(await late).toBe(4);
});
