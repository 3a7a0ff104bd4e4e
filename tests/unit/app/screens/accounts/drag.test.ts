import fc from "fast-check";
import { expect, test } from "vitest";
import { placeUnder, type RowBox, scrollStep } from "../../../../../src/app/screens/accounts/drag.ts";

/** Rows below each other, ten pixels apart. */
function column(heights: readonly number[]): readonly RowBox[] {
  let top = 0;
  return heights.map((height, place) => {
    const box = { place, left: 0, right: 300, top, bottom: top + height };
    top += height + 10;
    return box;
  });
}

test("a row takes the place that the finger is over", () => {
  const rows = column([80, 80, 80, 80]);
  expect(placeUnder(rows, 1, 20, 130)).toBe(1);
  expect(placeUnder(rows, 1, 20, 40)).toBe(0);
  expect(placeUnder(rows, 1, 20, -500)).toBe(0);
  expect(placeUnder(rows, 1, 20, 200)).toBe(2);
  expect(placeUnder(rows, 1, 20, 5000)).toBe(3);
  expect(placeUnder(rows, 1, 400, 40)).toBe(1);
  expect(placeUnder(rows, 9, 20, 40)).toBe(9);
});

test("in two columns the cell under the finger counts", () => {
  const rows = [0, 1, 2, 3].map((place) => {
    const [left, top] = [(place % 2) * 310, Math.floor(place / 2) * 90];
    return { place, left, right: left + 300, top, bottom: top + 80 };
  });
  expect(placeUnder(rows, 0, 400, 40)).toBe(1);
  expect(placeUnder(rows, 0, 20, 130)).toBe(2);
  expect(placeUnder(rows, 3, 20, 40)).toBe(0);
});

test("under a finger that holds still a row changes its place once at most", () => {
  const heights = fc.array(fc.integer({ min: 30, max: 200 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.nat(), fc.integer({ min: -50, max: 2500 }), (all, which, y) => {
      let order = all.map((_, index) => index);
      const dragged = which % all.length;
      const step = (): number => {
        const from = order.indexOf(dragged);
        const to = placeUnder(column(order.map((index) => all[index] ?? 0)), from, 20, y);
        const rest = order.filter((index) => index !== dragged);
        order = [...rest.slice(0, to), dragged, ...rest.slice(to)];
        return to;
      };
      const first = step();
      expect(step()).toBe(first);
    }),
    { numRuns: 1000 },
  );
});

test("the page scrolls near its edges only, the faster the nearer", () => {
  expect(scrollStep(400, 0, 800)).toBe(0);
  expect(scrollStep(80, 0, 800)).toBeGreaterThanOrEqual(-2);
  expect(scrollStep(80, 0, 800)).toBeLessThan(0);
  expect(scrollStep(5, 0, 800)).toBe(-17);
  expect(scrollStep(-40, 0, 800)).toBe(-18);
  expect(scrollStep(799, 0, 800)).toBe(18);
  expect(scrollStep(50, 0, 100)).toBe(0);
});
