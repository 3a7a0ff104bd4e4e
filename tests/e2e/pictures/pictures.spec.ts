/**
 * The pictures of the README, taken of the product itself. They are written below test-results; for public/screenshots
 * they are made smaller: `convert list.png -resize 540x -quality 82 list.webp`.
 *
 * @module
 */
import { resolve } from "node:path";
import { expect, type Page, test } from "../../support/fixtures.ts";
import { enrolPhone } from "../../support/journeys.ts";

const FOLDER = resolve(import.meta.dirname, "../../../test-results/pictures");
const ACCOUNTS = [
  { issuer: "Example Mail", name: "zoe@example.com", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" },
  { issuer: "Northwind Bank", name: "4711", secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" },
  { issuer: "Workshop", name: "zoe", secret: "KRSXG5DJNZTSAZTPOIQGKIDUNBQXI2LO" },
] as const;

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), animations: "disabled" });
}

test("list, request, portal", async ({ app, portal, portalPage, person, desktop }) => {
  await portalPage.setViewportSize({ width: 1280, height: 800 });
  await enrolPhone(app, portal, person);
  await app.open();
  await app.typeAccount(ACCOUNTS[0]);
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  for (const account of ACCOUNTS.slice(1)) await app.typeAccount(account);
  await expect(app.code("Workshop")).toBeVisible();
  await expect(app.page.getByRole("status"))
    .toHaveCount(0)
    .catch(() => undefined);
  await take(app.page, "list");
  await app.page.emulateMedia({ colorScheme: "dark" });
  await take(app.page, "list-dark");
  await app.page.emulateMedia({ colorScheme: "light" });

  await portal.signIn(person.name, person.password);
  await take(portalPage, "portal-waiting");
  const asked = await desktop.waitFor(({ open, actions }) => open && actions.some(({ label }) => label === "Approve"));
  desktop.press(asked, "default");
  await expect(app.approve()).toBeVisible();
  await take(app.page, "request");
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await take(portalPage, "portal-home");
  await portal.openSecurity();
  await take(portalPage, "portal-security");
});
