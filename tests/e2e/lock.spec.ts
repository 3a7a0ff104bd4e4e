/**
 * When the vault locks by itself, and that no code is left on the page then (L-01 to L-06).
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

/** Playwright keeps every page visible: the page is told that it is hidden, or visible again. */
async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      get: () => (hidden ? "hidden" : "visible"),
    });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Use fingerprint or face" })).toBeVisible();
  await expect(page.locator("[data-code]")).toHaveCount(0);
  expect(await page.content()).not.toContain(ACCOUNT.secret);
}

test.beforeEach(async ({ app, phone }) => {
  await phone.context.clock.install();
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
});

test("after two minutes without a touch", async ({ app }) => {
  await app.page.clock.runFor(60_000);
  await app.readCode("Example");
  await app.page.clock.runFor(65_000);
  await expectLocked(app.page);
  await app.unlockByPasskey();
  await app.readCode("Example");
});

test("sooner or later, as it was chosen", async ({ app }) => {
  const { page } = app;
  const choose = async (name: string): Promise<void> => {
    await app.section("More").click();
    await page.getByRole("link", { name: "Privacy", exact: true }).click();
    const choice = page.getByRole("radiogroup", { name: "Lock after" }).getByRole("radio", { name });
    await choice.check();
    await expect(choice).toBeChecked();
    await app.section("Accounts").click();
    await app.readCode("Example");
  };
  await choose("30 seconds");
  await page.clock.runFor(34_000);
  await expectLocked(page);
  await app.unlockByPasskey();
  await app.readCode("Example");
  await choose("5 minutes");
  await page.clock.runFor(180_000);
  await app.readCode("Example");
  await page.clock.runFor(125_000);
  await expectLocked(page);
});

test("a lock loads the page anew, so that nothing that was shown or typed stays in it", async ({ app }) => {
  const { page } = app;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const isOld = () => page.evaluate(() => "ofThisPage" in window);
  const mark = () => page.evaluate(() => Object.assign(window, { ofThisPage: true }));
  await mark();
  await app.section("More").click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await expectLocked(page);
  expect(await isOld()).toBe(false);
  expect(new URL(page.url()).pathname).toBe("/");

  // What needs no vault stays where it is.
  await app.unlockByPasskey();
  await app.readCode("Example");
  await mark();
  await app.section("More").click();
  await setHidden(page, true);
  await page.clock.runFor(35_000);
  await page.waitForFunction(() => !("ofThisPage" in window));
  await expect(page.getByRole("heading", { name: "More", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Lock now" })).toHaveCount(0);
  await app.section("Accounts").click();
  await expectLocked(page);
});

test("after a sleep of eleven seconds in sight", async ({ app }) => {
  await app.page.clock.setSystemTime(Date.now() + 11_000);
  await expectLocked(app.page);
});

test("after a sleep: the clock jumps and no timer ran", async ({ app }) => {
  await setHidden(app.page, true);
  await app.page.clock.setSystemTime(Date.now() + 3_600_000);
  await setHidden(app.page, false);
  await expectLocked(app.page);
});

test("hidden: the codes are blank at once", async ({ app }) => {
  await setHidden(app.page, true);
  await expect(app.page.locator('[data-code]:not([data-code=""])')).toHaveCount(0);
  await setHidden(app.page, false);
});

test("a second tab begins locked", async ({ phone, service }) => {
  const second = new AppPages(await phone.context.newPage(), service.appUrl);
  await second.open();
  await expectLocked(second.page);
  await second.unlockByPasskey();
  await second.readCode("Example");
});
