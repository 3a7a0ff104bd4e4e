/**
 * A list as it is after some years: moved in from another app, searched, tagged, pinned, edited, deleted and brought back.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";
import { entry, part } from "../support/migration-code.ts";
import { chooseInMenu, titles } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";

const NAMES = ["GitHub", "GitLab", "Crédit Mutuel", "Zalando", "Proton", "Dropbox", "Mastodon"] as const;
const SECRET = new TextEncoder().encode("12345678901234567890");

const link = (names: readonly string[], place: { index: number; count: number }): string =>
  part(
    names.map((issuer, at) =>
      entry({ issuer, name: "zoe", secret: Uint8Array.of(...SECRET.slice(1), at, issuer.length) }),
    ),
    { ...place, batchId: 77 },
  );

async function paste(app: AppPages, text: string): Promise<void> {
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.page.getByRole("button", { name: "Paste" }).click();
}

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.startAdding();
  await paste(app, link(NAMES.slice(4), { index: 1, count: 2 }));
  await expect(app.page.getByText("Part 2 of 2 read")).toBeVisible();
  await paste(app, link(NAMES.slice(0, 4), { index: 0, count: 2 }));
  await expect(app.page.getByRole("heading", { name: "7 accounts found" })).toBeVisible();
  await app.page.getByRole("button", { name: "Save 7 accounts" }).click();
  await app.makeVault();
  await expect(app.page.locator("[data-code]")).toHaveCount(7);
});

test("search, typos forgiven, begun by typing anywhere", async ({ app }) => {
  await expect(app.row("Proton")).toBeVisible();
  await app.page.keyboard.type("gihtub");
  await expect.poll(() => titles(app)).toEqual(["GitHub"]);
  await app.page.getByLabel("Search", { exact: true }).fill("credit");
  await expect.poll(() => titles(app)).toEqual(["Crédit Mutuel"]);
  await app.page.getByLabel("Search", { exact: true }).fill("nobody");
  await expect(app.page.getByText("No account is called that.")).toBeVisible();
  await app.page.getByLabel("Search", { exact: true }).press("Escape");
  await expect(app.page.locator("[data-code]")).toHaveCount(7);
});

test("several at once: tagged, found by their tag, deleted, brought back", async ({ app }) => {
  await app
    .row("GitHub")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Choose several" }).click();
  await app.row("GitLab").getByRole("button", { name: "GitLab" }).click();
  await app.page.getByRole("button", { name: "Tag the chosen accounts" }).click();
  await app.page.getByLabel("Tag", { exact: true }).fill("code");
  await app.page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await app.page.getByRole("button", { name: "code 2" }).click();
  await expect.poll(() => titles(app)).toEqual(["GitHub", "GitLab"]);

  await app
    .row("GitHub")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Choose several" }).click();
  await app.page.getByRole("button", { name: "All", exact: true }).click();
  await app.page.getByRole("button", { name: "Delete the chosen accounts" }).click();
  const dialog = app.page.getByRole("dialog", { name: "Delete 2 accounts?" });
  await expect(dialog.getByRole("listitem")).toHaveText(["GitHub · zoe", "GitLab · zoe"]);
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(app.page.locator("[data-code]")).toHaveCount(5);
  await app.page.getByRole("button", { name: "Undo" }).click();
  // The tag is back with them, and still chosen.
  await app.page.getByRole("button", { name: "code 2" }).click();
  await expect(app.page.locator("[data-code]")).toHaveCount(7);
});

test("pinned to the top; edited; its secret behind a fresh unlock", async ({ app }) => {
  await app
    .row("Zalando")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Pin to the top" }).click();
  await expect.poll(async () => (await titles(app))[0]).toBe("Zalando");

  await app
    .row("Zalando")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Edit" }).click();
  await expect(app.page.getByRole("heading", { name: "Edit account" })).toBeVisible();
  await app.page.getByLabel("Issuer").fill("Shoes");
  await app.page.getByLabel("Note").fill("spare code 8812");
  await app.page.getByLabel("Add a tag").fill("shop");
  await app.page.getByRole("button", { name: "Save" }).click();
  await expect(app.row("Shoes")).toBeVisible();
  await app.page.getByLabel("Search", { exact: true }).fill("8812");
  await expect.poll(() => titles(app)).toEqual(["Shoes"]);

  await app
    .row("Shoes")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Edit" }).click();
  await app.page.getByRole("button", { name: "Show secret key and QR code" }).click();
  await expect(app.page.locator("[data-secret]")).toHaveAttribute("data-secret", /^[A-Z2-7]{30,}$/);
  await expect(app.page.getByRole("img", { name: "QR code of Shoes" })).toBeVisible();
});

test("the menu leads to the QR code of one account, and to its tags", async ({ app }) => {
  const { page } = app;
  await chooseInMenu(app, "GitLab", "Show QR code");
  await page.locator("[data-secret]").or(page.getByRole("dialog")).first().waitFor();
  const ask = page.getByRole("dialog").getByRole("button", { name: "Use fingerprint or face" });
  if (await ask.isVisible()) await ask.click();
  await expect(page.getByRole("img", { name: "QR code of GitLab" })).toBeInViewport();
  // Asked for once: the next visit begins as usual.
  await app.section("Accounts").click();
  await chooseInMenu(app, "GitLab", "Edit");
  await expect(page.getByRole("button", { name: "Show secret key and QR code" })).toBeVisible();
  await expect(page.locator("[data-secret]")).toHaveCount(0);

  await app.section("Accounts").click();
  await chooseInMenu(app, "GitLab", "Tags");
  const dialog = page.getByRole("dialog", { name: "Tag 1 account" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("toolbar")).toHaveCount(0);
  await chooseInMenu(app, "GitLab", "Tags");
  await dialog.getByLabel("Tag", { exact: true }).fill("code");
  await dialog.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "code 1" }).click();
  await expect.poll(() => titles(app)).toEqual(["GitLab"]);
});

test("own order by menu and by keyboard; the trash restores after Undo is gone", async ({ app }) => {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Display" }).click();
  await app.page.getByLabel("Your own").check();
  await app.section("Accounts").click();
  await expect.poll(() => titles(app)).toEqual([...NAMES]);
  await app
    .row("GitLab")
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Move up" }).click();
  await expect.poll(async () => (await titles(app)).slice(0, 2)).toEqual(["GitLab", "GitHub"]);
  await app.row("GitLab").getByRole("button", { name: "Copy code for GitLab" }).press("Alt+ArrowDown");
  await expect.poll(async () => (await titles(app)).slice(0, 2)).toEqual(["GitHub", "GitLab"]);

  await app.deleteByMenu("Dropbox");
  await app.answerDelete("Delete");
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Trash" }).click();
  await expect(app.page.getByText("30 days left")).toBeVisible();
  await app.page.getByRole("button", { name: "Restore Dropbox" }).click();
  await app.section("Accounts").click();
  await expect.poll(() => titles(app)).toContain("Dropbox");
});
