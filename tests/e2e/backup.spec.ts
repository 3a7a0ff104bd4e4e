/**
 * A backup is called saved when it was read back and opened, and not before: into a folder, as a download, rehearsed.
 *
 * A headless browser has no picker that somebody could answer: the folder is one of the origin's own (OPFS), which is a real
 * `FileSystemDirectoryHandle`, kept in IndexedDB, written and read back like any other.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { moveIn } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const PASSPHRASE = "violin cliff harbour lantern seven moss";
const DECRYPTER = resolve(import.meta.dirname, "../vectors/backup-decrypter.mjs");

async function openBackups(app: AppPages, line: string): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Backup and transfer" }).click();
  await expect(app.page.getByRole("heading", { name: "Backup and transfer" })).toBeVisible();
  await app.page.getByRole("link", { name: line }).click();
}

async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Passphrase again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Go on with this passphrase" }).click();
  await expect(page.getByRole("button", { name: "Save as a download" })).toBeVisible({ timeout: 30_000 });
}

async function check(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open and check" }).click();
}

const folderHere = () => Reflect.set(globalThis, "showDirectoryPicker", () => navigator.storage.getDirectory());
const noFolder = () => Reflect.deleteProperty(globalThis, "showDirectoryPicker");

const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
    return found.sort();
  });

test("a download is «handed to your browser» until the person picks the file and it opens", async ({ app, phone }) => {
  const { page } = app;
  await phone.context.addInitScript(noFolder);
  await moveIn(app, [{ issuer: "Ash" }, { issuer: "Birch", counter: 4 }]);
  await expect(page.getByText("Your accounts are on this device alone.")).toBeVisible();
  await expectAccessible(page, "backup-reminder");
  await openBackups(app, "Back up now");
  await expect(page.getByText("2 accounts are not in a backup")).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill("Summer2026");
  await page.getByLabel("Passphrase again").fill("Summer2026");
  await page.getByRole("button", { name: "Go on with this passphrase" }).click();
  await expect(page.getByText(/^Too (short|easy)/)).toBeVisible();
  await expectAccessible(page, "backup-passphrase");
  await choosePassphrase(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a download" }).click();
  const download = await downloading;
  const path = await download.path();
  await expect(page.getByText(`Handed to your browser as «${download.suggestedFilename()}»`)).toBeVisible();
  await expect(page.getByText(/^Saved\./)).toHaveCount(0);
  await expectAccessible(page, "backup-handed");
  const pick = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose the file" }).click();
    await (await chooser).setFiles(file);
  };
  const bytes = readFileSync(path);
  await pick({ name: "x.json", mimeType: "application/json", buffer: bytes.subarray(0, bytes.length - 200) });
  await expect(page.getByText("That file is damaged.")).toBeVisible();
  await pick({ name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
  await expect(page.getByText("That file is no backup of Protect.")).toBeVisible();
  await pick(path);
  await expect(page.getByText("Saved. The file was read back and opened: 2 accounts are in it.")).toBeVisible();
  await expectAccessible(page, "backup-saved");
  const printed = execFileSync(process.execPath, [DECRYPTER, path], { input: `${PASSPHRASE}\n`, encoding: "utf8" });
  const { accounts } = JSON.parse(printed) as { accounts: { issuer: string }[] };
  expect(accounts.map(({ issuer }) => issuer)).toEqual(["Ash", "Birch"]);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(/^Last proven backup/)).toBeVisible();
  await app.section("Accounts").click();
  await expect(page.getByText("Your accounts are on this device alone.")).toHaveCount(0);
});

test("into a folder: read back, five kept, a later one without a passphrase; rehearsed, and what is missing named", async ({
  app,
  phone,
}) => {
  const { page } = app;
  await phone.context.addInitScript(folderHere);
  await moveIn(app, [{ issuer: "Ash" }, { issuer: "Birch" }]);
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for (const name of [1, 2, 3, 4, 5]
      .map((day) => `protect-backup-2020-01-0${String(day)}-000000.json`)
      .concat("mine.txt")) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write("something");
      await writable.close();
    }
  });
  await openBackups(app, "Back up now");
  await choosePassphrase(page);
  await expectAccessible(page, "backup-places");
  await page.getByRole("button", { name: "Save into a folder" }).click();
  await expect(page.getByText("Saved. The file was read back and opened: 2 accounts are in it.")).toBeVisible();
  // The older one goes after the new one was called saved.
  await expect.poll(() => filesIn(page)).toHaveLength(6);
  const files = await filesIn(page);
  expect(files).toContain("mine.txt");
  expect(files).not.toContain("protect-backup-2020-01-01-000000.json");
  await page.getByRole("button", { name: "Done" }).click();

  // Rehearsed with the folder that was kept.
  await page.getByRole("link", { name: "Check a backup" }).click();
  await page.getByRole("button", { name: /^The newest in/ }).click();
  await check(page, "not the right passphrase");
  await expect(page.getByText("That is not the passphrase of this backup.")).toBeVisible();
  await expectAccessible(page, "rehearsal-wrong");
  await check(page, PASSPHRASE);
  await expect(page.getByText("2 of 2 recovered")).toBeVisible();
  await expectAccessible(page, "rehearsal-done");
  await page.getByRole("button", { name: "Done" }).click();

  // A change: named, and backed up with one tap, since folder and key are known.
  await app.section("Accounts").click();
  await app.typeAccount({ issuer: "Cedar", name: "", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
  // A further account needs a recovery key that was written down.
  await app.keepRecoveryKey();
  await expect(page.getByText("1 account is not in a backup: Cedar")).toBeVisible();
  await openBackups(app, "Check a backup");
  await page.getByRole("button", { name: /^The newest in/ }).click();
  await check(page, PASSPHRASE);
  await expect(page.getByText("2 of 3 recovered")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Not in this backup" })).toBeVisible();
  await expectAccessible(page, "rehearsal-missing");
  await page.getByRole("link", { name: "Back up now" }).click();
  await page
    .getByRole("button", { name: /^Save into «/ })
    .or(page.getByRole("button", { name: "Save into a folder" }))
    .click();
  await expect(page.getByText("3 accounts are in it")).toBeVisible();
  await app.section("Accounts").click();
  await expect(page.getByText("is not in a backup")).toHaveCount(0);
});
