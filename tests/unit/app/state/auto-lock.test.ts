/** When the vault locks by itself: the rule, and that page and clock are listened to. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { type AutoLockFacts, mustLock, watchAutoLock } from "../../../../src/app/state/auto-lock.ts";

const at = (ms: number) => ({ wallMs: ms, steadyMs: ms });
const FACTS: AutoLockFacts = {
  nowMs: 100_000,
  steadyMs: 100_000,
  lastInput: at(100_000),
  lastTick: at(99_000),
  hiddenSince: undefined,
  limitSeconds: 120,
};
const after = (ms: number): Partial<AutoLockFacts> => ({
  nowMs: 100_000 + ms,
  steadyMs: 100_000 + ms,
  lastTick: at(99_000 + ms),
});

test("mustLock(): not before the time without input is over, and then", () => {
  expect(mustLock({ ...FACTS, ...after(119_999) })).toBe(false);
  expect(mustLock({ ...FACTS, ...after(120_000) })).toBe(true);
});

test("mustLock(): hidden for 30 seconds, or for the chosen time where that is shorter", () => {
  expect(mustLock({ ...FACTS, ...after(29_999), hiddenSince: at(100_000) })).toBe(false);
  expect(mustLock({ ...FACTS, ...after(30_000), hiddenSince: at(100_000) })).toBe(true);
  expect(mustLock({ ...FACTS, ...after(20_000), hiddenSince: at(100_000), limitSeconds: 20 })).toBe(true);
});

test("mustLock(): a clock set back does not lengthen the time", () => {
  expect(mustLock({ ...FACTS, ...after(120_000), nowMs: 0 })).toBe(true);
});

test("L-06: mustLock(): more than ten seconds between two ticks of a page that is seen are a sleep", () => {
  expect(mustLock({ ...FACTS, nowMs: 109_000, steadyMs: 109_000 })).toBe(false);
  expect(mustLock({ ...FACTS, nowMs: 109_001, steadyMs: 109_001 })).toBe(true);
  expect(mustLock({ ...FACTS, nowMs: 0, steadyMs: 109_001 }), "the clock was set back meanwhile").toBe(true);
});

test("L-06: mustLock(): out of sight timers are slow, and only a steady clock that stood still tells of sleep", () => {
  const hidden = { ...FACTS, lastTick: at(80_000), hiddenSince: at(79_000) };
  expect(mustLock(hidden)).toBe(false);
  expect(mustLock({ ...hidden, steadyMs: 90_000 })).toBe(false);
  expect(mustLock({ ...hidden, steadyMs: 89_999 })).toBe(true);
});

function createPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  const window = new EventTarget();
  const ticks = signal(0);
  const now = { ms: 0 };
  const state = { isUnlocked: true, isPrompting: false };
  const lock = vi.fn(() => {
    state.isUnlocked = false;
  });
  const stop = watchAutoLock({
    ticks,
    tick: () => {
      ticks.value = now.ms;
    },
    steadyMs: () => now.ms,
    isUnlocked: () => state.isUnlocked,
    limitSeconds: () => 60,
    isPrompting: () => state.isPrompting,
    lock,
    page,
    window,
  });
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      now.ms += 1000;
      ticks.value = now.ms;
    }
  };
  return { page, window, ticks, now, state, lock, stop, pass };
}

test("watchAutoLock() locks after the time without input; a key begins it anew", () => {
  const { window, lock, pass } = createPage();
  pass(59);
  window.dispatchEvent(new Event("keydown"));
  pass(59);
  expect(lock).not.toHaveBeenCalled();
  pass(1);
  expect(lock).toHaveBeenCalledOnce();
});

test("watchAutoLock() locks on the way back when no timer ran while the page was hidden", () => {
  const { page, now, lock } = createPage();
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  now.ms += 31_000;
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(lock).toHaveBeenCalledOnce();
});

test("watchAutoLock() locks at the first tick after a sleep, and not for a timer slowed out of sight", () => {
  const slept = createPage();
  slept.now.ms += 10_001;
  slept.ticks.value = slept.now.ms;
  expect(slept.lock).toHaveBeenCalledOnce();

  const slow = createPage();
  slow.page.visibilityState = "hidden";
  slow.page.dispatchEvent(new Event("visibilitychange"));
  slow.now.ms += 29_000;
  slow.ticks.value = slow.now.ms;
  expect(slow.lock).not.toHaveBeenCalled();
});

test("watchAutoLock() locks at once when the page is left or frozen", () => {
  for (const name of ["pagehide", "freeze"]) {
    const { page, window, lock } = createPage();
    (name === "freeze" ? page : window).dispatchEvent(new Event(name));
    expect(lock, name).toHaveBeenCalledOnce();
  }
});

test("watchAutoLock() waits while a prompt of the app has the attention", () => {
  const { state, lock, pass } = createPage();
  state.isPrompting = true;
  pass(59);
  state.isPrompting = false;
  pass(59);
  expect(lock).not.toHaveBeenCalled();
});

test("watchAutoLock(): what it gives back ends it", () => {
  const { window, lock, stop, pass } = createPage();
  stop();
  pass(120);
  window.dispatchEvent(new Event("pagehide"));
  expect(lock).not.toHaveBeenCalled();
});
