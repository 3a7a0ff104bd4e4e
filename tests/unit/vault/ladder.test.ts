import { expect, test } from "vitest";
import { chooseStep, LADDER, withinCaps } from "../../../src/vault/ladder.ts";

/** Milliseconds of a device that needs `floorMs` for 19 MiB, t 2, and in proportion for more. */
const device = (floorMs: number, slowdown = 1) => {
  const measured: number[] = [];
  const measure = ({ memory, iterations }: { memory: number; iterations: number }) => {
    measured.push(memory / 1024);
    const factor = (memory * iterations) / (19 * 1024 * 2);
    return Promise.resolve(floorMs * factor * (factor > 1 ? slowdown : 1));
  };
  return { measured, measure };
};

test("chooseStep() takes the highest step of at most 1.5 s, and measures only what it may take", async () => {
  const cases = [
    [100, 64, [19, 64]],
    [296, 64, [19, 64]],
    [300, 32, [19, 32]],
    [593, 32, [19, 32]],
    [600, 19, [19]],
    [9_000, 19, [19]],
  ] as const;
  for (const [floorMs, mib, asked] of cases) {
    const { measured, measure } = device(floorMs);
    expect((await chooseStep(measure)).memory).toBe(mib * 1024);
    expect(measured).toEqual(asked);
  }
});

test("chooseStep() goes down when the measurement belies the estimate", async () => {
  expect((await chooseStep(device(250, 1.5).measure)).memory).toBe(32 * 1024);
});

test("withinCaps() keeps foreign parameters from stopping the device", () => {
  for (const step of LADDER) expect(withinCaps(step)).toBe(true);
  for (const [memory, iterations] of [
    [512 * 1024 + 1, 1],
    [1024, 21],
    [1024, 0],
    [7, 1],
  ] as const)
    expect(withinCaps({ memory, iterations })).toBe(false);
});
