import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineHeights } from "../../../../src/app/ui/line-heights.ts";

test("what was not measured is taken for the average of what was", () => {
  const lines = createLineHeights(4, 100);
  expect([lines.usual(), lines.topOf(4)]).toEqual([100, 400]);
  lines.measure(1, 60);
  expect([lines.usual(), lines.topOf(1), lines.topOf(2), lines.topOf(4)]).toEqual([60, 60, 120, 240]);
  lines.measure(3, 120);
  expect([lines.usual(), lines.topOf(1), lines.topOf(4)]).toEqual([90, 90, 360]);
  lines.measure(3, 60);
  expect(lines.usual()).toBe(60);
});

test("what is no line, or has no height, changes nothing", () => {
  const lines = createLineHeights(2, 50);
  lines.measure(2, 80);
  lines.measure(-1, 80);
  lines.measure(0, 0);
  expect([lines.topOf(-3), lines.topOf(9)]).toEqual([0, 100]);
  expect(createLineHeights(0, 50).lineAt(10)).toBe(0);
});

test("lineAt() gives the line that lies there, whatever was measured", () => {
  const heights = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 300 })), { maxLength: 60 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      heights,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, all, at) => {
        const lines = createLineHeights(count, 80);
        for (const [line, height] of all) lines.measure(line, height);
        const pixels = at * lines.topOf(count);
        const line = lines.lineAt(pixels);
        expect(lines.topOf(line)).toBeLessThanOrEqual(pixels);
        if (line < count - 1) expect(lines.topOf(line + 1)).toBeGreaterThan(pixels);
        expect(lines.lineAt(-500)).toBe(0);
        expect(lines.lineAt(lines.topOf(count) + 500)).toBe(count - 1);
      },
    ),
    { numRuns: 500 },
  );
});
