/**
 * A list of which only a part is drawn: rows of unequal height, none missing and none jumping; and what a second and a key
 * cost with ten thousand accounts, counted in rows and timers.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { moveIn } from "../support/moved-in.ts";
import { figureOf, prepareWatch, watch } from "../support/page-watch.ts";

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

const MANY = 10_000;
/** What is near a phone's screen: seven rows on it, eight and up to four more on either side. */
const MOST_ROWS = 40;

const WORDS = ["North", "Harbour", "Élan", "Cloud", "Zest", "Forge", "Quartz"] as const;

const nameAt = (at: number): string =>
  `${WORDS[at % WORDS.length] ?? ""} ${WORDS[(at * 3 + 2) % WORDS.length] ?? ""} ${String(at)}`;

test("ten thousand accounts: a second costs one timer and touches only rows near the screen, a key draws only those", async ({
  app,
  phone,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  await prepareWatch(phone.context);
  await moveIn(
    app,
    Array.from({ length: MANY }, (_, at) => ({ issuer: nameAt(at), name: `user${String(at)}@example.com` })),
  );
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(MANY * 90);
  // What comes behind the first code is done by then.
  await page.waitForTimeout(6000);

  const SECONDS = 3;
  const ticking = await watch(page, () => page.waitForTimeout(SECONDS * 1000));
  console.info(figureOf(`${String(MANY)} accounts, ${String(SECONDS)} seconds of ticking`, ticking));
  expect(ticking.timers).toBeGreaterThanOrEqual(SECONDS - 1);
  expect(ticking.timers).toBeLessThanOrEqual(SECONDS + 1);
  expect(ticking.touched).toBeGreaterThan(0);
  expect(ticking.touched).toBeLessThanOrEqual(MOST_ROWS);
  expect(ticking.mostRows).toBeLessThanOrEqual(MOST_ROWS);

  const scrolling = await watch(page, async () => {
    for (let turn = 0; turn < 40; turn += 1) await scroll(page, turn % 8 === 7 ? 60_000 : 900);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await scroll(page, 0);
  });
  console.info(figureOf(`${String(MANY)} accounts, scrolling`, scrolling));
  expect(scrolling.mostRows).toBeLessThanOrEqual(MOST_ROWS);

  const search = page.getByLabel("Search", { exact: true });
  await search.click();
  const typing = await watch(page, async () => {
    await page.keyboard.type("harbour 777", { delay: 60 });
    await expect(page.locator("li.row").first()).toContainText("777");
    for (let key = 0; key < 11; key += 1) await page.keyboard.press("Backspace");
    // Nothing says it so: all words are compared.
    await page.keyboard.type("quratz 77", { delay: 60 });
    await expect(page.locator("li.row").first()).toContainText("Quartz");
  });
  console.info(figureOf(`${String(MANY)} accounts, typing`, typing));
  // As many as are found, where they are few enough to be drawn all.
  expect(typing.mostRows).toBeLessThanOrEqual(60);
  // The accounts are read in portions of five hundred, each in a task of its own; and the tick.
  expect(typing.timers).toBeGreaterThanOrEqual(MANY / 500 - 1);

  await search.press("Escape");
  const inFirstMenu = async (item: string): Promise<void> => {
    await page
      .getByRole("button", { name: /^More about / })
      .first()
      .click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await inFirstMenu("Change the order");
  const handle = page.getByRole("button", { name: `Move ${nameAt(1)}`, exact: true });
  const moving = await watch(page, async () => {
    for (let press = 0; press < 6; press += 1) await handle.press("ArrowDown", { delay: 60 });
    await expect(page.getByText(`Moved to place 8 of ${String(MANY)}`).first()).toBeVisible();
  });
  console.info(figureOf(`${String(MANY)} accounts, moving one by keys`, moving));
  expect(moving.mostRows).toBeLessThanOrEqual(MOST_ROWS);
  await page.getByRole("button", { name: "Done" }).click();

  // All of them at once: a question that names the first of them, and goes away again.
  await inFirstMenu("Choose several");
  const choosing = await watch(page, async () => {
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.getByRole("button", { name: "Delete the chosen accounts" }).click();
    const dialog = page.getByRole("dialog", { name: `Delete ${String(MANY)} accounts?` });
    await expect(dialog.getByRole("listitem")).toHaveCount(201);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });
  console.info(figureOf(`${String(MANY)} accounts, all chosen`, choosing));
  expect(choosing.mostRows).toBeLessThanOrEqual(MOST_ROWS);
});
