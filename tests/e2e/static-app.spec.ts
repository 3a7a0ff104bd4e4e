/**
 * The app's files on a plain web host, without the service: first visits, its own addresses, offline, a new version.
 *
 * @module
 */
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost, type UnknownPaths } from "../support/static-host.ts";

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

/** Addresses of the app that are no files, and what each shows to somebody who has no account yet. */
const OWN_ADDRESSES = [
  ["/add", "Add an account"],
  ["/more", "More"],
  ["/requests", "Requests"],
] as const;

for (const unknownPaths of ["404.html", "index.html"] satisfies UnknownPaths[]) {
  test(`a first visit at an address of the app, on a host that answers unknown paths with ${unknownPaths}`, async () => {
    const host = await startStaticHost(unknownPaths);
    const phone = await openPhone({ appUrl: host.appUrl });
    try {
      const app = new AppPages(phone.page, host.appUrl);
      const answer = await phone.page.goto(`${host.appUrl}/add`);
      expect(answer?.status()).toBe(unknownPaths === "404.html" ? 404 : 200);
      await expect(phone.page.getByRole("heading", { name: "Add an account" })).toBeVisible();
      await app.waitUntilOfflineReady();
      expect(host.unknown).toContain("/add");
      await app.open();
      await app.typeAccount(ACCOUNT);
      await app.makeVault();
      await app.expectIndependentCode("Example", ACCOUNT);
    } finally {
      await phone.discard();
      await host.stop();
    }
  });
}

test("on a host that only knows files: after one visit the app answers its own addresses, also with the host gone", async () => {
  const host = await startStaticHost("plain 404");
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    expect((await phone.page.goto(`${host.appUrl}/add`))?.status()).toBe(404);
    await app.open();
    await app.waitUntilOfflineReady();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    host.unknown.length = 0;
    const visitAll = async (): Promise<void> => {
      for (const [path, heading] of OWN_ADDRESSES) {
        expect((await phone.page.goto(`${host.appUrl}${path}`))?.status(), path).toBe(200);
        await expect(
          phone.page
            .getByRole("heading", { name: heading })
            .or(phone.page.getByRole("button", { name: "Use fingerprint or face" })),
        ).toBeVisible();
      }
    };
    await visitAll();
    // None of them reached the host; what may is the question for its time, which any answer serves.
    expect(host.unknown.filter((path) => path !== "/clock")).toEqual([]);

    await host.stop();
    await visitAll();
    await phone.restart();
    const again = new AppPages(phone.page, host.appUrl);
    await again.open();
    await again.unlockByPasskey();
    await again.expectIndependentCode("Example", ACCOUNT);
  } finally {
    await phone.discard();
    await host.stop();
  }
});
