import { expect, test, vi } from "vitest";
import { createClipboardKeeper } from "../../../../src/app/state/clipboard-keeper.ts";

function setUp(options: { readonly seconds?: number; readonly hasFocus?: boolean } = {}) {
  const written: string[] = [];
  const told: string[] = [];
  const timers = new Map<number, () => void>();
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
    seconds: () => options.seconds ?? 30,
    hasFocus: () => options.hasFocus ?? true,
    onNextFocus: (run) => {
      onFocus = run;
    },
    setTimer,
    clearTimer: (timer) => void timers.delete(timer),
    tell: (what) => told.push(what),
  });
  const fire = async () => {
    for (const run of timers.values()) run();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { keeper, written, told, setTimer, fire, focus: () => onFocus() };
}

test("a copied code is overwritten after its time, once, and that is said", async () => {
  const { keeper, written, told, setTimer, fire } = setUp();
  await keeper.write("123456");
  await keeper.write("654321");
  expect(setTimer).toHaveBeenLastCalledWith(expect.any(Function), 30_000);
  await fire();
  expect(written).toEqual(["123456", "654321", ""]);
  expect(told).toEqual(["cleared"]);
});

test("in the background nothing is touched, and the person hears of it on return", async () => {
  const { keeper, written, told, fire, focus } = setUp({ hasFocus: false });
  await keeper.write("123456");
  await fire();
  expect(written).toEqual(["123456"]);
  expect(told).toEqual([]);
  focus();
  expect(told).toEqual(["not-cleared"]);
});

test("«never» sets no timer", async () => {
  const { keeper, setTimer } = setUp({ seconds: 0 });
  await keeper.write("123456");
  expect(setTimer).not.toHaveBeenCalled();
});
