/**
 * Two versions of the app at once: a new worker beside an old page, a new page beside an old worker, and a request that is
 * open while the new version arrives.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { openPhone } from "../support/browser.ts";
import type { ShownNotification } from "../support/desktop.ts";
import { addPerson, expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";
import { AppPages } from "../support/pages/app.ts";
import { PortalPages } from "../support/pages/portal.ts";
import { startService } from "../support/running-service.ts";
import { startStaticHost } from "../support/static-host.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

const isRequest = (notification: ShownNotification): boolean =>
  notification.open && notification.actions.some(({ label }) => label === "Approve");

/** The version that this page is of. */
const versionOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
    return /-v(\d+)\.js$/.exec(script?.src ?? "")?.[1] ?? "1";
  });

/** Lets every registration look for a new version, and waits until the root's is there and waits its turn. */
async function fetchNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.update();
  });
  await page.waitForFunction(async () => {
    const root = await navigator.serviceWorker.getRegistration("/");
    return root !== undefined && root.waiting !== null && root.installing === null;
  });
}

/** Takes the new version by the banner. */
async function update(app: AppPages): Promise<void> {
  await expect(app.page.getByText("A new version is ready.")).toBeVisible();
  const reloaded = app.page.waitForEvent("load");
  await app.page.getByRole("button", { name: "Update" }).click();
  await reloaded;
}

async function openPolicy(app: AppPages): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy Policy" }).click();
}

test("a new version says what it brings before it is taken, and the older images of the vault stay", async () => {
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    const { page } = app;
    const generations = (): Promise<readonly number[]> =>
      page.evaluate(
        () =>
          new Promise<number[]>((resolve, reject) => {
            const opening = indexedDB.open("vault");
            opening.onerror = () => reject(new Error("no vault"));
            opening.onsuccess = () => {
              const database = opening.result;
              const reading = database.transaction("image").objectStore("image").getAll();
              reading.onsuccess = () => {
                database.close();
                resolve(
                  (reading.result as { readonly generation: number }[]).map(({ generation }) => generation).sort(),
                );
              };
            };
          }),
      );
    await page.route("**/changes.json", (route) =>
      route.fulfill({
        json: [
          { version: "99.1.0", en: ["Codes may be sung."], de: ["Codes lassen sich singen."] },
          { version: "0.0.1", en: ["Long known."] },
        ],
      }),
    );
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.readCode("Example");
    await app.waitUntilOfflineReady();
    const before = await generations();
    host.deployNewVersion();
    await fetchNewVersion(page);
    await expect(page.getByText("A new version is ready.")).toBeVisible();
    const line = page.getByText("Codes may be sung.");
    await expect(line).toBeHidden();
    await page.getByText("What is new", { exact: true }).click();
    await expect(line).toBeVisible();
    await expect(page.getByText("Long known.")).toHaveCount(0);
    await update(app);
    await app.unlockByPasskey();
    await app.expectIndependentCode("Example", ACCOUNT);
    expect(await generations()).toEqual(expect.arrayContaining([...before]));
  } finally {
    await phone.discard();
    await host.stop();
  }
});

test("W-02: an old page under a new worker says so and goes on, a new page under an old worker works", async () => {
  test.setTimeout(120_000);
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.waitUntilOfflineReady();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.readCode("Example");

    await test.step("another window takes the new version", async () => {
      host.deployNewFiles();
      const other = new AppPages(await phone.context.newPage(), host.appUrl);
      await other.open();
      await other.unlockByPasskey();
      await other.readCode("Example");
      await update(other);
      expect(await versionOf(other.page)).toBe("2");
      await other.unlockByPasskey();
      await other.expectIndependentCode("Example", ACCOUNT);
      await other.page.close();
    });

    await test.step("old page, new worker: codes go on, what is missing is said, one press brings the rest", async () => {
      expect(await versionOf(app.page)).toBe("1");
      await app.expectIndependentCode("Example", ACCOUNT);
      await openPolicy(app);
      await expect(app.page.getByText("This part could not be loaded.")).toBeVisible();
      await update(app);
      expect(await versionOf(app.page)).toBe("2");
      await app.open();
      await app.unlockByPasskey();
      await app.expectIndependentCode("Example", ACCOUNT);
    });

    await test.step("new page, old worker", async () => {
      host.deployNewFiles();
      const session = await phone.context.newCDPSession(phone.page);
      const reloaded = phone.page.waitForEvent("load");
      await session.send("Page.reload", { ignoreCache: true });
      await reloaded;
      expect(await versionOf(app.page)).toBe("3");
      await app.unlockByPasskey();
      await app.expectIndependentCode("Example", ACCOUNT);
      await openPolicy(app);
      await expect(app.page.getByRole("heading", { name: "Privacy Policy" })).toBeVisible();
    });
    console.info("W-02: 0 wrong codes in three pairings of page and worker [0], clear message [yes]");
  } finally {
    await phone.discard();
    await host.stop();
  }
});

test("W-01: a new version arrives while a request is open, and while its decision is on the way: none is lost", async ({
  desktop,
  fcm,
  portalPage,
}) => {
  test.setTimeout(120_000);
  const host = await startStaticHost();
  const service = await startService({
    pushOrigin: fcm.origin,
    environment: { PROTECT_TRUST_PROXY: "1", PROTECT_APP_URL: host.appUrl },
  });
  const phone = await openPhone({ appUrl: host.appUrl, push: { fcm, desktop } });
  try {
    const person = await addPerson(service);
    const portal = new PortalPages(portalPage, service.portalUrl);
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.waitUntilOfflineReady();
    await enrolPhone(app, portal, person);

    await test.step("the request is on the screen", async () => {
      await portal.signIn(person.name, person.password);
      desktop.press(await desktop.waitFor(isRequest), "default");
      await expect(app.approve()).toBeVisible();
      host.deployNewFiles();
      await fetchNewVersion(app.page);
      // Nothing is reloaded under the person's finger.
      expect(await versionOf(app.page)).toBe("1");
      await app.approve().click();
      await expect(portal.signedIn()).toBeVisible();
      await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
    });

    await test.step("the decision is on its way from the notification", async () => {
      await portal.forgetSignIn();
      await portal.signIn(person.name, person.password);
      const notification = await desktop.waitFor(isRequest);
      host.deployNewFiles();
      service.pause();
      try {
        desktop.press(notification, "Approve");
        await fetchNewVersion(app.page);
        await app.page.waitForTimeout(500);
      } finally {
        service.resume();
      }
      await expect(portal.signedIn()).toBeVisible();
      await desktop.waitFor((other) => /Approved/.test(`${other.title} ${other.body}`));
    });
    console.info("W-01: 0 decisions lost of 2 [0], protocol mismatch [0]");
  } finally {
    await phone.discard();
    await service.discard();
    await host.stop();
  }
});
