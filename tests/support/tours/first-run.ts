/** From the welcome to a vault with one account, and the lock in front of it. @module */
import { expect } from "@playwright/test";
import type { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

const ACCOUNT = { issuer: "Example", name: "zoe@example.com", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "four green boats at noon";

/** Chromium's own offer comes only after some use: here at once. */
async function offerInstalling(app: AppPages): Promise<void> {
  await app.page.evaluate(() => {
    dispatchEvent(new Event("beforeinstallprompt"));
  });
  await expect(app.page.getByRole("button", { name: "Install" })).toBeVisible();
}

async function tourAdding(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await app.startAdding();
  await expect(page.getByText("Point the camera at the QR code")).toBeVisible();
  await look(page, "add-camera");
  await page.getByRole("button", { name: "Paste" }).click();
  const pasting = page.getByLabel("Link or picture of the code");
  await expect(pasting).toBeVisible();
  await pasting.fill("no link");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "add-paste");
  await pasting.fill(`otpauth://totp/Other:zoe?secret=${ACCOUNT.secret}&issuer=Example&digits=8`);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "New account" })).toBeVisible();
  await look(page, "add-preview");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Type it in" }).click();
  await page.getByLabel("Issuer", { exact: true }).fill(ACCOUNT.issuer);
  await page.getByLabel("Account name", { exact: true }).fill(ACCOUNT.name);
  await page.getByLabel("Secret key", { exact: true }).fill("GEZ1");
  await page.locator("summary").click();
  await app.save();
  await look(page, "add-typed");
  await page.getByLabel("Secret key", { exact: true }).fill(ACCOUNT.secret);
  await app.save();
}

async function tourProtecting(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await expect(page.getByRole("heading", { name: "Protect your codes" })).toBeVisible();
  await look(page, "protect");
  await page.getByRole("button", { name: "Use a passcode" }).click();
  await page.getByLabel("Passcode", { exact: true }).fill("1234");
  await page.getByLabel("Passcode again").fill("1234");
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.locator("[aria-invalid=true], [role=alert]").first()).toBeVisible();
  await look(page, "protect-passcode");
  await page.getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await page.getByLabel("Passcode again").fill(PASSCODE);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.locator("[data-recovery-key]")).toBeVisible();
  await look(page, "recovery");
  const key = (await page.locator("[data-recovery-key]").textContent()) ?? "";
  await page.getByRole("button", { name: "I have written it down" }).click();
  await page.getByLabel("Last group").fill("0000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("Last group")).toHaveAttribute("aria-invalid", "true");
  await look(page, "recovery-typed");
  await page.getByLabel("Last group").fill(key.replaceAll(/[^0-9A-Z]/g, "").slice(-4));
  await page.getByRole("button", { name: "Confirm" }).click();
  await app.readCode(ACCOUNT.issuer);
}

async function tourLock(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await page.reload();
  await expect(page.getByRole("heading", { name: "Protect is locked" })).toBeVisible();
  await look(page, "lock");
  await page.getByLabel("Passcode", { exact: true }).fill("not this one");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "lock-wrong");
  await page.getByRole("button", { name: "Use the recovery key" }).click();
  await look(page, "lock-recovery");
  await page.getByRole("button", { name: /^Erase everything/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "erase");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
}

export async function tourFirstRun(app: AppPages, look: Look): Promise<void> {
  await app.open();
  await expect(app.page.getByRole("heading", { name: "Protect", exact: true })).toBeVisible();
  await offerInstalling(app);
  await look(app.page, "welcome");
  await tourAdding(app, look);
  await tourProtecting(app, look);
  await look(app.page, "list-one");
  await tourLock(app, look);
}
