/**
 * Codes without the service and without a network.
 *
 * @module
 */
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { startService } from "../support/running-service.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

test("without a network a banner says what works; it goes when it is hidden, and when the network is back", async ({
  app,
  phone,
}) => {
  const banner = app.page.getByText("Offline. Codes work;");
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await app.waitUntilOfflineReady();
  await expect(banner).toBeHidden();
  await phone.context.setOffline(true);
  await expect(banner).toBeVisible();
  await app.page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(banner).toBeHidden();
  await phone.context.setOffline(false);
  await phone.context.setOffline(true);
  await expect(banner).toBeVisible();
  await phone.context.setOffline(false);
  await expect(banner).toBeHidden();
});

test("codes go on with the network off, and with the service stopped", async () => {
  const service = await startService();
  const phone = await openPhone({ appUrl: service.appUrl });
  try {
    const app = new AppPages(phone.page, service.appUrl);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.readCode("Example");
    await app.waitUntilOfflineReady();

    await test.step("network off", async () => {
      await phone.context.setOffline(true);
      await phone.page.reload();
      await app.unlockByPasskey();
      await app.expectIndependentCode("Example", ACCOUNT);
      await phone.context.setOffline(false);
    });

    await test.step("service stopped, browser started anew", async () => {
      await service.stop();
      await phone.restart();
      const later = new AppPages(phone.page, service.appUrl);
      await later.open();
      await later.unlockByPasskey();
      await later.expectIndependentCode("Example", ACCOUNT);
    });

    await test.step("lazy pages too", async () => {
      const later = new AppPages(phone.page, service.appUrl);
      await later.section("More").click();
      await expect(phone.page.getByRole("link", { name: "Privacy Policy" })).toBeVisible();
      await phone.page.getByRole("link", { name: "Privacy Policy" }).click();
      await expect(phone.page.getByRole("heading", { name: "Privacy Policy" })).toBeVisible();
    });
  } finally {
    await phone.discard();
    await service.discard();
  }
});
