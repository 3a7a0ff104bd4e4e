/**
 * Whoever opens the vault by fingerprint is asked now and then whether they still know the passcode, and may say no.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import type { Phone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "four green boats at noon";
const DAY_MS = 86_400_000;

const question = (page: Page) => page.getByText("Do you still know your passcode?");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Do you still know it?" });

/** A vault with fingerprint and passcode; both are known. */
async function makeBoth(app: AppPages): Promise<void> {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("Example");
  await app.open("/more/unlock/passcode");
  await app.unlockByPasskey();
  await page.getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await page.getByLabel("Passcode again").fill(PASSCODE);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.getByText("The new passcode is set")).toBeVisible();
}

/** Days later the app is opened by fingerprint. */
async function comeBack(app: AppPages, phone: Phone, days: number, clock: { ms: number }): Promise<void> {
  clock.ms += days * DAY_MS;
  await phone.context.clock.setSystemTime(clock.ms);
  // The leap locks it, and a lock loads the page anew.
  await expect(app.page.getByRole("button", { name: "Use fingerprint or face" })).toBeVisible();
  await app.open();
  await app.unlockByPasskey();
  await app.readCode("Example");
}

test("asked after three days; put off; tried; ten days later again; switched off for good", async ({ app, phone }) => {
  const { page } = app;
  const clock = { ms: Date.now() };
  await phone.context.clock.install({ time: clock.ms });
  await makeBoth(app);
  await comeBack(app, phone, 1, clock);
  await expect(page.getByRole("button", { name: "Add an account" })).toBeVisible();
  await expect(question(page)).toHaveCount(0);

  await comeBack(app, phone, 2, clock);
  await expect(question(page)).toBeVisible();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(question(page)).toHaveCount(0);

  await comeBack(app, phone, 3, clock);
  await page.getByRole("button", { name: "Try it now" }).click();
  await dialog(page).getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await dialog(page).getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("That is your passcode")).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await app.readCode("Example");

  await comeBack(app, phone, 9, clock);
  await expect(question(page)).toHaveCount(0);
  await comeBack(app, phone, 1, clock);
  await expect(question(page)).toBeVisible();

  await app.section("More").click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  await page.getByRole("link", { name: "Unlock methods" }).click();
  const reminding = page.getByRole("switch", { name: "Remind me of the passcode" });
  await expect(reminding).toBeChecked();
  await reminding.uncheck();
  await app.section("Accounts").click();
  await expect(question(page)).toHaveCount(0);
  await comeBack(app, phone, 100, clock);
  await expect(question(page)).toHaveCount(0);
});

test("forgotten: three tries, which count as any other, then a new passcode while the vault is open", async ({
  app,
  phone,
}) => {
  const { page } = app;
  const clock = { ms: Date.now() };
  await phone.context.clock.install({ time: clock.ms });
  await makeBoth(app);
  await comeBack(app, phone, 3, clock);
  await page.getByRole("button", { name: "Try it now" }).click();
  for (const left of [4, 3, 2]) {
    await dialog(page)
      .getByLabel("Passcode", { exact: true })
      .fill(`granite walrus hums ${String(left)}`);
    await dialog(page).getByRole("button", { name: "Check" }).click();
    if (left > 2) await expect(dialog(page)).toContainText(`${String(left)} more tries before a short wait.`);
  }
  await expect(dialog(page).getByRole("button", { name: "Check" })).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Set a new passcode" }).click();
  await expect(page.getByRole("heading", { name: "Change the passcode" })).toBeVisible();
  const next = "three quiet herons by the weir";
  await page.getByLabel("Passcode", { exact: true }).fill(next);
  await page.getByLabel("Passcode again").fill(next);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.getByText("The new passcode is set")).toBeVisible();

  await page.reload();
  await app.section("Accounts").click();
  await app.unlockByPasscode(next);
  await app.readCode("Example");
});
