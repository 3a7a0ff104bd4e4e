/**
 * A list of which only a part is drawn: rows of unequal height, none missing and none jumping; and what a second and a key
 * cost with ten thousand accounts, counted in rows and timers.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { moveIn } from "../support/moved-in.ts";

interface Drawn {
  readonly place: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows in the page, from the window's upper edge. */
const drawnRows = (page: Page): Promise<Drawn[]> =>
  page.locator("li.row").evaluateAll((rows) =>
    rows.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { place: Number(row.ariaPosInSet), top, bottom };
    }),
  );

/** Scrolls as a wheel does, and waits until the list has drawn what belongs there. */
async function scroll(page: Page, by: number): Promise<Drawn[]> {
  await page.evaluate(
    (pixels) =>
      new Promise<void>((done) => {
        scrollBy({ top: pixels, behavior: "instant" });
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      }),
    by,
  );
  return drawnRows(page);
}

test("rows of unequal height: the screen is never empty, and scrolling back moves nothing by itself", async ({
  app,
}) => {
  const { page } = app;
  const count = 150;
  await moveIn(
    app,
    Array.from({ length: count }, (_, at) => ({
      issuer: `Service ${String(at).padStart(3, "0")}`,
      // Long stretches of each kind: no average fits them.
      ...(Math.floor(at / 25) % 2 === 1 ? { counter: 1 } : {}),
    })),
  );
  const heights = new Set<number>();
  const height = page.viewportSize()?.height ?? 0;
  const expectWhole = (rows: readonly Drawn[]): void => {
    for (const { top, bottom } of rows) heights.add(Math.round(bottom - top));
    expect(rows.length).toBeLessThan(60);
    rows.forEach((row, at) => {
      const next = rows[at + 1];
      if (next !== undefined) expect([next.place, Math.round(next.top - row.bottom)]).toEqual([row.place + 1, 12]);
    });
    const [first, last] = [rows[0], rows.at(-1)];
    expect(first?.place === 1 || (first?.top ?? 0) < 0).toBe(true);
    expect(last?.place === count || (last?.bottom ?? 0) > height).toBe(true);
  };
  const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  while (!(await isAtEnd())) expectWhole(await scroll(page, 400));
  expect((await drawnRows(page)).at(-1)?.place).toBe(count);
  expect(heights.size).toBeGreaterThan(1);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  expectWhole(await scroll(page, 0));

  // Thrown to the end at once, most rows above were never drawn: each shows its height on the way back.
  await page.reload();
  await app.unlockByPasskey();
  // What keeps the room of rows that are not drawn comes behind the first code.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(count * 90);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
  let before = await scroll(page, 0);
  while ((await page.evaluate(() => scrollY)) > 300) {
    const at = await page.evaluate(() => scrollY);
    const after = await scroll(page, -250);
    expectWhole(after);
    const seen = before.find(({ top, bottom }) => top > 0 && bottom < height - 260);
    const moved = after.find(({ place }) => place === seen?.place);
    // What was on the screen has moved by what was scrolled, though rows above it came in higher than they were taken for.
    if (seen !== undefined && moved !== undefined && at > 250)
      expect(Math.abs(moved.top - seen.top - 250)).toBeLessThanOrEqual(1);
    before = after;
  }
});
