/**
 * Codes by counter: the next one is stored before it is shown, and a counter that has come apart from the service's is set
 * right. The service here is an independent computation with a window of its own (RFC 4226 §7.4).
 *
 * @module
 */
import { encodeBase32 } from "../../src/base/base32.ts";
import { expect, test } from "../support/fixtures.ts";
import { independentHotp } from "../support/independent-codes.ts";
import { chooseInMenu, moveIn, secretAt } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const SECRET = encodeBase32(Uint8Array.from(secretAt(0)));
const theirs = (counter: number): string => independentHotp({ secret: SECRET }, counter);

async function nextCode(app: AppPages): Promise<string> {
  const before = await app.code("Bank").getAttribute("data-code");
  await app.row("Bank").getByRole("button", { name: "Next code for Bank" }).click();
  await expect(app.code("Bank")).not.toHaveAttribute("data-code", before ?? "");
  return app.readCode("Bank");
}

async function openCounter(app: AppPages): Promise<void> {
  await chooseInMenu(app, "Bank", "Edit");
  await expect(app.page.getByRole("heading", { name: "Counter" })).toBeVisible();
}

test.beforeEach(async ({ app }) => {
  await moveIn(app, [{ issuer: "Bank", counter: 4 }, { issuer: "Other" }]);
});

test("each code once, and the counter survives a reload", async ({ app }) => {
  expect(await nextCode(app)).toBe(theirs(4));
  expect(await nextCode(app)).toBe(theirs(5));
  await app.page.reload();
  await app.unlockByPasskey();
  // Spent: it is not shown again.
  await expect(app.row("Bank")).toContainText("Tap for the next code");
  expect(await nextCode(app)).toBe(theirs(6));
});

test("stepped back and on, what was shown is taken off the screen", async ({ app }) => {
  const { page } = app;
  await nextCode(app);
  await openCounter(app);
  await expect(page.locator("[data-counter]")).toHaveAttribute("data-counter", "5");
  await page.getByRole("button", { name: "One on" }).click();
  await page.getByRole("button", { name: "One on" }).click();
  await page.getByRole("button", { name: "One back" }).click();
  await expect(page.getByText("Stored. The next counter is 6.")).toBeVisible();
  await app.section("Accounts").click();
  await expect(app.row("Bank")).toContainText("Tap for the next code");
  expect(await nextCode(app)).toBe(theirs(6));
});

test("the codes to come are compared with what the service says it wants", async ({ app }) => {
  const { page } = app;
  await openCounter(app);
  await page.getByRole("button", { name: "Show the next codes" }).click();
  const rows = page.locator(".counter-codes li");
  await expect(rows).toHaveCount(6);
  const wanted = theirs(7);
  await rows
    .filter({ hasText: `${wanted.slice(0, 3)}\u00a0${wanted.slice(3)}` })
    .getByRole("button")
    .click();
  await expect(page.getByText("Stored. The next counter is 8.")).toBeVisible();
  await expect(rows.nth(1)).toContainText("8");
  await page.getByRole("button", { name: "Hide the codes" }).click();
  await expect(rows).toHaveCount(0);
  await app.section("Accounts").click();
  expect(await nextCode(app)).toBe(theirs(8));
});

test("two codes of a device that still works, hundreds of codes ahead", async ({ app }) => {
  const { page } = app;
  await openCounter(app);
  const find = page.getByRole("button", { name: "Set the counter by them" });
  await page.getByLabel("First code").fill("12");
  await page.getByLabel("Second code").fill(theirs(701));
  await find.click();
  await expect(page.getByText("Type both codes, with 6 digits each.")).toBeVisible();
  await page.getByLabel("First code").fill(theirs(699));
  await find.click();
  await expect(page.getByText("No such pair was found near this counter.")).toBeVisible();
  await page.getByLabel("First code").fill(` ${theirs(700).slice(0, 3)} ${theirs(700).slice(3)}`);
  await find.click();
  await expect(page.getByText("Stored. The next counter is 702.")).toBeVisible();
  // The draft above is still there to be saved, with the counter as it is now.
  await page.getByLabel("Account name").fill("4711");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(app.row("Bank")).toContainText("4711");
  expect(await nextCode(app)).toBe(theirs(702));
});
