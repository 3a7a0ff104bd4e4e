/**
 * Everything by keyboard alone, and every control with a name and a size that a thumb hits.
 *
 * @module
 */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";

const MOST_TABS = 40;
/** WCAG 2.2, 2.5.8: no target smaller than this, in CSS pixels. */
const SMALLEST_TARGET = 24;

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no focus by Tab on ${String(control)}`);
}

async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

async function typeByKeyboard(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** What a screen reader would read out has no control without a name, and no control is too small. */
async function expectUsable(page: Page): Promise<void> {
  await expect(page.getByRole("heading").first()).toBeVisible();
  const tree = await page.locator("body").ariaSnapshot();
  const nameless = tree
    .split("\n")
    .filter((line) => /^\s*- (button|link|textbox|checkbox|switch|combobox|img)(:|$| \[)/.test(line));
  expect(nameless).toEqual([]);
  const small = await page.locator("button:visible, a:visible, select:visible, input:visible").evaluateAll(
    (controls, smallest) =>
      controls
        .filter((control) => getComputedStyle(control).display !== "inline")
        .map((control) => control.closest("label") ?? control)
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < smallest || box.height < smallest))
        .map(({ text, box }) => `${text}: ${String(box.width)}×${String(box.height)}`),
    SMALLEST_TARGET,
  );
  expect(small).toEqual([]);
}

test("an account added, copied and deleted by keyboard alone", async ({ app }) => {
  const { page } = app;
  await app.open();
  await expectUsable(page);
  await pressByKeyboard(page, "Add an account");
  await expectUsable(page);
  await pressByKeyboard(page, "Type it in");
  await typeByKeyboard(page, "Issuer", "Example");
  await typeByKeyboard(page, "Account name", "alice");
  await typeByKeyboard(page, "Secret key", "JBSWY3DPEHPK3PXP");
  await expectUsable(page);
  await pressByKeyboard(page, "Save");
  await expect(page.getByRole("heading", { name: "Protect your codes" })).toBeVisible();
  await expectUsable(page);
  await pressByKeyboard(page, "Use a passcode");
  await typeByKeyboard(page, "Passcode", "four green boats at noon");
  await typeByKeyboard(page, "Passcode again", "four green boats at noon");
  await pressByKeyboard(page, "Set passcode");
  await expectUsable(page);
  await pressByKeyboard(page, "Later");
  await app.expectIndependentCode("Example", { secret: "JBSWY3DPEHPK3PXP" });
  await expectUsable(page);
  await pressByKeyboard(page, "Copy code for Example");
  await expect(page.getByText(/^Copied/).first()).toBeVisible();
  await pressByKeyboard(page, "More about Example");
  const deletion = page.getByRole("menuitem", { name: "Delete" });
  // The menu takes the focus once it is painted
  await expect(page.getByRole("menuitem", { name: "Copy code" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(deletion).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Delete this account?" })).toBeVisible();
  await expectUsable(page);
  await pressByKeyboard(page, "Delete");
  await expect(app.row("Example")).toHaveCount(0);
});

test("More, its settings and texts have named controls of a good size", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.section("More").click();
  await expectUsable(page);
  for (const name of ["Display", "Privacy", "How it Works", "Troubleshooting Guide", "Diagnostics"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
    await expectUsable(page);
    await app.section("More").click();
  }
});

test("the portal's pages have named controls of a good size", async ({ portal, person }) => {
  await portal.page.goto(`${portal.url}/sign-in`);
  await expectUsable(portal.page);
  await portal.signIn(person.name, person.password);
  await expect(portal.signedIn()).toBeVisible();
  await expectUsable(portal.page);
  await portal.startPush();
  await expectUsable(portal.page);
  await portal.startCodes();
  await expectUsable(portal.page);
});
