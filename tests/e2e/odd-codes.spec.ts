/**
 * A code that asks for what many apps ignore: both codes are shown, and the one that is chosen is kept. What was put right is said.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";
import { independentTotp } from "../support/independent-codes.ts";

const SECRET = "JBSWY3DPEHPK3PXP";

test("both codes are shown and right; the usual one is chosen and kept", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.startAdding();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `otpauth://totp/Shop:Shop:zoe?secret=${SECRET.toLowerCase()}&issuer=Shop&algorithm=SHA256&digits=8`,
  );
  await page.getByRole("button", { name: "Paste" }).click();
  await expect(page.getByText("This code asks for SHA-256 and 8 digits.")).toBeVisible();
  await expect(page.getByText(/^Tidied up.*small letters.*the issuer in front of the name/)).toBeVisible();
  const choice = (detail: RegExp) => page.locator("label").filter({ hasText: detail });
  const digits = async (detail: RegExp) =>
    ((await choice(detail).textContent()) ?? "").replace(/As .*/, "").replaceAll(/\D/g, "");
  await expect
    .poll(async () => [await digits(/As the code asks/), await digits(/As most services/)])
    .toEqual([
      independentTotp({ secret: SECRET, digits: 8, algorithm: "sha256" }, Date.now()),
      independentTotp({ secret: SECRET }, Date.now()),
    ]);
  await choice(/As most services: SHA-1 and 6 digits/).click();
  await app.savePreview();
  await app.makeVault();
  await app.expectIndependentCode("Shop", { secret: SECRET });
});

test("what is typed is warned of too, and kept as it was asked for", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.startAdding();
  await page.getByRole("button", { name: "Type it in" }).click();
  await page.getByLabel("Issuer", { exact: true }).fill("Typed");
  await page.getByLabel("Secret key", { exact: true }).fill(SECRET);
  const warning = page.getByText("Most services use SHA-1, 6 digits and 30 seconds.");
  await expect(warning).toHaveCount(0);
  await page.getByText("Kind, length and time").click();
  await page.getByLabel("Digits").fill("8");
  await expect(warning).toBeVisible();
  await app.save();
  await app.makeVault();
  await app.expectIndependentCode("Typed", { secret: SECRET, digits: 8 });
});
