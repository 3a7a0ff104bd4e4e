/** Adding beside what is kept: the question about one and about several, what waits, what has arrived and was not read. @module */
import { expect } from "@playwright/test";
import { entry, part } from "../migration-code.ts";
import type { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

const OLD = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const NEW = "JBSWY3DPEHPK3PXP";
const uri = (issuer: string, name: string, secret = NEW): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
const LONG = "Crédit Mutuel de Bretagne et du Centre";

const transfer = (): string =>
  part([
    entry({ issuer: "Example", name: "zoe@example.com", secret: Uint8Array.of(1, 2, 3) }),
    entry({ issuer: "Copy of Example", name: "zoe" }),
    entry({ issuer: LONG, name: "zoe.marchand-lefebvre@example.com", secret: Uint8Array.of(4, 5, 6) }),
    entry({ issuer: "GitHub", name: "zoe", secret: Uint8Array.of(7, 8, 9) }),
    entry({ issuer: "Broken", name: "zoe", secret: new Uint8Array(0) }),
  ]);

async function paste(app: AppPages, text: string): Promise<void> {
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.page.getByRole("button", { name: "Paste" }).click();
}

async function tourOne(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await app.startAdding();
  await paste(app, uri("example", "Zoe@example.com"));
  await expect(page.getByRole("region", { name: "You have an account of this name already" })).toBeVisible();
  await look(page, "same-name");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Type it in" }).click();
  await page.getByLabel("Issuer", { exact: true }).fill("Another");
  await page.getByLabel("Account name", { exact: true }).fill("zoe@example.com");
  await page.getByLabel("Secret key", { exact: true }).fill(OLD);
  await app.save();
  await expect(page.getByRole("heading", { name: "You have this account already" })).toBeFocused();
  await look(page, "same-codes-typed");
  await page.getByRole("button", { name: "Back" }).click();
}

async function tourOdd(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await paste(app, `${uri("Odd", "Odd:zoe", NEW.toLowerCase())}&algorithm=SHA512&digits=8&period=60`);
  await expect(page.getByText("Which code does the service take?")).toBeVisible();
  await look(page, "both-codes");
  await page.getByRole("button", { name: "Back" }).click();
}

async function tourSeveral(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await paste(app, transfer());
  await expect(page.getByLabel("For all that you have already")).toBeVisible();
  await look(page, "batch");
  await page.getByRole("button", { name: "Save 3 accounts" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("What to do with Example · zoe@example.com")).toBeFocused();
  await look(page, "batch-unanswered");
  await page.getByRole("button", { name: "Back" }).click();
  await paste(
    app,
    `${uri("One", "zoe")}\n${uri("Two", "zoe", "MFRGGZDFMZTWQ2LK")}\nmotp://Shop:zoe?secret=e3152afee62599c8`,
  );
  // The clipboard is read as one text: several lines of it are several links.
  await expect(page.getByRole("heading", { name: "Which one?" })).toBeVisible();
  await look(page, "choices");
  await page.getByRole("button", { name: "Back" }).click();
}

async function tourArrivals(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  const arrive = (link: string) =>
    page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#link=${encodeURIComponent(link)}`,
    );
  await arrive(uri("Linked", "zoe"));
  await expect(page.getByText("Linked", { exact: true })).toBeVisible();
  await arrive(uri("Later", "zoe"));
  await expect(page.getByText("One more has arrived.")).toBeVisible();
  await look(page, "one-more-has-arrived");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Back" }).click();
  await app.open("/add#shared=gone");
  await expect(page.getByRole("alert")).toContainText("share it again");
  await look(page, "shared-gone");
}

async function tourLocked(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await page.reload();
  await expect(page.getByText("Point the camera at the QR code")).toBeVisible();
  await paste(app, uri("Example", "zoe@example.com"));
  await app.savePreview();
  await app.unlockByPasskey();
  await expect(page.getByText("Protect was locked when you saved this.")).toBeVisible();
  await look(page, "asked-after-unlock");
  await page.getByRole("button", { name: "Skip" }).click();
  await app.readCode("Example");
}

export async function tourSameAccount(app: AppPages, look: Look): Promise<void> {
  await app.open();
  await app.typeAccount({ issuer: "Example", name: "zoe@example.com", secret: OLD });
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("Example");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await tourOne(app, look);
  await tourOdd(app, look);
  await tourSeveral(app, look);
  await tourArrivals(app, look);
  await tourLocked(app, look);
}
