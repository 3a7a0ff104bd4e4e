/**
 * A passkey that opens nothing any more: deleted, or giving another secret. The person is led to another way at that
 * moment, and makes the passkey anew right after.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";
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

const PASSCODE = "four green boats at noon";

/** A vault that fingerprint and passcode open. */
async function makeBoth(app: AppPages): Promise<void> {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await app.open("/more/unlock/passcode");
  await app.unlockByPasskey();
  await page.getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await page.getByLabel("Passcode again").fill(PASSCODE);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.getByText("The new passcode is set")).toBeVisible();
  await app.open();
}

for (const [how, said] of [
  ["other", "This passkey does not open the vault."],
  ["none", "This device cannot open the vault by fingerprint or face."],
] as const)
  test(`a passkey that gives ${how === "none" ? "no secret" : "another secret"}: led to the passcode at once`, async ({
    app,
    phone,
  }) => {
    const { page } = app;
    await makeBoth(app);
    phone.authenticator.changeSecrets(how);
    await app.unlockByPasskey();
    await expect(notice(page)).toContainText(said);
    await expect(notice(page)).toContainText("Was the passkey deleted, or have your fingerprints changed?");
    await app.unlockByPasscode("granite walrus hums twice");
    await expect(notice(page)).toHaveText(/^That is not the passcode\. 4 more tries before a short wait\.$/);
    await app.unlockByPasscode(PASSCODE);
    await app.readCode("Example");
    const before = await storedPasskeys(page);
    // The old one is still there, and stands in no way.
    await setUpAnew(page).click();
    await expect(page.getByText("The old passkey opens nothing any more")).toBeVisible();
    expect(phone.authenticator.count()).toBe(2);
    const after = await storedPasskeys(page);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    await page.reload();
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
  });

test("put off: nothing is changed, and the offer goes", async ({ app, phone }) => {
  const { page } = app;
  await makeBoth(app);
  const before = await storedPasskeys(page);
  for (let times = 0; times < 2; times += 1) {
    phone.authenticator.failNext();
    await app.unlockByPasskey();
    await expect(notice(page)).toBeVisible();
  }
  await app.unlockByPasscode(PASSCODE);
  await expect(offer(page)).toBeVisible();
  const banner = page.locator(".banner").filter({ has: offer(page) });
  await banner.getByRole("button", { name: "Later" }).click();
  await expect(offer(page)).toBeHidden();
  expect(await storedPasskeys(page)).toEqual(before);
  await page.reload();
  await app.unlockByPasskey();
  await app.readCode("Example");
  await expect(offer(page)).toBeHidden();
});

test.describe("with two authenticators of the browser's own", () => {
  test.use({ phoneOptions: { passkeys: "none" } });

  test("one of two passkeys is lost: the person says which, and the other one stays", async ({ app, phone }) => {
    const { page } = app;
    const own = await addVirtualAuthenticator(phone.page);
    await makeBoth(app);
    await app.open("/more/unlock");
    await app.unlockByPasskey();
    await expect(page.getByRole("heading", { name: "Unlock methods" })).toBeVisible();
    const key = await addVirtualAuthenticator(phone.page, "usb");
    await page.getByRole("button", { name: "Add a fingerprint, a face or a security key" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "On a security key or another device" }).click();
    await expect(page.getByText("Added. It opens Protect from now on")).toBeVisible();
    const [lost, stays] = await storedPasskeys(page);
    await own.clear();
    await key.unplug();
    await app.open();
    for (let times = 0; times < 2; times += 1) {
      await app.unlockByPasskey();
      await expect(notice(page)).toBeVisible();
    }
    await app.unlockByPasscode(PASSCODE);
    await app.readCode("Example");
    await setUpAnew(page).click();
    const question = page.getByRole("dialog", { name: "Which one does not work any more?" });
    await question.getByRole("button", { name: "Fingerprint or face" }).click();
    await expect(page.getByText("The old passkey opens nothing any more")).toBeVisible();
    const after = await storedPasskeys(page);
    expect(after).toHaveLength(2);
    expect(after).toContain(stays);
    expect(after).not.toContain(lost);
  });
});
