/**
 * The ways in beside the camera, and what is refused, each with a sentence.
 *
 * @module
 */
import { codePicture } from "../support/film.ts";
import { expect, test } from "../support/fixtures.ts";

const SECRET = "JBSWY3DPEHPK3PXP";

test("an account typed in", async ({ app }) => {
  await app.open();
  // As people type it: groups and small letters
  await app.typeAccount({ issuer: "Typed", name: "bob", secret: "jbsw y3dp ehpk 3pxp" });
  await app.makeVault();
  await app.expectIndependentCode("Typed", { secret: SECRET });
});

test("an account from a picture", async ({ app }) => {
  await app.open();
  await app.startAdding();
  const chosen = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "From a picture" }).click();
  const uri = `otpauth://totp/Picture:carol?secret=${SECRET}&issuer=Picture&digits=8&algorithm=SHA256`;
  await (await chosen).setFiles({ name: "code.png", mimeType: "image/png", buffer: await codePicture(uri) });
  await expect(app.page.getByText("carol")).toBeVisible();
  await app.savePreview();
  await app.makeVault();
  await app.expectIndependentCode("Picture", { secret: SECRET, digits: 8, algorithm: "sha256" });
});

const REFUSED = [
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&digits=4", /digits/i],
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&period=0", /second|period/i],
  ["otpauth://totp/A:b?secret=", /secret|key/i],
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PX1", /secret|key/i],
  ["otpauth://yubi/A:b?secret=JBSWY3DPEHPK3PXP", /kind|type/i],
  ["https://example.org/", /account|code/i],
] as const;

test("pasted text that is no account is refused in words", async ({ app }) => {
  await app.open();
  await app.startAdding();
  for (const [text, sentence] of REFUSED) {
    await test.step(text, async () => {
      await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
      await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
      await app.page.getByRole("button", { name: "Paste" }).click();
      await expect(app.page.getByRole("alert")).toContainText(sentence);
      await expect(app.page.getByRole("button", { name: "Save", exact: true })).toBeHidden();
    });
  }
});
