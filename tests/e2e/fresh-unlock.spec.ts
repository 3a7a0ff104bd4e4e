/**
 * A recovery key opens everything: it is made only for a person who has just proved who they are. And the system's own
 * prompts do not lock the vault under the person's hands.
 *
 * @module
 */

import type { Page } from "@playwright/test";
import { codePicture } from "../support/film.ts";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

/** More than a minute after the last proof, with a touch between so that nothing locks. */
async function letProofGrowOld(page: Page): Promise<void> {
  await page.clock.runFor(40_000);
  await page.mouse.click(5, 5);
  await page.clock.runFor(25_000);
}

async function openRecovery(app: AppPages): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("button", { name: /^Recovery key/ }).click();
}

const question = (page: Page) => page.getByRole("dialog", { name: "Is it you?" });
const key = (page: Page) => page.locator("[data-recovery-key]");

test.beforeEach(async ({ app, phone }) => {
  await phone.context.clock.install();
  await app.open();
  await app.typeAccount(ACCOUNT);
});

test("a first recovery key, later: asked who it is, and only then shown", async ({ app, phone }) => {
  const { page } = app;
  await app.makeVault();
  await app.readCode("Example");
  await letProofGrowOld(page);
  await openRecovery(app);
  await expect(question(page)).toBeVisible();
  await question(page).getByRole("button", { name: "Cancel" }).click();
  await expect(key(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Make the key" }).click();
  phone.authenticator.failNext();
  await app.unlockByPasskey();
  await expect(question(page).getByRole("alert")).toBeVisible();
  await expect(key(page)).toHaveCount(0);
  await app.unlockByPasskey();
  await expect(key(page)).toHaveText(/^([0-9A-Z]{4}\s*){7}$/);
  await app.keepRecoveryKey();
});

test("a new recovery key in place of a kept one: refused it changes nothing, proved it ends the old one", async ({
  app,
}) => {
  const { page } = app;
  await app.protectByPasskey();
  const old = (await key(page).textContent()) ?? "";
  await app.keepRecoveryKey();
  await app.readCode("Example");
  await letProofGrowOld(page);
  await openRecovery(app);
  await page.getByRole("button", { name: "Make a new key" }).click();
  await question(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Keep the one I have" })).toBeVisible();
  await page.getByRole("button", { name: "Make a new key" }).click();
  await app.unlockByPasskey();
  await expect(key(page)).toBeVisible();
  const next = (await key(page).textContent()) ?? "";
  expect(next).not.toBe(old);
  await app.keepRecoveryKey();

  await page.reload();
  await page.getByRole("button", { name: "Use the recovery key" }).click();
  await page.getByLabel("Recovery key").fill(old);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Recovery key").fill(next);
  await page.getByRole("button", { name: "Unlock" }).click();
  await app.readCode("Example");
});

test("the file picker: 40 seconds out of sight do not lock, and the picture is read", async ({ app }) => {
  const { page } = app;
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.startAdding();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "From a picture" }).click();
  const chooser = await chosen;
  const setHidden = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      const visibilityState = hidden ? "hidden" : "visible";
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibilityState });
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, isHidden);
  await setHidden(true);
  await page.clock.runFor(40_000);
  await chooser.setFiles({
    name: "code.png",
    mimeType: "image/png",
    buffer: await codePicture("otpauth://totp/Other:bob?secret=JBSWY3DPEHPK3PXP&issuer=Other"),
  });
  await setHidden(false);
  await app.savePreview();
  await app.readCode("Other");
});
