/** A list that came from another app by one transfer code, as many accounts as one likes. @module */
import { expect } from "@playwright/test";
import { entry, part } from "./migration-code.ts";
import type { AppPages } from "./pages/app.ts";

export interface MovedIn {
  readonly issuer: string;
  readonly name?: string;
  /** With a counter instead of the time. */
  readonly counter?: number;
}

const SECRET = new TextEncoder().encode("12345678901234567890");

/** The secret of the account at this place: no two are the same. */
export const secretAt = (place: number): Uint8Array => Uint8Array.of(...SECRET.slice(2), place >> 8, place & 255);

/** A new vault, opened by passkey, that holds these accounts in their order; the recovery key is put off. */
export async function moveIn(app: AppPages, accounts: readonly MovedIn[]): Promise<void> {
  const { page } = app;
  const entries = accounts.map(({ issuer, name = "zoe", counter }, place) =>
    entry({ issuer, name, secret: secretAt(place), ...(counter === undefined ? {} : { type: 1, counter }) }),
  );
  await app.open();
  await app.startAdding();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await page.evaluate((text) => navigator.clipboard.writeText(text), part(entries));
  await page.getByRole("button", { name: "Paste" }).click();
  await page.getByRole("button", { name: `Save ${String(accounts.length)} accounts` }).click();
  await app.makeVault();
  await expect(page.locator("[data-code]").first()).toBeVisible();
}

/** What the rows say that are drawn, from above. */
export const titles = (app: AppPages): Promise<string[]> => app.page.locator(".row-issuer").allTextContents();

export async function chooseInMenu(app: AppPages, issuer: string, item: string): Promise<void> {
  await app
    .row(issuer)
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: item, exact: true }).click();
}
