/** A counter that has come apart from the service's is set right; codes of RFC 4226, Appendix D. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import type { ChangeResult } from "../../../../src/app/state/change-result.ts";
import { createResyncStore } from "../../../../src/app/state/resync.ts";
import { hotpCode } from "../../../../src/otp/code.ts";
import { account } from "../../../support/accounts.ts";

const RFC = new TextEncoder().encode("12345678901234567890");

function setUp(counter: number, more: Partial<OtpAccount> = {}) {
  const all = signal<readonly OtpAccount[]>([account("a", { type: "hotp", secret: RFC, counter, ...more })]);
  let result: ChangeResult = "stored";
  const onSet = vi.fn();
  const pause = vi.fn(() => Promise.resolve());
  const store = createResyncStore("a", {
    accounts: {
      all,
      updateMany: async (ids, change) => {
        if (result === "stored") all.value = all.value.map((each) => (ids.includes(each.id) ? change(each) : each));
        return result;
      },
    },
    pause,
    onSet,
  });
  return { store, all, onSet, pause, fail: (why: ChangeResult) => (result = why) };
}

test("one on, one back, never below zero", async () => {
  const { store, onSet } = setUp(1);
  await store.step(1);
  expect([store.counter.value, store.outcome.value]).toEqual([2, { kind: "set", counter: 2 }]);
  for (let time = 0; time < 4; time += 1) await store.step(-1);
  expect(store.counter.value).toBe(0);
  expect(onSet).toHaveBeenCalledTimes(5);
});

test("the code before and those to come, to be compared; the one that was used sets the counter behind it", async () => {
  const { store } = setUp(3);
  expect(store.upcoming.value).toBeUndefined();
  store.showUpcoming();
  expect(store.upcoming.value).toEqual(
    ["359152", "969429", "338314", "254676", "287922", "162583"].map((code, at) => ({ counter: 2 + at, code })),
  );
  await store.use(5);
  expect(store.counter.value).toBe(6);
  expect(store.upcoming.value?.[0]).toEqual({ counter: 5, code: "254676" });
  store.hideUpcoming();
  expect(store.upcoming.value).toBeUndefined();
});

test.each([
  ["far ahead", 0, 4999],
  ["behind", 900, 7],
  ["where it is", 7, 7],
])("two codes of a device that is %s", async (_, counter, theirs) => {
  const { store, pause } = setUp(counter);
  const code = (at: number) => hotpCode({ secret: RFC, algorithm: "SHA1", digits: 6 }, at);
  await store.find(` ${code(theirs).slice(0, 3)} ${code(theirs).slice(3)}`, code(theirs + 1));
  expect([store.counter.value, store.outcome.value]).toEqual([theirs + 2, { kind: "set", counter: theirs + 2 }]);
  if (theirs > 1000) expect(pause.mock.calls.length).toBeGreaterThan(10);
});

test("codes that are no pair, or not whole, change nothing", async () => {
  const { store } = setUp(5);
  await store.find("755224", "755224");
  expect([store.counter.value, store.outcome.value]).toEqual([5, { kind: "not-found" }]);
  await store.find("75522", "287082");
  expect(store.outcome.value).toEqual({ kind: "incomplete", digits: 6 });
});

test("what could not be stored is said, and the counter stays", async () => {
  const { store, fail, onSet } = setUp(5);
  fail("quota");
  await store.step(1);
  expect([store.counter.value, store.outcome.value]).toEqual([5, { kind: "not-stored", why: "quota" }]);
  expect(onSet).not.toHaveBeenCalled();
});

test("a lock in the middle ends the search; an account by time has no counter", async () => {
  const { store, all, pause } = setUp(0);
  pause.mockImplementationOnce(async () => {
    all.value = [];
  });
  await store.find("123456", "654321");
  expect([store.counter.value, store.outcome.value, store.isBusy.value]).toEqual([undefined, undefined, false]);
  expect(setUp(0, { type: "totp" }).store.counter.value).toBeUndefined();
});

test("where no code can be made, none is compared; stepping still works", async () => {
  const { store } = setUp(4, { algorithm: "SHA384" });
  expect(store.canCompare.value).toBe(false);
  store.showUpcoming();
  await store.find("755224", "287082");
  expect([store.upcoming.value, store.outcome.value]).toEqual([undefined, undefined]);
  await store.step(1);
  expect(store.counter.value).toBe(5);
});
