/**
 * From an empty browser to codes behind a fingerprint or a passcode.
 *
 * @module
 */

import { expect, test } from "../support/fixtures.ts";
import { addVirtualAuthenticator } from "../support/passkeys.ts";

const ACCOUNT = { issuer: "Example", name: "alice@example.org", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const URI = `otpauth://totp/Example:alice%40example.org?secret=${ACCOUNT.secret}&issuer=Example`;
const PASSCODE = "four green boats at noon";

test("nothing is asked before it is needed", async ({ app }) => {
  await app.open();
  await expect(app.page.getByRole("heading", { name: "Protect", exact: true })).toBeVisible();
  await expect(app.page.getByRole("button", { name: "Add an account" })).toBeVisible();
  await expect(app.page.getByLabel("Passcode", { exact: true })).toBeHidden();
});

test.describe("with the browser's own authenticator", () => {
  test.use({ phoneOptions: { passkeys: "none" } });

  test("camera, fingerprint, code; the fingerprint again after a reload", async ({ app, phone }) => {
    phone.film(URI);
    const authenticator = await addVirtualAuthenticator(phone.page);
    await app.open();
    await app.startAdding();
    await expect(app.page.getByText("alice@example.org")).toBeVisible();
    await app.savePreview();
    await app.makeVault();
    await app.expectIndependentCode("Example", ACCOUNT);
    expect(await authenticator.credentialCount()).toBe(1);

    await app.page.reload();
    await expect(app.code("Example")).toBeHidden();
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
  });
});

test("a wrong finger is said and the right one opens", async ({ app, phone }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");

  await app.page.reload();
  phone.authenticator.failNext();
  await app.unlockByPasskey();
  await expect(app.page.getByRole("alert")).toBeVisible();
  await expect(app.code("Example")).toBeHidden();
  await app.unlockByPasskey();
  await app.expectIndependentCode("Example", ACCOUNT);
});

test("the vault opens by fingerprint after the browser was closed", async ({ app, phone, service }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");

  await phone.restart();
  await phone.page.goto(service.appUrl);
  await phone.page.getByRole("button", { name: "Use fingerprint or face" }).click();
  await expect(phone.page.locator("[data-code]")).toHaveAttribute("data-code", /^\d{6}$/);
});

test("a passcode: refused when wrong, opens when right", async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasscode(PASSCODE);
  await app.postponeRecoveryKey();
  await app.expectIndependentCode("Example", ACCOUNT);

  await app.page.reload();
  await app.unlockByPasscode("four green boats at nine");
  await expect(app.page.getByRole("alert")).toBeVisible();
  await expect(app.code("Example")).toBeHidden();
  await app.unlockByPasscode(PASSCODE);
  await app.expectIndependentCode("Example", ACCOUNT);
});

test("erase everything and start again", async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");

  await app.page.reload();
  await app.page.getByRole("button", { name: "Erase everything and start again" }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Erase/ }).click();
  await expect(app.page.getByRole("button", { name: "Add an account" })).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByRole("button", { name: "Add an account" })).toBeVisible();
  await expect(app.code("Example")).toHaveCount(0);
});
