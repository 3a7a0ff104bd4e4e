/**
 * What a person chooses for the list and its codes does what it says: one journey for each setting of Display and Privacy that
 * has none elsewhere.
 *
 * @module
 */
import type { Locator } from "@playwright/test";
import { encodeBase32 } from "../../src/base/base32.ts";
import { expect, test } from "../support/fixtures.ts";
import { independentTotp } from "../support/independent-codes.ts";
import { chooseInMenu, moveIn, secretAt, titles } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const SECRET = encodeBase32(Uint8Array.from(secretAt(0)));
const STEP_MS = 30_000;
/** Begins a step. */
const START_MS = Date.UTC(2026, 8, 1, 12);

const now = (app: AppPages): Promise<number> => app.page.evaluate(() => Date.now());
/** The code of the first account, so many steps from now. */
const codeAt = async (app: AppPages, steps = 0): Promise<string> =>
  independentTotp({ secret: SECRET }, (await now(app)) + steps * STEP_MS);
const onClipboard = (app: AppPages): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());

/** Passes time until so many seconds are left of the code. */
async function runUntilLeft(app: AppPages, seconds: number): Promise<void> {
  const left = STEP_MS - ((await now(app)) % STEP_MS);
  await app.page.clock.runFor(((left - seconds * 1000 + STEP_MS) % STEP_MS) + 200);
}

async function settings(app: AppPages, page: "Display" | "Privacy"): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: page, exact: true }).click();
  await expect(app.page.getByRole("heading", { name: page, exact: true })).toBeVisible();
}

const choice = (app: AppPages, group: string, name: string): Locator =>
  app.page.getByRole("radiogroup", { name: group }).getByRole("radio", { name });

const tap = (app: AppPages): Locator => app.row("Bank").getByRole("button", { name: /(?:Copy|Show) code for Bank/ });

const toast = (app: AppPages, words: RegExp): Locator => app.page.locator(".toast").filter({ hasText: words });

test.describe("with a clock of its own", () => {
  test.beforeEach(async ({ app, phone }) => {
    await phone.context.clock.install({ time: START_MS });
    await moveIn(app, [{ issuer: "Bank" }, { issuer: "Other" }]);
    await expect(app.row("Bank").getByRole("button", { name: /^More about / })).toBeVisible();
  });

  test("a code that has just expired stays beside the new one for ten seconds, once that is chosen", async ({
    app,
  }) => {
    const previous = app.row("Bank").locator("[data-previous]");
    await runUntilLeft(app, 27);
    await expect(app.code("Bank")).toHaveAttribute("data-code", await codeAt(app));
    await expect(previous).toHaveCount(0);
    await settings(app, "Display");
    await app.page.getByRole("switch", { name: "Keep a code that has just expired" }).check();
    await app.section("Accounts").click();
    await runUntilLeft(app, 27);
    await expect(previous).toHaveAttribute("data-previous", await codeAt(app, -1));
    await expect(app.row("Bank")).toContainText("Just expired:");
    await runUntilLeft(app, 18);
    await expect(previous).toHaveCount(0);
  });

  test("the next code is beside the last seconds of one, unless that was switched off", async ({ app }) => {
    const next = app.row("Bank").locator("[data-next]");
    await runUntilLeft(app, 8);
    await expect(next).toHaveAttribute("data-next", await codeAt(app, 1));
    await settings(app, "Display");
    await app.page.getByRole("switch", { name: "Show the next code" }).uncheck();
    await app.section("Accounts").click();
    await runUntilLeft(app, 8);
    await expect(app.code("Bank")).toHaveAttribute("data-code", await codeAt(app));
    await expect(next).toHaveCount(0);
  });

  test("a code is frozen while it is typed, and says since when it is no longer good", async ({ app }) => {
    await runUntilLeft(app, 12);
    const frozen = await codeAt(app);
    await chooseInMenu(app, "Bank", "Freeze code");
    await expect(app.row("Bank")).toContainText(/Frozen · (?:12|11|10|9) s left/);
    await runUntilLeft(app, 26);
    await expect(app.code("Bank")).toHaveAttribute("data-code", frozen);
    // The clock runs on while the test looks.
    await expect(app.row("Bank")).toContainText(/Expired [4-9] s ago/);
    await expect(tap(app)).toHaveAccessibleDescription(/Expired \d+ s ago/);
    expect(frozen).not.toBe(await codeAt(app));
    await app.row("Bank").getByRole("button", { name: "Show the running code for Bank" }).click();
    await expect(app.code("Bank")).toHaveAttribute("data-code", await codeAt(app));

    // What is copied is never the one that is gone.
    await chooseInMenu(app, "Bank", "Freeze code");
    await app.page.clock.runFor(STEP_MS);
    await tap(app).click();
    await expect(toast(app, /^Copied/)).toBeVisible();
    expect(await onClipboard(app)).toBe(await codeAt(app));
    await expect(app.code("Bank")).toHaveAttribute("data-code", await codeAt(app));
  });

  test("the next code is copied instead where too little time is left, once that is chosen", async ({ app }) => {
    await runUntilLeft(app, 4);
    await tap(app).click();
    await expect(toast(app, /^Copied/)).toBeVisible();
    expect(await onClipboard(app)).toBe(await codeAt(app));
    await settings(app, "Privacy");
    await choice(app, "Copy the next code instead", "In the last 5 seconds").check();
    await app.section("Accounts").click();
    await runUntilLeft(app, 4);
    await tap(app).click();
    await expect(toast(app, /^Next code copied · good for 3[1-4] s/)).toBeVisible();
    expect(await onClipboard(app)).toBe(await codeAt(app, 1));
    await runUntilLeft(app, 7);
    await tap(app).click();
    await expect(toast(app, /^Copied/)).toBeVisible();
    expect(await onClipboard(app)).toBe(await codeAt(app));
  });

  test("taps copy at the first, at the second, or never; the menu always does", async ({ app }) => {
    const { page } = app;
    const clear = (): Promise<void> => page.evaluate(() => navigator.clipboard.writeText("nothing"));
    await settings(app, "Privacy");
    await choice(app, "A tap on a code", "Copies it at the second tap").check();
    await app.section("Accounts").click();
    await clear();
    await tap(app).click();
    await page.clock.runFor(600);
    await expect(toast(app, /^Tap twice to copy/)).toBeVisible();
    expect(await onClipboard(app)).toBe("nothing");
    await tap(app).dblclick();
    await expect(toast(app, /^Copied/)).toBeVisible();
    expect(await onClipboard(app)).toMatch(/^\d{6}$/);
    await clear();
    await tap(app).press("Enter");
    await expect.poll(() => onClipboard(app)).toMatch(/^\d{6}$/);

    await settings(app, "Privacy");
    await choice(app, "A tap on a code", "Does not copy").check();
    await app.section("Accounts").click();
    await clear();
    await tap(app).dblclick();
    await expect(toast(app, /^Taps do not copy/)).toBeVisible();
    expect(await onClipboard(app)).toBe("nothing");
    await chooseInMenu(app, "Bank", "Copy code");
    await expect.poll(() => onClipboard(app)).toMatch(/^\d{6}$/);
  });

  test("after copying Protect locks, and the code still leaves the clipboard in its time", async ({ app }) => {
    const { page } = app;
    await settings(app, "Privacy");
    await page.getByRole("switch", { name: "Lock after copying" }).check();
    await choice(app, "Take a copied code off the clipboard", "After 10 seconds").check();
    await expect(choice(app, "Take a copied code off the clipboard", "After 10 seconds")).toBeChecked();
    await app.section("Accounts").click();
    await tap(app).click();
    await expect(toast(app, /^Copied · \d+ s left · locking/)).toBeVisible();
    await page.clock.runFor(2000);
    await expect(page.getByRole("button", { name: "Use fingerprint or face" })).toBeVisible();
    expect(await onClipboard(app)).toMatch(/^\d{6}$/);
    await page.clock.runFor(11_000);
    await expect.poll(() => onClipboard(app)).toBe("");
    await expect(toast(app, /^The code was taken off the clipboard/)).toBeVisible();
  });

  test("T says the time left of the row that has the focus, once a press; other letters begin the search", async ({
    app,
  }) => {
    const { page } = app;
    const said = page.locator("[data-time-left]");
    await runUntilLeft(app, 25);
    await tap(app).focus();
    await expect(tap(app)).toHaveAccessibleDescription(/\d+ seconds left\.$/);
    await expect(said).toHaveText("");
    await page.keyboard.press("t");
    await expect(said).toHaveText(/^2[0-5] seconds left\.$/);
    const first = await said.textContent();
    await page.clock.runFor(6000);
    // No chatter: what was said stays as it was until the next press.
    await expect(said).toHaveText(String(first));
    await page.keyboard.press("T");
    await expect(said).toHaveText(/^1\d seconds left\.$/);
  });
});

test("typing begins the search, also with T where no row has the focus; a field keeps its keys", async ({ app }) => {
  const { page } = app;
  await moveIn(
    app,
    ["Alder", "Birch", "Cedar", "Elm", "Fir", "Teak"].map((issuer) => ({ issuer })),
  );
  const search = page.getByLabel("Search", { exact: true });
  await expect(search).toBeVisible();
  await page.getByRole("heading", { name: "Accounts" }).click();
  await page.keyboard.type("te");
  await expect(search).toHaveValue("te");
  await expect.poll(() => titles(app)).toEqual(["Teak"]);
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await app.row("Birch").getByRole("button", { name: "Copy code for Birch" }).focus();
  await page.keyboard.press("t");
  await expect(search).toHaveValue("");
  await expect(page.locator("[data-time-left]")).toContainText("left.");
  await page.keyboard.press("e");
  await expect(search).toHaveValue("e");
  await search.fill("");
  // With a modifier a key is a shortcut of the browser's.
  await page.getByRole("heading", { name: "Accounts" }).click();
  await page.keyboard.press("Alt+e");
  await expect(search).toHaveValue("");
  await expect(search).not.toBeFocused();

  await settings(app, "Display");
  await page.getByRole("switch", { name: "Begin in the search" }).check();
  await app.section("Accounts").click();
  await expect(search).toBeFocused();
  await page.keyboard.type("fir");
  await expect.poll(() => titles(app)).toEqual(["Fir"]);
  await page.reload();
  await app.unlockByPasskey();
  await expect(search).toBeFocused();
});

test("a pin made in one tag counts in that tag only, and stays over lock and unlock", async ({ app }) => {
  const { page } = app;
  await moveIn(
    app,
    ["Alder", "Birch", "Cedar"].map((issuer) => ({ issuer })),
  );
  for (const issuer of ["Alder", "Cedar"]) {
    await chooseInMenu(app, issuer, "Edit");
    await page.getByLabel("Add a tag").fill("work");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "work", exact: false }).first()).toBeVisible();
  }
  const chip = page.getByRole("button", { name: "work 2" });
  await chip.click();
  await expect.poll(() => titles(app)).toEqual(["Alder", "Cedar"]);
  await chooseInMenu(app, "Cedar", "Pin to the top of «work»");
  await expect.poll(() => titles(app)).toEqual(["Cedar", "Alder"]);
  await chip.click();
  await expect.poll(() => titles(app)).toEqual(["Alder", "Birch", "Cedar"]);
  await page.reload();
  await app.unlockByPasskey();
  await chip.click();
  await expect.poll(() => titles(app)).toEqual(["Cedar", "Alder"]);
  await chooseInMenu(app, "Cedar", "Unpin in «work»");
  await expect.poll(() => titles(app)).toEqual(["Alder", "Cedar"]);
  await chooseInMenu(app, "Cedar", "Pin to the top of «work»");
  await chip.click();
  await chooseInMenu(app, "Birch", "Pin to the top");
  await expect.poll(() => titles(app)).toEqual(["Birch", "Alder", "Cedar"]);
});

test("counts of use are shown, sort the list, and are reset with a way back", async ({ app }) => {
  const { page } = app;
  await moveIn(app, [{ issuer: "Bank" }, { issuer: "Other" }]);
  const uses = app.row("Other").locator(".row-uses");
  await expect(uses).toBeHidden();
  await app.row("Other").getByRole("button", { name: "Copy code for Other" }).click();
  await expect(toast(app, /^Copied/)).toBeVisible();
  await settings(app, "Display");
  await page.getByRole("switch", { name: "Show how often a code was used" }).check();
  await choice(app, "Order of the list", "Most used first").check();
  await app.section("Accounts").click();
  await expect(uses).toHaveText("1×");
  await expect(uses).toBeVisible();
  await expect.poll(() => titles(app)).toEqual(["Other", "Bank"]);
  await settings(app, "Display");
  await page.getByRole("button", { name: "Reset the counts" }).click();
  await expect(toast(app, /^The counts were reset/)).toBeVisible();
  await app.section("Accounts").click();
  await expect(uses).toHaveText("0×");
  await expect.poll(() => titles(app)).toEqual(["Bank", "Other"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(uses).toHaveText("1×");
});

test("looks: names, size of digits and rows, grouping and contrast, in the preview and in the list", async ({
  app,
}) => {
  const { page } = app;
  await moveIn(app, [{ issuer: "Bank" }, { issuer: "Other" }]);
  const preview = page.locator(".preview");
  const place = (where: Locator) => ({
    issuer: where.locator(".row-issuer"),
    name: where.locator(".row-name"),
    code: where.locator(".code"),
  });
  const size = (code: Locator): Promise<number> =>
    code.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const height = async (row: Locator): Promise<number> => (await row.boundingBox())?.height ?? 0;
  await settings(app, "Display");
  await expect(place(preview).code).toHaveText(/^\d{3}\u00a0\d{3}$/);
  const [before, low] = [await size(place(preview).code), await height(preview.locator(".row"))];
  await choice(app, "Size of the digits", "Largest").check();
  expect(await size(place(preview).code)).toBeGreaterThan(before * 1.3);
  await choice(app, "Names", "Issuer only").check();
  await expect(place(preview).name).toBeHidden();
  await choice(app, "Digits of a code", "Pairs").check();
  await expect(place(preview).code).toHaveText(/^\d{2}\u00a0\d{2}\u00a0\d{2}$/);
  await choice(app, "Size of the rows", "Large").check();
  expect(await height(preview.locator(".row"))).toBeGreaterThan(low);

  await app.section("Accounts").click();
  const row = place(app.row("Bank"));
  await expect(row.issuer).toBeVisible();
  await expect(row.name).toBeHidden();
  await expect(row.code).toHaveText(/^\d{2}\u00a0\d{2}\u00a0\d{2}$/);
  expect(await size(row.code)).toBeGreaterThan(before * 1.5);
  await settings(app, "Display");
  await choice(app, "Names", "Account only").check();
  // Kept over a new start.
  await page.reload();
  await app.section("Accounts").click();
  await app.unlockByPasskey();
  await expect(row.name).toBeVisible();
  await expect(row.issuer).toBeHidden();

  const colours = (): Promise<string[]> =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
  await settings(app, "Display");
  await choice(app, "Theme", "Light").check();
  await page.getByRole("switch", { name: "High contrast" }).check();
  await expect.poll(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await choice(app, "Theme", "Dark").check();
  await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await page.getByRole("switch", { name: "High contrast" }).uncheck();
  await expect.poll(colours).not.toContain("rgb(0, 0, 0)");
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
});
