import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineHeights } from "../../../../src/app/ui/line-heights.ts";
import { lineWindow, sameWindow } from "../../../../src/app/ui/row-window.ts";

test("lineWindow() holds every line that can be seen, and few others, however high they are", () => {
  const sight = fc.record({
    count: fc.integer({ min: 1, max: 20_000 }),
    guess: fc.integer({ min: 40, max: 200 }),
    measured: fc.array(fc.tuple(fc.nat({ max: 20_000 }), fc.integer({ min: 40, max: 200 })), { maxLength: 40 }),
    top: fc.integer({ min: -2_000_000, max: 2000 }),
    height: fc.integer({ min: 200, max: 2000 }),
  });
  fc.assert(
    fc.property(sight, ({ count, guess, measured, top, height }) => {
      const lines = createLineHeights(count, guess);
      for (const [line, pixels] of measured) lines.measure(line, pixels);
      const { from, to } = lineWindow({ lines, top, height });
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 40) + 2 * 8 + 2 * 4 + 2);
      const isSeen = (line: number): boolean =>
        line >= 0 && line < count && lines.topOf(line + 1) + top > 0 && lines.topOf(line) + top < height;
      for (const line of [from - 1, to]) expect(isSeen(line)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("a few scrolled pixels leave the same lines", () => {
  const lines = createLineHeights(1000, 80);
  const at = (top: number) => lineWindow({ lines, top, height: 800 });
  expect(sameWindow(at(-8000), at(-8010))).toBe(true);
  expect(sameWindow(at(-8000), at(-9000))).toBe(false);
});
