/**
 * The person's own order: by dragging, with a finger and with a mouse, by keys, inside a filter, and in a list of which only
 * a part is drawn.
 *
 * @module
 */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { chooseInMenu, moveIn, titles } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch"] as const;

const handle = (page: Page, name: string): Locator => page.getByRole("button", { name: `Move ${name}`, exact: true });

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger, as touch events of the browser itself: `hold` runs before it is lifted. */
async function dragByFinger(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  hold: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", x: number, y: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", from.x, from.y);
  for (let step = 1; step <= 12; step += 1) {
    const share = step / 12;
    await touch("touchMove", from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await page.waitForTimeout(16);
  }
  await hold();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

async function expectStored(app: AppPages, expected: readonly string[]): Promise<void> {
  await expect.poll(() => titles(app)).toEqual(expected);
  await app.page.getByRole("button", { name: "Done" }).click();
  await app.page.reload();
  await app.unlockByPasskey();
  await expect.poll(() => titles(app)).toEqual(expected);
}

test("a finger drags a row to its place; Escape and a key while dragging take it back", async ({ app }) => {
  const { page } = app;
  await moveIn(
    app,
    NAMES.map((issuer) => ({ issuer })),
  );
  await chooseInMenu(app, "Ash", "Change the order");
  await expect(page.getByText("Sorted by your own order now")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add an account" })).toBeHidden();

  await dragByFinger(page, await centreOf(handle(page, "Elm")), await centreOf(handle(page, "Birch")), async () => {
    await expect(page.locator(".row-lifted")).toHaveCount(1);
    // Already among the others while the finger is down.
    await expect.poll(() => titles(app)).toEqual(["Ash", "Elm", "Birch", "Cedar", "Fir", "Hazel", "Larch"]);
  });
  await expect(page.locator(".row-lifted")).toHaveCount(0);
  await expect(page.getByText("Moved to place 2 of 7").first()).toBeVisible();
  await expect(handle(page, "Elm")).toBeFocused();

  const start = await centreOf(handle(page, "Ash"));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 250, { steps: 10 });
  await expect.poll(() => titles(app)).not.toEqual(["Ash", "Elm", "Birch", "Cedar", "Fir", "Hazel", "Larch"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => titles(app)).toEqual(["Ash", "Elm", "Birch", "Cedar", "Fir", "Hazel", "Larch"]);
  await page.mouse.up();
  await expectStored(app, ["Ash", "Elm", "Birch", "Cedar", "Fir", "Hazel", "Larch"]);
});

test("with a mouse, in the two columns of a wide window", async ({ app }) => {
  const { page } = app;
  await moveIn(
    app,
    NAMES.map((issuer) => ({ issuer })),
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await chooseInMenu(app, "Fir", "Change the order");
  const [from, to] = [await centreOf(handle(page, "Fir")), await centreOf(handle(page, "Birch"))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await expect.poll(() => titles(app)).toEqual(["Ash", "Fir", "Birch", "Cedar", "Elm", "Hazel", "Larch"]);
  await page.mouse.move(to.x, to.y + 3);
  await page.mouse.up();
  await expect(page.getByText("Moved to place 2 of 7").first()).toBeVisible();
  await expectStored(app, ["Ash", "Fir", "Birch", "Cedar", "Elm", "Hazel", "Larch"]);
});

test("inside a filter an account comes beside the neighbours that are seen; the others keep their places", async ({
  app,
}) => {
  const { page } = app;
  const names = ["Oak one", "Ash", "Oak two", "Birch", "Oak three", "Cedar"];
  await moveIn(
    app,
    names.map((issuer) => ({ issuer })),
  );
  await chooseInMenu(app, "Ash", "Change the order");
  await page.getByLabel("Search", { exact: true }).fill("oak");
  await expect.poll(() => titles(app)).toEqual(["Oak one", "Oak two", "Oak three"]);
  await dragByFinger(page, await centreOf(handle(page, "Oak three")), await centreOf(handle(page, "Oak one")));
  await expect(page.getByText("Moved to place 1 of 3").first()).toBeVisible();
  await page.getByLabel("Search", { exact: true }).press("Escape");
  await expectStored(app, ["Oak three", "Oak one", "Ash", "Oak two", "Birch", "Cedar"]);
});

test("by keys, quicker than it is stored; pinned ones stay above; the focus stays on the handle", async ({ app }) => {
  const { page } = app;
  await moveIn(
    app,
    NAMES.map((issuer) => ({ issuer })),
  );
  await chooseInMenu(app, "Cedar", "Pin to the top");
  await expect.poll(async () => (await titles(app))[0]).toBe("Cedar");
  await chooseInMenu(app, "Ash", "Change the order");
  await handle(page, "Larch").focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Moved to place 4 of 7").first()).toBeVisible();
  await expect(handle(page, "Larch")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByText("Moved to place 2 of 7").first()).toBeVisible();
  await expect(handle(page, "Larch")).toBeFocused();
  await handle(page, "Ash").focus();
  await page.keyboard.press("End");
  await expectStored(app, ["Cedar", "Larch", "Birch", "Elm", "Fir", "Hazel", "Ash"]);
});

test("near the edge the page scrolls along, through rows that were not drawn before", async ({ app }) => {
  const { page } = app;
  const count = 120;
  const all = Array.from({ length: count }, (_, place) => `Tree ${String(place + 1).padStart(3, "0")}`);
  await moveIn(
    app,
    all.map((issuer) => ({ issuer })),
  );
  await chooseInMenu(app, "Tree 002", "Change the order");
  await expect(handle(page, "Tree 100")).toHaveCount(0);
  const start = await centreOf(handle(page, "Tree 002"));
  const bottom = (page.viewportSize()?.height ?? 800) - 80;
  await dragByFinger(page, start, { x: start.x, y: bottom }, async () => {
    // Its own row stays drawn under the finger, however far the list has gone by.
    await expect(handle(page, "Tree 100")).toBeVisible({ timeout: 20_000 });
    await expect(handle(page, "Tree 002")).toBeInViewport();
  });
  await expect(page.getByText(/^Moved to place \d+ of 120$/).first()).toBeVisible();
  const said =
    (await page
      .getByText(/^Moved to place \d+ of 120$/)
      .first()
      .textContent()) ?? "";
  const place = Number(/\d+/.exec(said)?.[0]);
  // Number 100 is drawn while it is still some rows below the screen.
  expect(place).toBeGreaterThan(70);
  await expect(page.locator("li.row").filter({ hasText: "Tree 002" })).toHaveAttribute("aria-posinset", String(place));
  await handle(page, "Tree 002").focus();
  await page.keyboard.press("Home");
  await expect(handle(page, "Tree 002")).toBeFocused();
  await expect(page.locator("li.row").first()).toContainText("Tree 002");
  await page.keyboard.press("End");
  await expect(handle(page, "Tree 002")).toBeFocused();
  await expect(page.locator("li.row").last()).toContainText("Tree 002");
});
