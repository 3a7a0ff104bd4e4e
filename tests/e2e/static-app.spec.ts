/**
 * The app's files on a plain web host, without the service; and a new version of them.
 *
 * @module
 */
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

test("a complete authenticator without the service, and a new version that loses nothing", async () => {
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.waitUntilOfflineReady();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.expectIndependentCode("Example", ACCOUNT);

    host.deployNewVersion();
    await phone.page.reload();
    await app.unlockByPasskey();
    await app.readCode("Example");
    await expect(phone.page.getByText("A new version is ready.")).toBeVisible();
    const reloaded = phone.page.waitForEvent("load");
    await phone.page.getByRole("button", { name: "Update" }).click();
    await reloaded;
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
    await expect(phone.page.getByText("A new version is ready.")).toBeHidden();
  } finally {
    await phone.discard();
    await host.stop();
  }
});
