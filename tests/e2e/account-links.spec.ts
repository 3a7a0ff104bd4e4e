/**
 * Links of accounts opened with the app (`web+otpauth:`), by the browser's own protocol handler: the secret in them is sent to
 * no server, stands in no address and no history of the tab, and opening one does not lock an open app.
 *
 * @module
 */
import { openPhone, type Phone } from "../support/browser.ts";
import { test as base, expect } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { openOutside } from "../support/pages/outside.ts";
import { type StaticHost, startStaticHost } from "../support/static-host.ts";

const SECRET = "JBSWY3DPEHPK3PXP";
const OTHER_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const LINK = `web+otpauth://totp/Linked:zoe?secret=${SECRET}&issuer=Linked`;

const test = base.extend<{ readonly host: StaticHost; readonly phone: Phone }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startStaticHost("index.html");
    await use(host);
    await host.stop();
  },
  phone: async ({ host }, use) => {
    const phone = await openPhone({ appUrl: host.appUrl });
    await use(phone);
    await phone.discard();
  },
});

/** The handler of the manifest, registered as a person who allows it does. */
async function allowLinks(phone: Phone, app: AppPages): Promise<void> {
  const session = await phone.context.newCDPSession(app.page);
  const { data = "{}" } = await session.send("Page.getAppManifest");
  const { protocol_handlers: handlers } = JSON.parse(data) as {
    readonly protocol_handlers: readonly { readonly protocol: string; readonly url: string }[];
  };
  expect(handlers).toHaveLength(1);
  await session.send("Page.setRPHRegistrationMode", { mode: "autoAccept" });
  await app.page.evaluate(([handler]) => {
    if (handler !== undefined) navigator.registerProtocolHandler(handler.protocol, handler.url);
  }, handlers);
}

for (const [what, link] of [
  ["web+otpauth://…", LINK],
  ["web+otpauth:otpauth://…", LINK.replace("web+", "web+otpauth:")],
] as const) {
  test(`${what} pressed on another site leads to the preview; nothing of it is sent or left in the tab`, async ({
    host,
    phone,
  }) => {
    const first = new AppPages(phone.page, host.appUrl);
    await first.open();
    await first.waitUntilOfflineReady();
    await allowLinks(phone, first);
    const outside = await openOutside(phone.context, host.appUrl);
    host.asked.length = 0;
    await outside.openLink(link);
    const app = new AppPages(outside.page, host.appUrl);
    await expect(app.page.getByText("Linked", { exact: true })).toBeVisible();
    expect(app.page.url()).toBe(`${host.appUrl}/add`);
    const session = await phone.context.newCDPSession(app.page);
    const { entries } = await session.send("Page.getNavigationHistory");
    expect(entries.map(({ url }) => url).filter((url) => url.includes(SECRET))).toEqual([]);
    await app.savePreview();
    await app.makeVault();
    await app.expectIndependentCode("Linked", { secret: SECRET });
    expect(host.asked.join("\n")).not.toMatch(/otpauth(:|%3A)|Linked|JBSW/i);
  });
}

test("a first visit by such a link, before there is a worker: the host is asked for the page and not told the link", async ({
  host,
  phone,
}) => {
  const app = new AppPages(phone.page, host.appUrl);
  await phone.page.addInitScript(() => {
    Object.assign(window, { cameras: 0 });
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) => {
      Object.assign(window, { cameras: 1 });
      return open(constraints);
    };
  });
  await app.open(`/add#link=${encodeURIComponent(LINK)}`);
  await expect(app.page.getByText("Linked", { exact: true })).toBeVisible();
  expect(app.page.url()).toBe(`${host.appUrl}/add`);
  // The camera is for who scans.
  expect(await app.page.evaluate(() => (window as unknown as { cameras: number }).cameras)).toBe(0);
  expect(host.asked[0]).toBe("GET /add");
  expect(host.asked.join("\n")).not.toMatch(/otpauth(:|%3A)|Linked|JBSW/i);
});

test("installed and open: the link comes into the open window, which stays unlocked; half a form is not lost to it", async ({
  host,
  phone,
}) => {
  const first = new AppPages(phone.page, host.appUrl);
  await first.open();
  await first.typeAccount({ issuer: "Kept", name: "zoe", secret: OTHER_SECRET });
  await first.protectByPasskey();
  await first.keepRecoveryKey();
  await first.waitUntilOfflineReady();
  const browser = phone.context.browser();
  if (browser === null) throw new Error("the phone's browser takes no commands");
  const session = await browser.newBrowserCDPSession();
  const manifestId = `${host.appUrl}/`;
  await session.send("PWA.install", { manifestId, installUrlOrBundleUrl: manifestId });
  await session.send("PWA.changeAppUserSettings", { manifestId, displayMode: "standalone" });
  const [window] = await Promise.all([
    phone.context.waitForEvent("page"),
    session.send("PWA.launch", { manifestId, url: manifestId }),
  ]);
  const app = new AppPages(window, host.appUrl);
  await app.unlockByPasskey();
  await app.readCode("Kept");
  const launch = (link: string) =>
    session.send("PWA.launch", { manifestId, url: `${host.appUrl}/add#link=${encodeURIComponent(link)}` });

  await launch(LINK);
  await expect(window.getByText("Linked", { exact: true })).toBeVisible();
  await app.savePreview();
  // No fingerprint in between: the window was not loaded anew.
  await app.expectIndependentCode("Linked", { secret: SECRET });

  await app.startAdding();
  await window.getByRole("button", { name: "Type it in" }).click();
  await window.getByLabel("Issuer", { exact: true }).fill("Half");
  await launch(LINK.replaceAll("Linked", "Later").replace(SECRET, "JBSWY3DPEHPK3PXQ"));
  await expect(window.getByText("One more has arrived.")).toBeVisible();
  await expect(window.getByLabel("Issuer", { exact: true })).toHaveValue("Half");
  await window.getByLabel("Account name", { exact: true }).fill("eve");
  await window.getByLabel("Secret key", { exact: true }).fill("MFRGGZDFMZTWQ2LK");
  await app.save();
  await expect(window.getByText("Later", { exact: true })).toBeVisible();
  await app.savePreview();
  for (const issuer of ["Kept", "Linked", "Half", "Later"]) await app.readCode(issuer);
  await session.send("PWA.uninstall", { manifestId });
});
