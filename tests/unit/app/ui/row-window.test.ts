import fc from "fast-check";
import { expect, test } from "vitest";
import { rowWindow, sameWindow } from "../../../../src/app/ui/row-window.ts";

test("rowWindow() holds every row that can be seen, and few others", () => {
  const sight = fc.record({
    count: fc.integer({ min: 0, max: 20_000 }),
    rowHeight: fc.integer({ min: 40, max: 200 }),
    top: fc.integer({ min: -2_000_000, max: 2000 }),
    height: fc.integer({ min: 200, max: 2000 }),
  });
  fc.assert(
    fc.property(sight, (at) => {
      const { from, to } = rowWindow(at);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(at.count);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(at.height / at.rowHeight) + 2 * 8 + 2 * 4 + 2);
      const firstSeen = Math.floor(-at.top / at.rowHeight);
      const lastSeen = Math.ceil((at.height - at.top) / at.rowHeight);
      for (const row of [firstSeen, lastSeen - 1]) {
        if (row >= 0 && row < at.count) expect(row >= from && row < to).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a few scrolled pixels leave the same rows", () => {
  const at = (top: number) => rowWindow({ count: 1000, rowHeight: 80, top, height: 800 });
  expect(sameWindow(at(-8000), at(-8010))).toBe(true);
  expect(sameWindow(at(-8000), at(-9000))).toBe(false);
});

test("before a row was measured one is drawn", () => {
  expect(rowWindow({ count: 500, rowHeight: 0, top: 0, height: 800 })).toEqual({ from: 0, to: 1 });
});
