import { expect, test } from "vitest";
import { createClockStore } from "../../../../src/app/state/clock.ts";

function setUp(offsets: readonly (number | undefined)[], stored?: string) {
  const kept = new Map<string, string>(stored === undefined ? [] : [["protect.clock-offset", stored]]);
  const queue = [...offsets];
  const store = createClockStore({
    nowMs: () => 1_000_000,
    measure: () => Promise.resolve(queue.shift()),
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
  return { store, kept };
}

test("a difference is told in seconds and counts only once the person agrees; it is kept for the next start", async () => {
  const { store, kept } = setUp([61_400]);
  await store.measure();
  expect(store.advice.value).toEqual({ kind: "wrong", seconds: 61 });
  expect(store.codeNowMs()).toBe(1_000_000);
  store.apply();
  expect(store.codeNowMs()).toBe(1_061_400);
  expect(store.advice.value).toBeUndefined();
  expect(setUp([undefined], kept.get("protect.clock-offset")).store.codeNowMs()).toBe(1_061_400);
});

test("a few seconds are no news; no answer says nothing", async () => {
  const { store } = setUp([9_000, undefined]);
  await store.measure();
  expect(store.advice.value).toBeUndefined();
  await store.measure();
  expect(store.measuredMs.value).toBe(9_000);
});

test("a clock that was set right afterwards is noticed, and the difference let go of", async () => {
  const { store, kept } = setUp([200], "61400");
  await store.measure();
  expect(store.advice.value).toEqual({ kind: "changed", seconds: 0 });
  store.apply();
  expect(store.appliedMs.value).toBe(0);
  expect(kept.size).toBe(0);
});

test("what was put away stays away; own clock on demand", async () => {
  const { store } = setUp([-30_000], "-30500");
  await store.measure();
  expect(store.advice.value).toBeUndefined();
  store.useOwn();
  expect(store.advice.value).toEqual({ kind: "wrong", seconds: -30 });
  store.dismiss();
  expect(store.advice.value).toBeUndefined();
});

test.each(["abc", "1e9", "99999999999999"])("a stored «%s» is not believed", (stored) => {
  expect(setUp([], stored).store.appliedMs.value).toBe(0);
});
