/** A long list and all that is done with it: moved in, searched, tagged, chosen, edited, deleted. @module */
import { expect, type Page } from "@playwright/test";
import { entry, part } from "../migration-code.ts";
import type { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

const NAMES = [
  "GitHub",
  "GitLab",
  "Crédit Mutuel de Bretagne et du Centre",
  "Zalando",
  "Proton",
  "Dropbox",
  "Mastodon",
] as const;
const SECRET = new TextEncoder().encode("12345678901234567890");

const link = (names: readonly string[], place: { index: number; count: number }): string =>
  part(
    names.map((issuer, at) =>
      entry({
        issuer,
        name: at === 1 ? "zoe.marchand-lefebvre@example.com" : "zoe@example.com",
        secret: Uint8Array.of(...SECRET.slice(1), at, issuer.length),
        ...(issuer === "Zalando" ? { type: 1, counter: 3 } : {}),
        ...(issuer === "Dropbox" ? { digits: 2 } : {}),
      }),
    ),
    { ...place, batchId: 77 },
  );

async function paste(app: AppPages, text: string): Promise<void> {
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.page.getByRole("button", { name: "Paste" }).click();
}

async function menu(app: AppPages, issuer: string, item: string): Promise<void> {
  await app
    .row(issuer)
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: item }).click();
}

/** Seven accounts of another app, in two parts. */
export async function moveIn(app: AppPages, look: Look): Promise<void> {
  await app.open();
  await app.startAdding();
  await paste(app, link(NAMES.slice(4), { index: 1, count: 2 }));
  await expect(app.page.getByText("Part 2 of 2 read")).toBeVisible();
  await look(app.page, "transfer-part");
  await paste(app, link(NAMES.slice(0, 4), { index: 0, count: 2 }));
  await expect(app.page.getByRole("heading", { name: "7 accounts found" })).toBeVisible();
  await look(app.page, "transfer-list");
  await app.page.getByRole("button", { name: "Save 7 accounts" }).click();
  await app.makeVault();
  await expect(app.page.locator("[data-code]")).toHaveCount(NAMES.length);
}

async function tourSeveral(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await menu(app, "GitHub", "Choose several");
  await app.row("GitLab").getByRole("button", { name: "GitLab" }).click();
  await look(page, "choosing");
  await page.getByRole("button", { name: "Tag the chosen accounts" }).click();
  await page.getByLabel("Tag", { exact: true }).fill("code");
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await menu(app, "Proton", "Choose several");
  await page.getByRole("button", { name: "Tag the chosen accounts" }).click();
  await look(page, "tag-dialog");
  await page.getByLabel("Tag", { exact: true }).fill("mail and messages");
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "code 2" }).click();
  await expect(page.locator("[data-code]")).toHaveCount(2);
  await look(page, "list-by-tag");
  await app
    .row("GitHub")
    .getByRole("button", { name: /^More about / })
    .click();
  await expect(page.getByRole("menuitem", { name: "Pin to the top of «code»" })).toBeVisible();
  await look(page, "row-menu-by-tag");
  await page.getByRole("menuitem", { name: "Freeze code" }).click();
  await expect(app.row("GitHub").locator(".row-stopped")).toBeVisible();
  await look(page, "code-frozen");
  await app
    .row("GitHub")
    .getByRole("button", { name: /^Show the running code/ })
    .click();
  await menu(app, "GitHub", "Choose several");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Delete the chosen accounts" }).click();
  await look(page, "delete-several");
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await look(page, "undo");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "code 2" }).click();
  await expect(page.locator("[data-code]")).toHaveCount(NAMES.length);
}

async function tourOrder(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await menu(app, "Proton", "Change the order");
  await expect(page.getByRole("button", { name: "Move Proton" })).toBeVisible();
  await look(page, "arranging");
  await page.getByRole("button", { name: "Move Proton" }).press("ArrowUp");
  await expect(page.getByText(/^Moved to place /).first()).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
}

/** A worker that never answers, so that there is time to look. */
async function tourMaking(page: Page, look: Look): Promise<void> {
  await page.evaluate(() => {
    const view = globalThis as unknown as { Worker: unknown; kept: unknown };
    view.kept = view.Worker;
    view.Worker = class {
      postMessage(): void {}
      addEventListener(): void {}
      terminate(): void {}
    };
  });
  for (const label of ["Password of the file", "Password again"])
    await page.getByLabel(label).fill("four green boats at noon");
  await page.getByRole("button", { name: "Save the file" }).click();
  const ask = page.getByRole("dialog").getByRole("button", { name: "Use fingerprint or face" });
  await page.getByRole("progressbar").or(ask).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await look(page, "export-making");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.evaluate(() => {
    const view = globalThis as unknown as { Worker: unknown; kept: unknown };
    view.Worker = view.kept;
  });
}

/** Without a store of files: the picker of a headless browser has nobody to answer it. */
async function tourExport(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  const target = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
  await menu(app, "GitHub", "Choose several");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Export the chosen accounts" }).click();
  await expect(page.getByRole("heading", { name: "Export 7 accounts" })).toBeVisible();
  await page.locator("summary").click();
  await look(page, "export");
  await target("2FAS").click();
  await expect(page.getByRole("switch", { name: "Encrypt with a password" })).toBeChecked();
  await page.getByRole("button", { name: "Suggest one" }).click();
  await expect(page.locator("[data-suggestion]")).toBeVisible();
  await page.getByLabel("Password of the file").fill("short");
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "export-password");
  await tourMaking(page, look);
  await page.getByRole("button", { name: "Another way" }).click();
  await target("A file of links").click();
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "export-unprotected");
  await page.getByRole("textbox").fill("unprotected");
  await page.getByRole("button", { name: "Save the file" }).click();
  await page
    .getByText(/^Handed to your browser/)
    .or(page.getByRole("dialog"))
    .first()
    .waitFor();
  const ask = page.getByRole("dialog").getByRole("button", { name: "Use fingerprint or face" });
  if (await ask.isVisible()) await ask.click();
  await expect(page.getByText(/^Handed to your browser/)).toBeVisible();
  await look(page, "export-handed-over");
  await page.getByRole("button", { name: "Another way" }).click();
  await target("Paper").click();
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("heading", { name: "7 accounts" })).toBeVisible();
  await look(page, "export-paper");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Another way" }).click();
  await target("A QR code for each account").click();
  await page.getByRole("button", { name: "Show the codes" }).click();
  await expect(page.getByRole("heading", { name: "Code 1 of 7" })).toBeVisible();
  await look(page, "export-codes");
  await app.section("Accounts").click();
}

async function tourEditing(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await menu(app, "Proton", "Edit");
  await expect(page.getByRole("heading", { name: "Edit account" })).toBeVisible();
  await page.locator("summary").click();
  await look(page, "edit");
  await page.getByRole("button", { name: "Show secret key and QR code" }).click();
  await page.locator("[data-secret]").or(page.getByRole("dialog")).first().waitFor();
  const ask = page.getByRole("dialog").getByRole("button", { name: "Use fingerprint or face" });
  if (await ask.isVisible()) await ask.click();
  await expect(page.locator("[data-secret]")).toBeVisible();
  await look(page, "edit-secret");
  await app.section("Accounts").click();
  await menu(app, "Zalando", "Edit");
  await page.getByRole("button", { name: "Show the next codes" }).click();
  await look(page, "counter");
  await page.getByLabel("First code").fill("12");
  await page.getByRole("button", { name: "Set the counter by them" }).click();
  await expect(page.getByText("Type both codes")).toBeVisible();
  await look(page, "counter-incomplete");
  await app.section("Accounts").click();
}

async function tourTrash(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await app.section("More").click();
  await page.getByRole("link", { name: "Trash" }).click();
  await expect(page.getByText("Nothing is in the trash.")).toBeVisible();
  await look(page, "trash-empty");
  await app.section("Accounts").click();
  await app.deleteByMenu("Dropbox");
  await look(page, "delete-one");
  await app.answerDelete("Delete");
  await app.section("More").click();
  await page.getByRole("link", { name: "Trash" }).click();
  await expect(page.getByText("30 days left")).toBeVisible();
  await look(page, "trash");
  await page.getByRole("button", { name: "Empty the trash" }).click();
  await look(page, "trash-erase");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await app.section("Accounts").click();
}

/** The clock of the device is told to be two minutes slow. */
async function tourWrongClock(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await page.route("**/clock", (route) =>
    route.fulfill({ status: 404, headers: { date: new Date(Date.now() + 120_000).toUTCString() } }),
  );
  await page.reload();
  await look(page, "lock-passkey");
  await app.unlockByPasskey();
  await expect(page.getByText("seconds slow")).toBeVisible();
  await look(page, "clock-banner");
  await page.locator(".banner").getByRole("button", { name: "Not now" }).click();
}

export async function tourList(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await moveIn(app, look);
  await look(page, "list-reminder");
  await tourSeveral(app, look);
  await look(page, "list");
  await page.getByLabel("Search", { exact: true }).fill("nobody");
  await expect(page.getByText("No account is called that.")).toBeVisible();
  await look(page, "search-nothing");
  await page.getByLabel("Search", { exact: true }).press("Escape");
  await app
    .row("GitHub")
    .getByRole("button", { name: /^More about / })
    .click();
  await expect(page.getByRole("menuitem", { name: "Copy code" })).toBeFocused();
  await look(page, "row-menu");
  await page.keyboard.press("Escape");
  await app.swipeRight("GitHub");
  await expect(page.getByRole("button", { name: "Delete GitHub" })).toBeVisible();
  await look(page, "swiped");
  await page.getByRole("heading", { name: "Accounts" }).click();
  await tourOrder(app, look);
  await tourExport(app, look);
  await tourEditing(app, look);
  await tourTrash(app, look);
  await tourWrongClock(app, look);
}
