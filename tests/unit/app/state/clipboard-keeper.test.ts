import { expect, test, vi } from "vitest";
import { createClipboardKeeper } from "../../../../src/app/state/clipboard-keeper.ts";

const KEY = "protect.copied";

function setUp(options: { readonly hasFocus?: boolean; readonly waiting?: string } = {}) {
  const written: string[] = [];
  const told: string[] = [];
  const timers = new Map<number, () => void>();
  const kept = new Map<string, string>(options.waiting === undefined ? [] : [[KEY, options.waiting]]);
  let onFocus: () => void = () => undefined;
  const setTimer = vi.fn((run: () => void, _ms: number) => {
    timers.set(timers.size + 1, run);
    return timers.size;
  });
  const keeper = createClipboardKeeper({
    write: async (text) => {
      written.push(text);
      return true;
    },
    hasFocus: () => options.hasFocus ?? true,
    onNextFocus: (run) => {
      onFocus = run;
    },
    nowMs: () => 1_000_000,
    setTimer,
    clearTimer: (timer) => void timers.delete(timer),
    tell: (what) => told.push(what),
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
  const fire = async () => {
    for (const run of timers.values()) run();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { keeper, written, told, setTimer, fire, kept, focus: () => onFocus() };
}

test("a copied code is overwritten after its time, once, and that is said", async () => {
  const { keeper, written, told, setTimer, fire, kept } = setUp();
  keeper.copied(30);
  keeper.copied(30);
  expect(setTimer).toHaveBeenLastCalledWith(expect.any(Function), 30_000);
  await fire();
  expect(written).toEqual([""]);
  expect(told).toEqual(["cleared"]);
  expect([...kept]).toEqual([]);
});

test("in the background nothing is touched, and the person hears of it on return", async () => {
  const { keeper, written, told, fire, focus } = setUp({ hasFocus: false });
  keeper.copied(30);
  await fire();
  expect(written).toEqual([]);
  expect(told).toEqual([]);
  focus();
  expect(told).toEqual(["not-cleared"]);
});

test("«never» sets no timer, and ends the one of a code before", async () => {
  const { keeper, written, fire, kept } = setUp();
  keeper.copied(10);
  keeper.copied(0);
  await fire();
  expect(written).toEqual([]);
  expect([...kept]).toEqual([]);
});

test("a page that is loaded anew goes on where the one before it locked", async () => {
  const before = setUp();
  before.keeper.copied(30);
  expect(before.kept.get(KEY)).toBe("1030000");
  const after = setUp({ waiting: "1012000" });
  expect(after.setTimer).toHaveBeenCalledExactlyOnceWith(expect.any(Function), 12_000);
  await after.fire();
  expect(after.written).toEqual([""]);
});

for (const [waiting, why] of [
  ["930000", "long overdue: something else lies there by now"],
  ["9999999", "further ahead than anybody can choose"],
  ["soon", "no number"],
] as const)
  test(`what is kept is not believed: ${why}`, () => {
    const { setTimer, kept } = setUp({ waiting });
    expect(setTimer).not.toHaveBeenCalled();
    expect([...kept]).toEqual([]);
  });
