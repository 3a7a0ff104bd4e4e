/** Moving to a new phone: every state on both phones. @module */
import { expect, type Page } from "@playwright/test";
import type { Phone } from "../browser.ts";
import { moveIn } from "../moved-in.ts";
import { meet, openMove, readDigits, readShown, stepThrough } from "../moving.ts";
import { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

export interface MovingTour {
  readonly old: Phone;
  readonly fresh: Phone;
  readonly appUrl: string;
  readonly look: Look;
}

const ACCOUNTS = [
  { issuer: "Crédit Mutuel de Bretagne et du Centre", name: "zoe.marchand-lefebvre@example.com" },
  { issuer: "GitHub", name: "zoe" },
  { issuer: "Counter", name: "zoe", counter: 3 },
] as const;
const OTHER_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name }).click();
const heading = (page: Page, name: string | RegExp) => expect(page.getByRole("heading", { name })).toBeVisible();

/** Who is there is asked only where the last proof is more than a minute old. */
async function afterProof({ page }: AppPages, button: string | RegExp, next: string): Promise<void> {
  const question = page.getByRole("dialog", { name: "Is it you?" });
  const wanted = page.getByText(next).first();
  await press(page, button);
  await expect(question.or(wanted)).toBeVisible();
  if (await question.isVisible()) await question.getByRole("button", { name: "Use fingerprint or face" }).click();
  await expect(wanted).toBeVisible();
}

export async function tourMoving({ old, fresh, appUrl, look }: MovingTour): Promise<void> {
  const app = new AppPages(old.page, appUrl);
  const other = new AppPages(fresh.page, appUrl);
  await tourBefore(fresh.page, appUrl, look);
  await other.open();
  await other.typeAccount({ issuer: "GitHub", name: "zoe", secret: OTHER_SECRET });
  await other.protectByPasskey();
  await other.keepRecoveryKey();
  await moveIn(app, ACCOUNTS);

  for (const name of ["More", "Backup and transfer", "Move to a new phone"])
    await fresh.page.getByRole("link", { name, exact: true }).click();
  await heading(fresh.page, "Which phone is this?");
  await look(fresh.page, "move-which");
  await press(fresh.page, /^This is the new one/);
  await readDigits(fresh.page);
  await tourScan(old, app, appUrl, look);
  await meet(old, fresh.page, appUrl);
  await look(old.page, "move-choose");
  await old.page.mouse.click(5, 5);
  await afterProof(app, "Show the codes", "Scan this with the new phone");
  const texts = await stepThrough(old.page, () => readShown(old.page));
  await look(old.page, "move-parts");
  await tourNew(fresh, texts, look);
  await tourReceipt(old.page, app, await readDigits(fresh.page), look);
}

/** What comes before there is anything on either phone. */
async function tourBefore(page: Page, appUrl: string, look: Look): Promise<void> {
  await openMove(page, appUrl, "new");
  await look(page, "move-new-code");
  await press(page, "Back");
  await press(page, /^This is the old one/);
  await heading(page, "This is the old phone");
  await look(page, "move-old-scan");
}

async function tourScan(old: Phone, app: AppPages, appUrl: string, look: Look): Promise<void> {
  old.film("otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ");
  await openMove(old.page, appUrl, "old");
  await expect(old.page.getByText("That is not the code of a new phone.")).toBeVisible();
  await look(old.page, "move-old-wrong-code");
  await press(old.page, "Back");
  await app.section("Accounts").click();
}

async function tourNew(fresh: Phone, texts: readonly string[], look: Look): Promise<void> {
  const { page } = fresh;
  fresh.film(...texts.slice(1));
  await press(page, "The digits are the same");
  await expect(page.getByText("Still missing: 1.")).toBeVisible({ timeout: 30_000 });
  await look(page, "move-collect");
  // The camera starts again with another film: as if the phone had been lifted.
  fresh.film(...texts);
  const choosing = page.waitForEvent("filechooser");
  await press(page, "Open a file");
  await (await choosing).setFiles({ name: "a.bin", mimeType: "application/octet-stream", buffer: Buffer.from("none") });
  await expect(page.getByRole("alert")).toContainText("That is not a code of a move.");
  await look(page, "move-collect-problem");
  await page.evaluate(() => {
    const video = document.querySelector("video");
    for (const track of (video?.srcObject as MediaStream | null)?.getTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  });
  await look(page, "move-camera-stopped");
  await press(page, "Try again");
  await heading(page, "3 accounts have come");
  await look(page, "move-preview");
  await press(page, "Keep them here");
  const question = page.getByRole("dialog", { name: "Is it you?" });
  const unanswered = page.getByRole("alert");
  await expect(question.or(unanswered)).toBeVisible();
  if (await question.isVisible()) await question.getByRole("button", { name: "Use fingerprint or face" }).click();
  await expect(unanswered).toBeVisible();
  await look(page, "move-preview-unanswered");
  await page.getByRole("combobox").selectOption({ label: "Skip" });
  await press(page, "Keep them here");
  await heading(page, "2 of 3 accounts are here");
  await look(page, "move-arrived");
}

async function tourReceipt(page: Page, app: AppPages, digits: string, look: Look): Promise<void> {
  await press(page, "The new phone has it all");
  await page.getByLabel("Eight digits").fill("1");
  await press(page, "Check");
  await expect(page.getByText("That is not the receipt of this move.")).toBeVisible();
  await look(page, "move-receipt-refused");
  await page.getByLabel("Eight digits").fill(digits);
  await press(page, "Check");
  await heading(page, "2 of 3 arrived");
  await look(page, "move-some-arrived");
  await press(page, "Done");
  await expect(app.row("GitHub")).toBeVisible();
}
