/**
 * A backup comes back: on a fresh installation, beside accounts that are there already, and never at their cost.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const { full } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../vectors/backup.json"), "utf8")) as {
  readonly full: { readonly passphrase: string; readonly file: string };
};
const rows = (app: AppPages) => app.page.locator("[data-code]");

async function pick(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose the backup" }).click();
  await (await chooser).setFiles({
    name: "protect-backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

async function open(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

test("a fresh installation: wrong passphrase said, what is in it shown, accounts and settings there", async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await page.getByRole("link", { name: "Restore from a backup" }).click();
  await expect(page.getByRole("heading", { name: "Restore from a backup" })).toBeVisible();
  await expectAccessible(page, "restore");
  await pick(page, full.file);
  await expect(page.getByText("This is a backup of Protect.")).toBeVisible();
  await open(page, "not the passphrase at all");
  await expect(page.getByText("both look the same from outside")).toBeVisible();
  await expectAccessible(page, "restore-wrong");
  await open(page, full.passphrase);
  await expect(page.getByText("Register this device anew at: mfa.example")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Take over its settings too" })).toBeChecked();
  await expectAccessible(page, "restore-preview");
  await page.getByRole("button", { name: "Save 5 accounts" }).click();
  await app.makeVault();
  await expect(rows(app)).toHaveCount(5);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await app.section("More").click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  const lockAfter = page.getByRole("radiogroup", { name: "Lock after" });
  await expect(lockAfter.getByRole("radio", { name: "1 minute" })).toBeChecked();
  await expect(page.getByRole("switch", { name: "Hide codes until tapped" })).toBeChecked();
});

test("a newer and a damaged file are told as what they are, and nothing changes", async ({ app }) => {
  const { page } = app;
  await app.open();
  for (const [text, words] of [
    [full.file.replace('"v":1', '"v":2'), "newer version"],
    [full.file.slice(0, -40), "The file ends in the middle"],
    [full.file.replace(/,"ct":"...../, ',"ct":"'), "The file is damaged"],
    [full.file.replace('"m":65536', '"m":99999999'), "more computing than any real export"],
  ] as const) {
    await app.open("/more/backup/restore");
    await pick(page, text);
    await expect(page.getByRole("alert")).toContainText(words);
  }
  await app.open();
  await expect(page.getByRole("button", { name: "Add an account" })).toBeVisible();
});

test("beside accounts that are there: those alike are asked about or left out, the others come", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount({ issuer: "GitHub", name: "zoe@example.com", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
  await app.makeVault();
  await app.section("More").click();
  await page.getByRole("link", { name: "Backup and transfer" }).click();
  await page.getByRole("link", { name: "Restore from a backup" }).click();
  await expect(page.getByText("Nothing that you have is overwritten")).toBeVisible();
  await pick(page, full.file);
  await open(page, full.passphrase);
  await expect(page.getByText("makes the same codes")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Take over its settings too" })).not.toBeChecked();
  await page.getByRole("button", { name: "Save 4 accounts" }).click();
  // A second account needs a recovery key that was written down.
  await app.keepRecoveryKey();
  await expect(rows(app)).toHaveCount(5);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
});
