/**
 * Chosen accounts leave the app: behind a fresh unlock, as a file of links or as codes for another camera, and what does not
 * come along is said before.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readBarcodes } from "zxing-wasm/reader";
import { parseMigration } from "../../src/otp/migration.ts";
import { parseOtpauthUri } from "../../src/otp/otpauth-uri.ts";
import { expect, test } from "../support/fixtures.ts";
import { chooseInMenu, moveIn, secretAt } from "../support/moved-in.ts";
import { prepareStrongReader } from "../support/zxing-in-node.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Elm"] as const;

const question = (page: Page) => page.getByRole("dialog", { name: "Is it you?" });

/** The text of the QR code on the screen, read by a decoder that the page does not draw with. */
async function readShownCode(page: Page): Promise<string> {
  const picture = await page.locator("canvas.export-qr").screenshot();
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
  return found?.text ?? "";
}

test.beforeAll(prepareStrongReader);

test.beforeEach(async ({ app, phone }) => {
  await phone.context.clock.install();
  // A headless browser has no picker that somebody could answer.
  await phone.context.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
  await moveIn(
    app,
    NAMES.map((issuer, at) => ({ issuer, ...(issuer === "Cedar" ? { counter: 4 } : {}), name: `zoe${String(at)}` })),
  );
});

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: "Export the chosen accounts" }).click();
  await expect(page.getByRole("heading", { name: /^Export \d account/ })).toBeVisible();
}

test("a file of links, once the person has proved who they are", async ({ app }) => {
  const { page } = app;
  await chooseInMenu(app, "Ash", "Choose several");
  await choose(page, "Cedar");
  await expect(page.getByRole("heading", { name: "Export 2 accounts" })).toBeVisible();
  await expect(page.getByText("The file is not encrypted.")).toBeVisible();
  // Older than a minute, with a touch between so that nothing locks.
  await page.clock.runFor(40_000);
  await page.mouse.click(5, 5);
  await page.clock.runFor(25_000);
  await page.getByRole("button", { name: "Save the file" }).click();
  await question(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/^Handed to your browser/)).toHaveCount(0);

  await page.getByRole("button", { name: "Save the file" }).click();
  const downloading = page.waitForEvent("download");
  await app.unlockByPasskey();
  const download = await downloading;
  await expect(page.getByText(/^Handed to your browser/)).toBeVisible();
  expect(download.suggestedFilename()).toMatch(/^protect-otpauth-\d{4}-\d\d-\d\d\.txt$/);
  const lines = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\n");
  const drafts = lines.map((line) => {
    const outcome = parseOtpauthUri(line);
    return outcome.kind === "refused" ? outcome : outcome.draft;
  });
  expect(drafts).toMatchObject([
    { type: "totp", issuer: "Ash", name: "zoe0", secret: secretAt(0) },
    { type: "hotp", issuer: "Cedar", name: "zoe2", counter: 4, secret: secretAt(2) },
  ]);
});

test("codes for Google Authenticator and for each account, read by another decoder", async ({ app }) => {
  const { page } = app;
  await chooseInMenu(app, "Birch", "Edit");
  await page.getByLabel("Note").fill("spare code 8812");
  await page.getByRole("button", { name: "Save" }).click();
  await chooseInMenu(app, "Birch", "Edit");
  await page.locator("summary").click();
  await page.getByLabel("Seconds").fill("60");
  await page.getByRole("button", { name: "Save" }).click();
  await chooseInMenu(app, "Ash", "Choose several");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await choose(page);
  await expect(page.getByText("The note of 1 account")).toBeVisible();
  await page.getByLabel("Codes for Google Authenticator").check();
  await expect(page.getByRole("listitem").filter({ hasText: "Birch" })).toContainText("30 seconds");
  await expect(page.getByText("The note of 1 account")).toHaveCount(0);
  await page.getByRole("button", { name: "Show the codes" }).click();
  await expect(page.getByRole("heading", { name: "Code 1 of 1" })).toBeVisible();
  await expect.poll(() => readShownCode(page)).toMatch(/^otpauth-migration:/);
  expect(parseMigration(await readShownCode(page))).toMatchObject({
    part: { count: 1, drafts: [{ issuer: "Ash" }, { issuer: "Cedar", counter: 4 }, { issuer: "Elm" }] },
  });
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByLabel("A QR code for each account").check();
  await page.getByRole("button", { name: "Show the codes" }).click();
  for (const [at, name] of NAMES.entries()) {
    await expect(page.getByRole("heading", { name: `Code ${String(at + 1)} of 4` })).toBeVisible();
    await expect.poll(() => readShownCode(page)).toContain(`/${name}:`);
    if (at < NAMES.length - 1) await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await expect(page.getByRole("button", { name: "Next", exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Code 3 of 4" })).toBeVisible();
  // In turn by themselves, until somebody stops them.
  await page.getByRole("button", { name: "Show them in turn" }).click();
  await page.clock.runFor(4100);
  await expect(page.getByRole("heading", { name: "Code 4 of 4" })).toBeVisible();
  await page.clock.runFor(4100);
  await expect(page.getByRole("heading", { name: "Code 1 of 4" })).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(9000);
  await expect(page.getByRole("heading", { name: "Code 1 of 4" })).toBeVisible();

  // A lock takes them off the screen.
  await page.clock.runFor(130_000);
  await expect(page.locator("canvas")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Use fingerprint or face" })).toBeVisible();
});
