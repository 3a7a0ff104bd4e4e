/**
 * Installing the app: nothing stands in the way, and it opens in a window of its own.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";

test("Chromium finds the app installable", async ({ app, phone }) => {
  await app.open();
  await app.waitUntilOfflineReady();
  const session = await phone.context.newCDPSession(phone.page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  const { data, errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest: unknown = JSON.parse(data ?? "{}");
  expect(manifest).toMatchObject({ display: "standalone", start_url: expect.any(String) as unknown });
});

test.describe("as an app window", () => {
  test.use({ phoneOptions: { isStandalone: true } });

  test("it stands alone and works", async ({ app }) => {
    await app.open();
    expect(await app.page.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(true);
    await app.typeAccount({ issuer: "Example", name: "alice", secret: "JBSWY3DPEHPK3PXP" });
    await app.makeVault();
    await app.expectIndependentCode("Example", { secret: "JBSWY3DPEHPK3PXP" });
  });
});
