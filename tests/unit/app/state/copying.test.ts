/** One tap, two taps, none: what is copied and what follows. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createCopying } from "../../../../src/app/state/copying.ts";
import { type ListOptions, readListOptions } from "../../../../src/app/state/list-options.ts";

function setUp(words: string) {
  const options = signal<ListOptions>(readListOptions(words));
  const timers = new Map<number, () => void>();
  let count = 0;
  const setTimer = vi.fn((run: () => void, _ms: number) => {
    count += 1;
    timers.set(count, run);
    return count;
  });
  const copying = createCopying({ options, setTimer, clearTimer: (timer) => void timers.delete(timer) });
  const said: string[] = [];
  const tap = (id: string, isKey = false): void =>
    copying.tap(id, isKey, { copy: () => said.push(`copy ${id}`), explain: (why) => said.push(why) });
  const wait = (): void => {
    const due = [...timers.values()];
    timers.clear();
    for (const run of due) run();
  };
  return { copying, tap, wait, said, setTimer };
}

test("tap(): one copies at once where nothing else was chosen", () => {
  const { tap, said } = setUp("");
  tap("a");
  expect(said).toEqual(["copy a"]);
});

test("tap(): of two the second copies; one alone explains, after a moment", () => {
  const { tap, wait, said, setTimer } = setUp("tap-double");
  tap("a");
  expect(said).toEqual([]);
  expect(setTimer).toHaveBeenLastCalledWith(expect.any(Function), 500);
  tap("a");
  wait();
  expect(said).toEqual(["copy a"]);
  tap("a");
  wait();
  tap("a");
  expect(said).toEqual(["copy a", "twice"]);
});

test("tap(): two taps on two rows are no double tap", () => {
  const { tap, said } = setUp("tap-double");
  tap("a");
  tap("b");
  expect(said).toEqual([]);
  tap("b");
  expect(said).toEqual(["copy b"]);
});

test("tap(): a key copies at the first press", () => {
  const { tap, said } = setUp("tap-double");
  tap("a", true);
  expect(said).toEqual(["copy a"]);
});

test("tap(): where taps do not copy neither finger nor key does, and it is said where it can be done", () => {
  const { tap, said } = setUp("tap-never");
  tap("a");
  tap("a", true);
  expect(said).toEqual(["off", "off"]);
});

test("which(): the next code from the chosen seconds on, never of a counter", () => {
  const { copying } = setUp("late-5");
  expect([6, 5, 1].map((left) => copying.which({ type: "totp" }, left))).toEqual(["now", "next", "next"]);
  expect(copying.which({ type: "hotp" }, 0)).toBe("now");
  expect(setUp("").copying.which({ type: "totp" }, 1)).toBe("now");
});

test("copied(): locks a moment later where that was chosen, and not otherwise", () => {
  const lock = vi.fn();
  const { copying, wait, setTimer } = setUp("copy-locks");
  expect(copying.copied(lock)).toBe(true);
  expect(setTimer).toHaveBeenLastCalledWith(lock, 1500);
  expect(lock).not.toHaveBeenCalled();
  wait();
  expect(lock).toHaveBeenCalledOnce();
  expect(setUp("").copying.copied(lock)).toBe(false);
});
