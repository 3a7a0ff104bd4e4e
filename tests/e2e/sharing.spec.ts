/**
 * What another app shares: it reaches the preview, whatever state the app is in, and is left nowhere on the way. The host is a
 * plain web server that notes each request.
 *
 * @module
 */
import { openPhone, type Phone } from "../support/browser.ts";
import { codePicture } from "../support/film.ts";
import { test as base, expect } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { openOutside } from "../support/pages/outside.ts";
import { type StaticHost, startStaticHost } from "../support/static-host.ts";

const SECRET = "JBSWY3DPEHPK3PXP";
const OTHER_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const linkOf = (issuer: string, secret = SECRET): string =>
  `otpauth://totp/${issuer}:zoe?secret=${secret}&issuer=${issuer}`;
const pictureOf = async (name: string, text: string) => ({ name: `${name}.png`, buffer: await codePicture(text) });

/** A phone that has the app once opened from a host without a service. */
const test = base.extend<{
  readonly host: StaticHost;
  readonly place: { readonly phone: Phone; readonly app: AppPages };
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startStaticHost("index.html");
    await use(host);
    await host.stop();
  },
  place: async ({ host }, use) => {
    const phone = await openPhone({ appUrl: host.appUrl });
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.waitUntilOfflineReady();
    await use({ phone, app });
    await phone.discard();
  },
});

/** All that the origin keeps on the disk, as text: caches by address, databases whole, both storages. */
async function everythingKept(app: AppPages): Promise<string> {
  return app.page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) found.push(request.url);
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        found.push(
          JSON.stringify(all, (_key, value: unknown) =>
            value instanceof Blob ? `Blob of ${String(value.size)}` : value,
          ),
        );
      }
      database.close();
    }
    return found.join("\n");
  });
}

test("a picture shared with the locked app: preview, Save, fingerprint, code; and nothing of it is left on the way", async ({
  host,
  place,
}) => {
  await place.app.typeAccount({ issuer: "Kept", name: "zoe", secret: OTHER_SECRET });
  await place.app.protectByPasskey();
  await place.app.keepRecoveryKey();
  await place.app.readCode("Kept");
  host.asked.length = 0;

  const outside = await openOutside(place.phone.context, host.appUrl);
  await outside.share({ title: "Screenshot", pictures: [await pictureOf("shot", linkOf("Shared"))] });
  const app = new AppPages(outside.page, host.appUrl);
  await expect(app.page.getByText("Shared", { exact: true })).toBeVisible();
  expect(app.page.url()).toBe(`${host.appUrl}/add`);
  const kept = await everythingKept(app);
  expect(kept).not.toMatch(/Shared|JBSW|shot\.png|Blob of|\/share(?:[?#]|$)/m);
  await app.savePreview();
  await app.unlockByPasskey();
  await app.expectIndependentCode("Shared", { secret: SECRET });
  await expect(app.row("Kept")).toBeVisible();
  expect(host.asked.filter((line) => line.includes("share") || line.startsWith("POST"))).toEqual([]);

  await test.step("it does not come a second time", async () => {
    await app.open("/add");
    await expect(app.page.getByText("Point the camera at the QR code")).toBeVisible();
  });
});

test("a link in a shared text, before there is a vault", async ({ host, place }) => {
  const outside = await openOutside(place.phone.context, host.appUrl);
  await outside.share({ title: "Set up", text: `Your key: ${linkOf("Text")}`, url: "https://example.org/" });
  const app = new AppPages(outside.page, host.appUrl);
  await app.savePreview();
  await app.makeVault();
  await app.expectIndependentCode("Text", { secret: SECRET });
});

test("several pictures at once, while the app was closed and the network is off", async ({ host, place }) => {
  await place.phone.restart();
  const outside = await openOutside(place.phone.context, host.appUrl);
  const pictures = [await pictureOf("one", linkOf("One")), await pictureOf("two", linkOf("Two", OTHER_SECRET))];
  await place.phone.context.setOffline(true);
  await outside.share({ pictures });
  const app = new AppPages(outside.page, host.appUrl);
  await expect(app.page.getByRole("heading", { name: "2 accounts found" })).toBeVisible();
  await app.page.getByRole("button", { name: "Save 2 accounts" }).click();
  await app.makeVault();
  await app.expectIndependentCode("One", { secret: SECRET });
  await app.expectIndependentCode("Two", { secret: OTHER_SECRET });
});

test("what cannot be used is said in words, and the other ways stand open", async ({ host, place }) => {
  const outside = await openOutside(place.phone.context, host.appUrl);
  await outside.share({ text: "good morning" });
  await expect(outside.page.getByRole("alert")).toContainText("not an account code");
  await expect(outside.page.getByRole("button", { name: "Type it in" })).toBeVisible();
  await outside.page.goto(`${host.appUrl}/add#shared=00000000-0000-4000-8000-000000000000`);
  await expect(outside.page.getByRole("alert")).toContainText("share it again");
});

test("no worker yet: the service takes nothing, prints nothing of it, and the page says so", async ({
  host,
  service,
  phone,
}) => {
  const outside = await openOutside(phone.context, host.appUrl, service.appUrl);
  await outside.share({ text: linkOf("Missed"), pictures: [await pictureOf("shot", linkOf("Missed"))] });
  await expect(outside.page.getByRole("alert")).toContainText("share it again");
  expect(outside.page.url()).toBe(`${service.appUrl}/add`);
  expect(service.output()).not.toMatch(/Missed|JBSW|shot\.png/);
});
