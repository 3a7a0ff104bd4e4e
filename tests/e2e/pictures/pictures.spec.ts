/**
 * The pictures of the README, taken of the product itself. They are written below test-results; for public/screenshots
 * they are made smaller: `convert list.png -resize 540x -quality 82 list.webp`.
 *
 * @module
 */
import { resolve } from "node:path";
import { expect, type Page, test } from "../../support/fixtures.ts";
import { enrolPhone } from "../../support/journeys.ts";
import { entry, part } from "../../support/migration-code.ts";
import type { AppPages } from "../../support/pages/app.ts";

const FOLDER = resolve(import.meta.dirname, "../../../test-results/pictures");
const FIRST = { issuer: "Example Mail", name: "zoe@example.com", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
/** The others, moved in from another app. */
const OTHERS = [
  ["City Library", "card 20418"],
  ["Lighthouse", "zoe@example.com"],
  ["Northwind Bank", "4711"],
  ["Orchard", "zoe.marchand"],
  ["Riverside School", "parents"],
  ["Workshop", "zoe"],
] as const;
const TAGS = [
  ["home", ["City Library", "Riverside School"]],
  ["work", ["Lighthouse", "Workshop"]],
] as const;

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), animations: "disabled" });
}

async function moveIn(app: AppPages): Promise<void> {
  const entries = OTHERS.map(([issuer, name], index) =>
    entry({ issuer, name, secret: Uint8Array.from({ length: 20 }, (_, at) => (at * 37 + index * 91) % 251) }),
  );
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await app.page.evaluate((text) => navigator.clipboard.writeText(text), part(entries));
  await app.startAdding();
  await app.page.getByRole("button", { name: "Paste" }).click();
  await app.page.getByRole("button", { name: "Save 6 accounts" }).click();
  await expect(app.page.locator("[data-code]")).toHaveCount(OTHERS.length + 1);
}

async function tag(app: AppPages, name: string, [first, ...more]: readonly string[]): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: `More about ${String(first)}` }).click();
  await page.getByRole("menuitem", { name: "Choose several" }).click();
  for (const one of more) await page.getByRole("button", { name: one, exact: true }).click();
  await page.getByRole("button", { name: "Tag the chosen accounts" }).click();
  await page.getByLabel("Tag", { exact: true }).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
}

test("list, request, portal", async ({ app, portal, portalPage, service }) => {
  const person = { name: "zoe@example.com", password: "four green boats at noon" };
  await service.command(["user", "add", person.name], `${person.password}\n`);
  await portalPage.setViewportSize({ width: 1280, height: 800 });
  await enrolPhone(app, portal, person);
  await app.open();
  await app.typeAccount(FIRST);
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode(FIRST.issuer);
  const install = app.page.getByRole("complementary").getByRole("button", { name: "Not now" });
  if (await install.isVisible()) await install.click();
  await moveIn(app);
  for (const [name, issuers] of TAGS) await tag(app, name, issuers);
  await app.page.evaluate(() => scrollTo(0, 0));
  await expect(app.page.locator(".toast")).toHaveCount(0);
  await take(app.page, "list");
  await app.page.emulateMedia({ colorScheme: "dark" });
  await take(app.page, "list-dark");
  await app.page.emulateMedia({ colorScheme: "light" });
  const phone = app.page.viewportSize() ?? { width: 412, height: 839 };
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await take(app.page, "list-wide");
  await app.page.setViewportSize(phone);

  await portal.signIn(person.name, person.password);
  await take(portalPage, "portal-waiting");
  await expect(app.approve()).toBeVisible();
  await take(app.page, "request");
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await take(portalPage, "portal-home");
  await portal.openSecurity();
  await take(portalPage, "portal-security");
});
