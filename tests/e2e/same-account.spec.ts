/**
 * An account that is there already: every way of adding asks, nothing is overwritten, and what is replaced lies in the trash.
 *
 * @module
 */
import { codePicture } from "../support/film.ts";
import { expect, test } from "../support/fixtures.ts";
import { entry, part } from "../support/migration-code.ts";
import type { AppPages } from "../support/pages/app.ts";

const OLD = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const NEW = "JBSWY3DPEHPK3PXP";
const uri = (secret: string, issuer = "example", name = "Zoe"): string =>
  `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}`;

async function start(app: AppPages): Promise<void> {
  await app.open();
  await app.typeAccount({ issuer: "Example", name: "zoe", secret: OLD });
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("Example");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
}

async function paste(app: AppPages, text: string): Promise<void> {
  await app.startAdding();
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.page.getByRole("button", { name: "Paste" }).click();
}

const question = (app: AppPages, name = "You have an account of this name already") =>
  app.page.getByRole("region", { name });
const rows = (app: AppPages) => app.page.locator("[data-code]");

async function expectInTrash(app: AppPages, label: string): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Trash" }).click();
  await expect(app.page.getByRole("listitem").filter({ hasText: label })).toBeVisible();
}

test("pasted: «Skip» saves nothing, «Keep both» adds a row, «Replace» puts the old one into the trash", async ({
  app,
}) => {
  await start(app);
  await paste(app, uri(NEW));
  await expect(app.page.getByRole("button", { name: "Save", exact: true })).toBeHidden();
  await question(app).getByRole("button", { name: "Skip" }).click();
  await expect(rows(app)).toHaveCount(1);
  await app.expectIndependentCode("Example", { secret: OLD });

  await paste(app, uri(NEW));
  await question(app).getByRole("button", { name: "Replace" }).click();
  await expect(rows(app)).toHaveCount(1);
  await app.expectIndependentCode("example", { secret: NEW });
  await expectInTrash(app, "zoe");
  await app.page.getByRole("button", { name: /^Restore/ }).click();
  await app.section("Accounts").click();
  await expect(rows(app)).toHaveCount(2);

  await paste(app, uri(OLD, "Elsewhere"));
  await question(app, "You have this account already").getByRole("button", { name: "Keep both" }).click();
  await expect(rows(app)).toHaveCount(3);
});

test("typed: the question comes under the form, with the focus, and goes when the form is changed", async ({ app }) => {
  await start(app);
  await app.typeAccount({ issuer: "EXAMPLE", name: "zoe", secret: NEW });
  await expect(question(app).getByRole("heading")).toBeFocused();
  await app.page.getByLabel("Account name", { exact: true }).fill("zoe at work");
  await expect(question(app)).toBeHidden();
  await app.save();
  await expect(rows(app)).toHaveCount(2);
});

test("dropped, as a picture", async ({ app }) => {
  await start(app);
  await app.startAdding();
  await expect(app.page.getByText("Point the camera at the QR code")).toBeVisible();
  const bytes = [...(await codePicture(uri(NEW)))];
  await app.page.evaluate((picture) => {
    const carried = new DataTransfer();
    carried.items.add(new File([new Uint8Array(picture)], "code.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, bytes);
  await question(app).getByRole("button", { name: "Keep both" }).click();
  await expect(rows(app)).toHaveCount(2);
});

test("a dropped file that is no picture and no export is refused in words", async ({ app }) => {
  await app.open();
  await app.startAdding();
  await expect(app.page.getByText("Point the camera at the QR code")).toBeVisible();
  await app.page.evaluate(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(["hello"], "notes.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  await expect(app.page.getByRole("alert")).toContainText("Protect knows no format like this");
});

test("scanned", async ({ app, phone }) => {
  await start(app);
  phone.film(uri(NEW));
  await app.startAdding();
  await question(app).getByRole("button", { name: "Replace" }).click();
  await app.expectIndependentCode("example", { secret: NEW });
  await expect(rows(app)).toHaveCount(1);
});

test("saved while the app is locked: asked after the unlock, and the answer holds", async ({ app }) => {
  await start(app);
  await app.open("/add");
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), uri(NEW));
  await app.page.getByRole("button", { name: "Paste" }).click();
  // Nothing is known of the list yet.
  await expect(question(app)).toBeHidden();
  await app.savePreview();
  await app.unlockByPasskey();
  await expect(app.page.getByText("Protect was locked when you saved this.")).toBeVisible();
  await question(app).getByRole("button", { name: "Replace" }).click();
  await expect(rows(app)).toHaveCount(1);
  await app.expectIndependentCode("example", { secret: NEW });
  await expectInTrash(app, "zoe");
});

test("a transfer: a choice for each, and one for all", async ({ app }) => {
  await start(app);
  const secret = (byte: number): Uint8Array => new Uint8Array(20).fill(byte);
  await paste(
    app,
    part([
      entry({ issuer: "Example", name: "zoe", secret: secret(1) }),
      entry({ issuer: "Copy", name: "zoe" }),
      entry({ issuer: "Fresh", name: "eve", secret: secret(2) }),
      entry({ issuer: "Unwanted", name: "eve", secret: secret(3) }),
    ]),
  );
  await expect(app.page.getByRole("heading", { name: "4 accounts found" })).toBeVisible();
  await expect(app.page.getByLabel("What to do with Copy · zoe")).toHaveValue("skip");
  await app.page.getByRole("checkbox", { name: /Unwanted/ }).uncheck();
  await app.page.getByRole("button", { name: "Save 2 accounts" }).click();
  await expect(app.page.getByRole("alert")).toContainText("Choose first what to do with 1 account");
  await expect(rows(app)).toHaveCount(0);
  await app.page.getByLabel("For all that you have already").selectOption("Keep both");
  await app.page.getByLabel("What to do with Copy · zoe").selectOption("Skip");
  await app.page.getByRole("button", { name: "Save 2 accounts" }).click();
  await expect(rows(app)).toHaveCount(3);
  await expect(app.row("Unwanted")).toHaveCount(0);
  await expect(app.row("Copy")).toHaveCount(0);
});
