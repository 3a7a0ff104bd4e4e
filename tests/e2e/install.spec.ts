/**
 * Installing the app: nothing stands in the way, it is installed, and it opens in a window of its own, also offline.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";
import { moveIn, titles } from "../support/moved-in.ts";
import { AppPages } from "../support/pages/app.ts";

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

test("each shortcut of the icon leads where it says; the search is ready for typing", async ({ app, phone }) => {
  const { page } = app;
  await moveIn(
    app,
    ["Alder", "Birch", "Cedar", "Elm", "Fir", "Teak"].map((issuer) => ({ issuer })),
  );
  const session = await phone.context.newCDPSession(page);
  const { data } = await session.send("Page.getAppManifest");
  const { shortcuts } = JSON.parse(data ?? "{}") as { shortcuts: readonly { name: string; url: string }[] };
  expect(shortcuts.map(({ name }) => name)).toEqual(["Add an account", "Search", "Sign-in requests"]);
  const seen = {
    "Add an account": page.getByRole("button", { name: "Type it in" }),
    "Sign-in requests": page.getByRole("heading", { name: "Requests" }),
  };
  for (const { name, url } of shortcuts) {
    await app.open(url);
    if (name === "Search") {
      await app.unlockByPasskey();
      await expect(page.getByLabel("Search", { exact: true })).toBeFocused();
      await page.keyboard.type("fir");
      await expect.poll(() => titles(app)).toEqual(["Fir"]);
    } else await expect(seen[name as keyof typeof seen]).toBeVisible();
  }
});

test("the shortcuts have pictures, and names in the language of the app", async ({ app, phone }) => {
  const { page } = app;
  const session = await phone.context.newCDPSession(page);
  const read = async () => {
    const { data, errors } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    return JSON.parse(data ?? "{}") as {
      readonly id: string;
      readonly lang: string;
      readonly dir: string;
      readonly shortcuts: readonly { readonly name: string; readonly icons: readonly { readonly src: string }[] }[];
    };
  };
  await app.open();
  const english = await read();
  for (const { icons } of english.shortcuts)
    for (const { src } of icons)
      expect(await page.evaluate(async (path) => (await fetch(path)).headers.get("content-type"), src)).toBe(
        "image/png",
      );
  for (const [language, names] of [
    ["Deutsch", ["Konto hinzufügen", "Suchen", "Anmeldeanfragen"]],
    ["العربية", ["إضافة حساب", "بحث", "طلبات تسجيل الدخول"]],
  ] as const) {
    await app.open("/more/display");
    await page.getByRole("radio", { name: language, exact: true }).check();
    await expect.poll(async () => (await read()).shortcuts.map(({ name }) => name)).toEqual(names);
  }
  expect(await read()).toMatchObject({ id: english.id, lang: "ar", dir: "rtl" });
});

test("installed, it opens in a window of its own and shows codes without the service", async ({ app, phone }) => {
  const account = { issuer: "Example", name: "alice", secret: "JBSWY3DPEHPK3PXP" } as const;
  await app.open();
  await app.typeAccount(account);
  await app.makeVault();
  await app.waitUntilOfflineReady();

  const browser = phone.context.browser();
  if (browser === null) throw new Error("the phone's browser takes no commands");
  const session = await browser.newBrowserCDPSession();
  const manifestId = `${app.url}/`;
  await session.send("PWA.install", { manifestId, installUrlOrBundleUrl: manifestId });
  await session.send("PWA.changeAppUserSettings", { manifestId, displayMode: "standalone" });
  await phone.context.setOffline(true);
  const [window] = await Promise.all([
    phone.context.waitForEvent("page"),
    session.send("PWA.launch", { manifestId, url: manifestId }),
  ]);
  await window.waitForLoadState();
  expect(await window.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(true);
  const installed = new AppPages(window, app.url);
  await installed.unlockByPasskey();
  await installed.expectIndependentCode(account.issuer, account);
  await session.send("PWA.uninstall", { manifestId });
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

test("the icon's badge is the number of requests that wait", async ({ app, desktop, person, phone, portal }) => {
  await app.page.addInitScript(() => {
    const shown: number[] = [];
    Object.assign(globalThis, { badges: shown });
    Navigator.prototype.setAppBadge = (count) => Promise.resolve(void shown.push(count ?? -1));
    Navigator.prototype.clearAppBadge = () => Promise.resolve(void shown.push(0));
  });
  const badge = () => app.page.evaluate(() => (globalThis as unknown as { badges: readonly number[] }).badges.at(-1));
  await enrolPhone(app, portal, person);
  await expect.poll(badge).toBe(0);
  await portal.signIn(person.name, person.password);
  await desktop.waitFor(({ open, actions }) => open && actions.some(({ label }) => label === "Approve"));
  await expect.poll(badge).toBe(1);
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await expect.poll(badge).toBe(0);
  expect(phone.context.pages()).toHaveLength(1);
});
