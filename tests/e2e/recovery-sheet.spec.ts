/**
 * The recovery key on paper: what is printed, and that the lock screen reads it back by camera and from a picture.
 *
 * @module
 */
import sharp from "sharp";
import { codePicture } from "../support/film.ts";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const plain = (text: string | null): string => (text ?? "").replaceAll(/[^0-9A-Z]/g, "");

/** Asks for the sheet, looks at the page as a printer gets it, and keeps the key. @returns Key and number on the sheet. */
async function printSheet(app: AppPages) {
  const { page } = app;
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset["printed"] = String(Number(document.body.dataset["printed"] ?? 0) + 1);
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  const key = plain(await page.locator("[data-recovery-key]").textContent());
  const sheet = page.locator("[data-recovery-sheet]");
  await expect(sheet).toHaveCount(0);
  await page.getByRole("button", { name: "Print or save a sheet" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "1");
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  expect(plain(await sheet.locator(".recovery-sheet-key").textContent())).toBe(key);
  const picture = await page.screenshot();
  const mark = plain(await sheet.locator("dd").last().textContent());
  await expect(page.getByRole("button", { name: "I have written it down" })).toBeHidden();
  await page.emulateMedia({ media: null });
  return { key, mark, picture };
}

async function lockAndAskForSheet(app: AppPages): Promise<void> {
  await app.page.reload();
  await app.page.getByRole("button", { name: "Use the recovery key" }).click();
  await app.page.getByRole("button", { name: "Scan the sheet" }).click();
}

test("the printed sheet opens the vault: by its code in front of the camera, and as a picture of the paper", async ({
  app,
  phone,
}) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasskey();
  await expect(page.locator("[data-recovery-key]")).toBeVisible();
  const { key, mark, picture } = await printSheet(app);
  await app.keepRecoveryKey();
  await app.readCode("Example");

  await test.step("one page of paper, with nothing else on it", async () => {
    expect(mark).toMatch(/^[0-9A-F]{8}$/);
    // Ink is black on white: the app's own colours are not printed
    const { channels } = await sharp(picture).stats();
    expect(
      channels
        .slice(0, 3)
        .map(({ mean }) => Math.round(mean))
        .every((mean, _, [first]) => mean === first),
    ).toBe(true);
  });

  await test.step("the camera", async () => {
    phone.film("https://example.com/", `PROTECT-RECOVERY:1:${mark}:${key}`);
    await lockAndAskForSheet(app);
    await app.readCode("Example");
  });

  await test.step("a picture of another code, then of the paper itself", async () => {
    phone.film("");
    await lockAndAskForSheet(app);
    const choose = async (buffer: Buffer): Promise<void> => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "From a picture" }).click();
      await (await choosing).setFiles({ name: "sheet.png", mimeType: "image/png", buffer });
    };
    await choose(await codePicture(`PROTECT-RECOVERY:1:00000000:${key}`));
    await expect(page.getByRole("alert")).toContainText("This sheet is of another vault");
    await choose(picture);
    await app.readCode("Example");
  });

  await test.step("typing still does", async () => {
    await lockAndAskForSheet(app);
    await page.getByRole("button", { name: "Type the key instead" }).click();
    await page.getByLabel("Recovery key").fill(key.toLowerCase());
    await page.getByRole("button", { name: "Unlock" }).click();
    await app.readCode("Example");
  });
});
