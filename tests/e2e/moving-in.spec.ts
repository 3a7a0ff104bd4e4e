/**
 * Files of other apps: chosen or dropped, opened with their password, shown before they are kept.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import QRCode from "qrcode";
import sharp from "sharp";
import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const SAMPLES = resolve(import.meta.dirname, "../samples/own-exports");
const sample = (name: string): string => resolve(SAMPLES, name);

async function choose(app: AppPages, file: string): Promise<void> {
  await app.startAdding();
  await expect(app.page.getByRole("button", { name: "From another app" })).toBeVisible();
  const chooser = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "From another app" }).click();
  await (await chooser).setFiles(file);
}

const rows = (app: AppPages) => app.page.locator("[data-code]");

test("an encrypted Aegis backup: password asked, a wrong one said, six accounts kept", async ({ app }) => {
  const { page } = app;
  await app.open();
  await choose(app, sample("aegis-encrypted.json"));
  await expect(page.getByText("This backup of Aegis is encrypted.")).toBeVisible();
  await expectAccessible(page, "file-password");
  await page.getByLabel("Password", { exact: true }).fill("wrong horse");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("That password does not open it.")).toBeVisible();
  await expectAccessible(page, "file-password-wrong");
  await page.getByLabel("Password", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Save 6 accounts" }).click();
  await app.makeVault();
  await expect(rows(app)).toHaveCount(6);
  await app.expectIndependentCode("alice@example.org", { secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
});

test("a list of links that is dropped; what is there already is left out when it comes again", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.startAdding();
  await expect(page.getByRole("button", { name: "From another app" })).toBeVisible();
  await page.evaluate(
    (text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], "codes.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    readFileSync(sample("uris.txt"), "utf8"),
  );
  await page.getByRole("button", { name: "Save 6 accounts" }).click();
  await app.makeVault();
  await expect(rows(app)).toHaveCount(6);
  await choose(app, sample("uris.txt"));
  await expect(page.getByText("makes the same codes").first()).toBeVisible();
});

test("a file of no known kind is refused in words, and the camera is there again", async ({ app }) => {
  await app.open();
  await choose(app, sample("README.md"));
  await expect(app.page.getByRole("alert")).toContainText("Protect knows no format like this");
  await expect(app.page.getByRole("button", { name: "From another app" })).toBeVisible();
});

async function chooseAll(app: AppPages, ...files: readonly string[]): Promise<void> {
  await app.startAdding();
  await expect(app.page.getByRole("button", { name: "From another app" })).toBeVisible();
  const chooser = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "From another app" }).click();
  await (await chooser).setFiles([...files]);
}

test("several files at once: an encrypted Steam file beside its manifest, links, and one of no known kind", async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await chooseAll(
    app,
    ...["sda-encrypted.maFile", "sda-manifest.json", "uris.txt", "README.md"].map((name) => sample(name)),
  );
  await expect(page.getByText("File: sda-encrypted.maFile")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  // The list of links has the Steam account too: the same codes are not kept twice.
  await expect(page.getByText("README.md was not read. Protect knows no format like this.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save 6 accounts" })).toBeVisible();
  await expectAccessible(page, "several-files");
});

test("a strongly protected file says what it takes before it begins, and is left out or cancelled", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.startAdding();
  await expect(page.getByRole("button", { name: "From another app" })).toBeVisible();
  await page.evaluate(
    ([sealed, links]) => {
      const file = JSON.parse(sealed ?? "") as { kdfParams: { memLimit: number; opsLimit: number } };
      file.kdfParams.memLimit = 2 ** 30;
      file.kdfParams.opsLimit = 4;
      const carried = new DataTransfer();
      carried.items.add(new File([JSON.stringify(file)], "ente.txt"));
      carried.items.add(new File([links ?? ""], "codes.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    ["ente-encrypted.json", "uris.txt"].map((name) => readFileSync(sample(name), "utf8")),
  );
  await expect(page.getByText("1024 MB of memory")).toBeVisible();
  await expect(page.getByText("File: ente.txt")).toBeVisible();
  await expectAccessible(page, "file-password-costly");
  await page.getByLabel("Password", { exact: true }).fill("x");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("This takes about 29 seconds.")).toBeVisible();
  await expectAccessible(page, "importing");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "From another app" })).toBeVisible();
});

test("an mOTP account asks for the PIN that its file does not hold", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.startAdding();
  await expect(page.getByRole("button", { name: "From another app" })).toBeVisible();
  await page.evaluate(() => {
    const links = ["motp://Old:zoe?secret=e3152afee62599c8", "otpauth://totp/New:bob?secret=GEZDGNBVGY3TQOJQ"];
    const carried = new DataTransfer();
    carried.items.add(new File([links.join("\n")], "codes.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  await page.getByRole("button", { name: "Save 2 accounts" }).click();
  await expect(page.getByRole("alert").getByText("One account has no PIN yet.")).toBeVisible();
  await expectAccessible(page, "batch-pin");
  await page.getByLabel("PIN for Old · zoe").fill("1234");
  await page.getByRole("button", { name: "Save 2 accounts" }).click();
  await app.makeVault();
  await expect(rows(app)).toHaveCount(2);
});

test("pictures that the system calls no pictures are read in the worker of files, of every kind", async ({ app }) => {
  const { page } = app;
  const SECRETS: Readonly<Record<string, string>> = { png: "GEZDGNBV", jpeg: "GEZDGNBW", webp: "GEZDGNBX" };
  const draw = (name: string) =>
    QRCode.toBuffer(`otpauth://totp/A:${name}?secret=${SECRETS[name] ?? ""}&issuer=A`, { scale: 4 });
  const files = [
    await draw("png"),
    await sharp(await draw("jpeg"))
      .jpeg()
      .toBuffer(),
    await sharp(await draw("webp"))
      .webp()
      .toBuffer(),
  ].map((bytes) => bytes.toString("base64"));
  await app.open();
  await app.startAdding();
  await expect(page.getByRole("button", { name: "From another app" })).toBeVisible();
  await page.evaluate((list) => {
    const carried = new DataTransfer();
    for (const text of list) {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      carried.items.add(new File([bytes], `code-${String(carried.items.length)}`, { type: "" }));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);
  await expect(page.getByRole("button", { name: "Save 3 accounts" })).toBeVisible();
  await expect(page.getByText("was not read")).toHaveCount(0);
});
