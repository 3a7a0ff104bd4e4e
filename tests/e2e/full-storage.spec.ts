/**
 * The device's storage is full: nothing is lost, nothing is shown as saved, and the person is told.
 *
 * @module
 */
import type { CDPSession } from "@playwright/test";
import { openPhone, type Phone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { type StaticHost, startStaticHost } from "../support/static-host.ts";

const FIRST = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const SECOND = { issuer: "Other", name: "alice", secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" } as const;
const FULL = /storage is full|no space left/i;

let host: StaticHost;
let phone: Phone;
let app: AppPages;
let session: CDPSession;

/** In a profile that lasts, since in a private window Chromium passes over the order; it holds until the session ends. */
async function setQuota(bytes: number | undefined): Promise<void> {
  const quota = bytes === undefined ? {} : { quotaSize: bytes };
  await session.send("Storage.overrideQuotaForOrigin", { origin: host.appUrl, ...quota });
}

/** A browser that has opened a database goes on for half a minute before it asks again how much room there is. */
async function startFull(): Promise<void> {
  await phone.restart();
  app = new AppPages(phone.page, host.appUrl);
  // A file of the origin, so that the order is given before the app opens its database.
  await app.open("/icons/favicon.svg");
  session = await phone.context.newCDPSession(phone.page);
  await setQuota(1);
  await app.open();
  await app.unlockByPasskey();
}

test.beforeEach(async () => {
  host = await startStaticHost();
  phone = await openPhone({ appUrl: host.appUrl });
  app = new AppPages(phone.page, host.appUrl);
  session = await phone.context.newCDPSession(phone.page);
  await app.open();
  await app.waitUntilOfflineReady();
});

test.afterEach(async () => {
  await phone.discard();
  await host.stop();
});

test("S-05: no room for one more account: it is said, the others stay, and it is kept when there is room again", async () => {
  await app.typeAccount(FIRST);
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode(FIRST.issuer);

  await startFull();
  await app.expectIndependentCode(FIRST.issuer, FIRST);
  await app.typeAccount(SECOND);
  await expect(app.page.getByText(FULL).first()).toBeVisible();
  await expect(app.row(SECOND.issuer)).toHaveCount(0);

  await setQuota(undefined);
  await app.save();
  await app.expectIndependentCode(SECOND.issuer, SECOND);

  await startFull();
  await app.expectIndependentCode(FIRST.issuer, FIRST);
  await app.expectIndependentCode(SECOND.issuer, SECOND);
  await app.deleteByMenu(SECOND.issuer);
  await app.answerDelete("Delete");
  await expect(app.page.getByText(FULL).first()).toBeVisible();
  await app.expectIndependentCode(SECOND.issuer, SECOND);
  console.info("S-05: 0 accounts lost [0], message shown at 2 of 2 changes [yes]");
});

test("S-05: no room for the vault itself: it is said, and made when there is room again", async () => {
  await setQuota(1);
  await app.typeAccount(FIRST);
  await app.protectByPasskey();
  await expect(app.page.getByText(FULL).first()).toBeVisible();

  await setQuota(undefined);
  await app.makeVault();
  await app.expectIndependentCode(FIRST.issuer, FIRST);
  await app.page.reload();
  await app.unlockByPasskey();
  await app.expectIndependentCode(FIRST.issuer, FIRST);
  console.info("S-05: 0 new accounts lost [0], message shown [yes]");
});
