/**
 * A passkey that opens nothing any more: deleted, or giving another secret. The person is led to another way at that
 * moment, and makes the passkey anew right after.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { addVirtualAuthenticator } from "../support/passkeys.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

const notice = (page: Page) => page.getByRole("alert");
const offer = (page: Page) => page.getByText("Your fingerprint or face did not open Protect. Set it up anew?");
const setUpAnew = (page: Page) => page.getByRole("button", { name: "Set up anew" });

/** What the stored header tells of the vault's passkeys. */
const storedPasskeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open("vault");
        opening.onerror = () => fail(new Error("the vault's database does not open"));
        opening.onsuccess = () => {
          const reading = opening.result.transaction("head").objectStore("head").get("head");
          reading.onsuccess = () => {
            opening.result.close();
            const { slots } = reading.result as {
              readonly slots: readonly { readonly type: string; readonly parameters: { credentialId: Uint8Array } }[];
            };
            done(slots.filter(({ type }) => type === "prf").map(({ parameters }) => parameters.credentialId.join(",")));
          };
        };
      }),
  );

test.describe("with the browser's own authenticator", () => {
  test.use({ phoneOptions: { passkeys: "none" } });

  test("a deleted passkey: led to the recovery key, set up anew in one step, opened by the new one", async ({
    app,
    phone,
  }) => {
    const { page } = app;
    const authenticator = await addVirtualAuthenticator(phone.page);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.protectByPasskey();
    const key = (await page.locator("[data-recovery-key]").textContent()) ?? "";
    await app.keepRecoveryKey();
    await app.readCode("Example");
    const before = await storedPasskeys(page);
    await authenticator.clear();

    await page.reload();
    await app.unlockByPasskey();
    await expect(notice(page)).toHaveText(/not recognised/);
    await expect(page.getByLabel("Recovery key")).toBeHidden();
    await app.unlockByPasskey();
    await expect(notice(page)).toContainText("Was the passkey deleted, or have your fingerprints changed?");
    await page.getByLabel("Recovery key").fill(key);
    await page.getByRole("button", { name: "Unlock" }).click();
    await app.readCode("Example");

    await expect(offer(page)).toBeVisible();
    await setUpAnew(page).click();
    await expect(page.getByText("Set up anew. The old passkey opens nothing any more")).toBeVisible();
    await expect(offer(page)).toBeHidden();
    expect(await authenticator.credentialCount()).toBe(1);
    const after = await storedPasskeys(page);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);

    await page.reload();
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
    await expect(offer(page)).toBeHidden();
  });

  test("making it anew fails: that is said, nothing is lost, and it can be tried again", async ({ app, phone }) => {
    const { page } = app;
    const authenticator = await addVirtualAuthenticator(phone.page);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.protectByPasskey();
    const key = (await page.locator("[data-recovery-key]").textContent()) ?? "";
    await app.keepRecoveryKey();
    await app.readCode("Example");
    await authenticator.clear();
    await page.reload();
    await app.unlockByPasskey();
    await expect(notice(page)).toBeVisible();
    await app.unlockByPasskey();
    await page.getByLabel("Recovery key").fill(key);
    await page.getByRole("button", { name: "Unlock" }).click();
    await app.readCode("Example");
    const before = await storedPasskeys(page);
    await authenticator.setUserVerified(false);
    await setUpAnew(page).click();
    await expect(page.getByRole("alert")).toContainText("Please try again");
    expect(await storedPasskeys(page)).toEqual(before);
    await authenticator.recover();
    await setUpAnew(page).click();
    await expect(page.getByText("The old passkey opens nothing any more")).toBeVisible();
  });
});
