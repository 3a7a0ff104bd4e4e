/**
 * The ways that open the vault: added, removed, changed, each behind a fresh proof; and two always stay.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";
import { addVirtualAuthenticator } from "../support/passkeys.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "four green boats at noon";
const NEXT = "three quiet herons by the weir";

/** More than a minute after the last proof, with a touch between so that nothing locks. */
async function letProofGrowOld(page: Page): Promise<void> {
  await page.clock.runFor(40_000);
  await page.mouse.click(5, 5);
  await page.clock.runFor(25_000);
}

async function openWays(app: AppPages): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy", exact: true }).click();
  await app.page.getByRole("link", { name: "Unlock methods" }).click();
  await expect(app.page.getByRole("heading", { name: "Unlock methods" })).toBeVisible();
}

const dialog = (page: Page) => page.getByRole("dialog");
const way = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function setPasscode(
  page: Page,
  link: "Set a passcode" | "Change the passcode",
  passcode: string,
): Promise<void> {
  await page.getByRole("link", { name: link }).click();
  await expect(page.getByRole("heading", { name: link })).toBeVisible();
  await page.getByLabel("Passcode", { exact: true }).fill(passcode);
  await page.getByLabel("Passcode again").fill(passcode);
  await page.getByRole("button", { name: "Set passcode" }).click();
}

async function remove(page: Page, name: string | RegExp): Promise<void> {
  await way(page, name).click();
  await dialog(page).getByRole("button", { name: "Remove" }).click();
  await dialog(page).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Removed")).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
}

test.describe("with the browser's own authenticators", () => {
  test.use({ phoneOptions: { passkeys: "none" } });

  test("a security key beside the fingerprint: it opens alone, and goes without taking the other along", async ({
    app,
    phone,
  }) => {
    const { page } = app;
    const own = await addVirtualAuthenticator(phone.page);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.protectByPasskey();
    await app.keepRecoveryKey();
    await app.readCode("Example");
    await openWays(app);
    await expect(way(page, /^Fingerprint or face/)).toContainText(
      /A passkey that is never copied · Made on .+ · Opened Protect this time/,
    );
    await way(page, "Add a fingerprint, a face or a security key").click();
    // The device has one already, and makes no second one.
    await dialog(page).getByRole("button", { name: "On this device" }).click();
    await expect(dialog(page).getByRole("alert")).toContainText("There is a passkey for Protect already");
    const key = await addVirtualAuthenticator(phone.page, "usb");
    await dialog(page).getByRole("button", { name: "On a security key or another device" }).click();
    await expect(page.getByText("Added. It opens Protect from now on")).toBeVisible();
    expect([await own.credentialCount(), await key.credentialCount()]).toEqual([1, 1]);
    await expect(way(page, /^Fingerprint or face/)).toHaveCount(1);
    // Its name tells the day on which it was made, until the person has a better one.
    await way(page, new RegExp(`^Security key or other device · .*${String(new Date().getFullYear())}`)).click();
    await dialog(page).getByLabel("Name").fill("Blue key");
    await dialog(page).getByRole("button", { name: "Save" }).click();
    await expect(dialog(page)).toHaveCount(0);

    // The device's own passkeys are gone: the key alone opens.
    await own.clear();
    await page.reload();
    await app.unlockByPasskey();
    await app.section("Accounts").click();
    await app.expectIndependentCode("Example", ACCOUNT);
    await openWays(app);
    await expect(way(page, /^Blue key/)).toContainText("Opened Protect this time");
    await remove(page, /^Fingerprint or face/);
    await expect(way(page, /^Fingerprint or face/)).toHaveCount(0);
    await page.reload();
    await app.section("Accounts").click();
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
  });
});

test("the last way beside a passkey stays, and it is said why", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await openWays(app);
  await expect(way(page, /^Recovery key/)).toContainText("Not written down yet");
  await way(page, /^Recovery key/).click();
  await dialog(page).getByRole("button", { name: "Remove" }).click();
  await expect(dialog(page)).toContainText("«Recovery key» has to stay");
  await expect(dialog(page)).toContainText("Without it only passkeys would open Protect");
  await dialog(page).getByRole("button", { name: "Close" }).click();

  await setPasscode(page, "Set a passcode", PASSCODE);
  await expect(page.getByText("The new passcode is set")).toBeVisible();
  // The key was never written down, so it does not count; the passcode has to stay.
  await way(page, /^Passcode/).click();
  await dialog(page).getByRole("button", { name: "Remove" }).click();
  await expect(dialog(page)).toContainText("you have not written it down yet");
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await remove(page, /^Recovery key/);
  await page.reload();
  await app.section("Accounts").click();
  await app.unlockByPasscode(PASSCODE);
  await app.expectIndependentCode("Example", ACCOUNT);
});

test("another passcode: behind a proof, the old one opens nothing, other windows lock", async ({ app, phone }) => {
  const { page } = app;
  await phone.context.clock.install();
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasscode(PASSCODE);
  await app.keepRecoveryKey();
  await app.readCode("Example");
  const other = await phone.context.newPage();
  await other.goto(app.url);
  await other.getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await other.getByRole("button", { name: "Unlock" }).click();
  await expect(other.locator("[data-code]")).toHaveAttribute("data-code", /^\d{6}$/);

  await page.bringToFront();
  await openWays(app);
  await letProofGrowOld(page);
  await setPasscode(page, "Change the passcode", NEXT);
  await expect(dialog(page)).toContainText("Is it you?");
  await dialog(page).getByLabel("Passcode", { exact: true }).fill("granite walrus hums twice");
  await dialog(page).getByRole("button", { name: "Unlock" }).click();
  await expect(dialog(page).getByRole("alert")).toContainText("That is not the passcode.");
  await dialog(page).getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await dialog(page).getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByText("The new passcode is set")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Unlock methods" })).toBeVisible();

  await expect(other.getByRole("heading", { name: "Protect is locked" })).toBeVisible();
  await expect(other.locator("[data-code]")).toHaveCount(0);
  await other.close();
  await page.reload();
  await app.section("Accounts").click();
  await app.unlockByPasscode(PASSCODE);
  await expect(page.getByRole("alert")).toContainText("That is not the passcode.");
  await app.unlockByPasscode(NEXT);
  await app.readCode("Example");
});

test("who does not prove it changes nothing, and what was typed stays", async ({ app, phone }) => {
  const { page } = app;
  await phone.context.clock.install();
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await openWays(app);
  await letProofGrowOld(page);
  await way(page, "Add a fingerprint, a face or a security key").click();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await setPasscode(page, "Set a passcode", PASSCODE);
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByLabel("Passcode", { exact: true })).toHaveValue(PASSCODE);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("link", { name: "Set a passcode" })).toBeVisible();
  expect(phone.authenticator.count()).toBe(1);
});
