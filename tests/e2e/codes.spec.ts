/**
 * What is seen of a code: how long it is good, by shape and by words; the one after it, in the last seconds and on request;
 * and hidden codes, which are copied all the same.
 *
 * @module
 */
import { encodeBase32 } from "../../src/base/base32.ts";
import { expect, test } from "../support/fixtures.ts";
import { independentTotp } from "../support/independent-codes.ts";
import { chooseInMenu, moveIn, secretAt } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const SECRET = encodeBase32(Uint8Array.from(secretAt(0)));
const STEP_MS = 30_000;
/** Begins a step. */
const START_MS = Date.UTC(2026, 8, 1, 12);

const now = (app: AppPages): Promise<number> => app.page.evaluate(() => Date.now());
const current = async (app: AppPages): Promise<string> => independentTotp({ secret: SECRET }, await now(app));
const following = async (app: AppPages): Promise<string> =>
  independentTotp({ secret: SECRET }, (await now(app)) + STEP_MS);

/** Passes time until so many seconds are left of the code. */
async function runUntilLeft(app: AppPages, seconds: number): Promise<void> {
  const left = STEP_MS - ((await now(app)) % STEP_MS);
  await app.page.clock.runFor((left - seconds * 1000 + STEP_MS) % STEP_MS);
  // Behind the tick of that second.
  await app.page.clock.runFor(200);
}

test.beforeEach(async ({ app, phone }) => {
  await phone.context.clock.install({ time: START_MS });
  await moveIn(app, [{ issuer: "Bank" }, { issuer: "Other" }]);
  await expect(app.row("Bank").getByRole("button", { name: /^More about / })).toBeVisible();
});

test("the time left: as an arc that grows shorter, as a number, and in words", async ({ app }) => {
  const { page } = app;
  const row = app.row("Bank");
  const arc = async (): Promise<number> =>
    1 - Number(await row.locator(".ring-left").getAttribute("stroke-dashoffset"));
  const arcs: number[] = [];
  for (const left of [25, 15, 4]) {
    await runUntilLeft(app, left);
    const shown = Number(await row.locator(".ring-number").textContent());
    expect(Math.abs(shown - left)).toBeLessThanOrEqual(1);
    await expect(row).toContainText(`${String(shown)} seconds left.`);
    arcs.push(await arc());
  }
  expect(arcs).toEqual([...arcs].sort((a, b) => b - a));
  expect(new Set(arcs).size).toBe(3);
  await expect(row.locator(".ring-soon")).toHaveCount(1);
  await page.clock.runFor(6000);
  await expect(row.locator(".ring-soon")).toHaveCount(0);
  await expect(app.code("Bank")).toHaveAttribute("data-code", await current(app));
});

test("the code after this one: in the last ten seconds, and on request at any moment", async ({ app }) => {
  const next = app.row("Bank").locator("[data-next]");
  await runUntilLeft(app, 25);
  await expect(next).toHaveCount(0);
  await chooseInMenu(app, "Bank", "Show next code");
  await expect(next).toHaveAttribute("data-next", await following(app));
  await expect(app.row("Other").locator("[data-next]")).toHaveCount(0);
  await app.page.clock.runFor(30_200);
  await expect(next).toHaveCount(0);
  await runUntilLeft(app, 9);
  await expect(next).toHaveAttribute("data-next", await following(app));
  await expect(app.row("Other").locator("[data-next]")).toHaveCount(1);
});

test("hidden until tapped: copied while hidden; a tap shows one, and a request the next one too", async ({ app }) => {
  const { page } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  await app.section("More").click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  const hiding = page.getByRole("switch", { name: "Hide codes until tapped" });
  await hiding.check();
  await expect(hiding).toHaveAttribute("aria-checked", "true");
  await app.section("Accounts").click();
  await runUntilLeft(app, 25);
  await expect(app.code("Bank")).toHaveAttribute("data-code", "");
  await chooseInMenu(app, "Bank", "Copy code");
  await expect(page.getByText(/^Copied/).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await current(app));
  await chooseInMenu(app, "Bank", "Copy next code");
  await expect(page.getByText(/^Next code copied/).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await following(app));
  await expect(app.code("Bank")).toHaveAttribute("data-code", "");

  await app.row("Bank").getByRole("button", { name: "Show code for Bank" }).click();
  await expect(app.code("Bank")).toHaveAttribute("data-code", await current(app));
  await expect(app.code("Other")).toHaveAttribute("data-code", "");
  await chooseInMenu(app, "Other", "Show next code");
  await expect(app.code("Other")).toHaveAttribute("data-code", /^\d{6}$/);
  await expect(app.row("Other").locator("[data-next]")).toHaveAttribute("data-next", /^\d{6}$/);
  await page.clock.runFor(31_000);
  await expect(app.code("Bank")).toHaveAttribute("data-code", "");
  await expect(app.code("Other")).toHaveAttribute("data-code", "");
});
