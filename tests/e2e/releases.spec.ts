/**
 * Builds and their releases: back to the build before and forward again with no account lost; a build with a changed file, or
 * without the signature that the builds before had, is not taken, and that is said.
 *
 * @module
 */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Page } from "@playwright/test";
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const SECOND = { issuer: "Later", name: "bob", secret: "JBSWY3DPEHPK3PXP" } as const;

/** The build that this page is of. */
const versionOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
    return /-v(\d+)\.js$/.exec(script?.src ?? "")?.[1] ?? "1";
  });

async function lookForNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.serviceWorker.getRegistration("/");
    await root?.update().catch(() => undefined);
  });
}

async function update(app: AppPages): Promise<void> {
  await lookForNewVersion(app.page);
  await expect(app.page.getByText("A new version is ready.")).toBeVisible();
  const reloaded = app.page.waitForEvent("load");
  await app.page.getByRole("button", { name: "Update" }).click();
  await reloaded;
}

/** Presses the line under More, and the answer to its question. */
async function goTo(app: AppPages, line: "Back to the previous version" | "Forward to the newest version") {
  const { page } = app;
  await app.section("More").click();
  await page.getByRole("button", { name: line }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Your accounts stay as they are.");
  const reloaded = page.waitForEvent("load");
  await dialog.getByRole("button", { name: /^Go (back|forward)$/ }).click();
  await reloaded;
}

async function expectAccounts(app: AppPages, ...accounts: readonly (typeof ACCOUNT | typeof SECOND)[]): Promise<void> {
  await app.open();
  await app.unlockByPasskey();
  for (const account of accounts) await app.expectIndependentCode(account.issuer, account);
}

/** Signs what the host serves as the release. */
const signedBy = (privateKey: KeyObject, publicKey: KeyObject) => (bytes: Buffer) => {
  const file = JSON.parse(bytes.toString("utf8")) as { readonly release: string };
  const signed = Buffer.from(`protect/1/release\n${file.release}`);
  return Buffer.from(
    JSON.stringify({
      ...file,
      key: publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
      signature: sign("sha256", signed, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url"),
    }),
  );
};

test("forward, back and forward: each build opens the vault, and nothing that was added is lost", async () => {
  test.setTimeout(120_000);
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    const { page } = app;
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.protectByPasskey();
    await app.keepRecoveryKey();
    await app.readCode("Example");
    await app.waitUntilOfflineReady();
    await app.section("More").click();
    await expect(page.getByText("Protect ID")).toBeVisible();
    await expect(page.getByRole("button", { name: "Back to the previous version" })).toHaveCount(0);

    await test.step("forward", async () => {
      host.deployNewFiles();
      await update(app);
      expect(await versionOf(page)).toBe("2");
      await expectAccounts(app, ACCOUNT);
    });

    await test.step("back, also without a network, and an account is added there", async () => {
      await goTo(app, "Back to the previous version");
      expect(await versionOf(page)).toBe("1");
      await phone.context.setOffline(true);
      await expectAccounts(app, ACCOUNT);
      expect(await versionOf(page)).toBe("1");
      await app.section("More").click();
      await page.getByRole("link", { name: "Privacy Policy" }).click();
      await expect(page.getByRole("heading", { name: "Privacy Policy" })).toBeVisible();
      await phone.context.setOffline(false);
      await app.section("Accounts").click();
      await app.typeAccount(SECOND);
      await app.readCode("Later");
    });

    await test.step("the log says that it was", async () => {
      await app.section("More").click();
      await page.getByRole("link", { name: "Privacy", exact: true }).click();
      await page.getByRole("link", { name: "Security log" }).click();
      await expect(page.getByText("Back to the previous version")).toBeVisible();
    });

    await test.step("forward again", async () => {
      await goTo(app, "Forward to the newest version");
      expect(await versionOf(page)).toBe("2");
      await expectAccounts(app, ACCOUNT, SECOND);
    });

    await test.step("a third build ends it, and keeps the second", async () => {
      await goTo(app, "Back to the previous version");
      host.deployNewFiles();
      await app.open();
      await app.unlockByPasskey();
      await app.readCode("Example");
      await update(app);
      expect(await versionOf(page)).toBe("3");
      await expectAccounts(app, ACCOUNT, SECOND);
      await goTo(app, "Back to the previous version");
      expect(await versionOf(page)).toBe("2");
      await expectAccounts(app, ACCOUNT, SECOND);
    });
  } finally {
    await phone.discard();
    await host.stop();
  }
});

test("a changed file, a missing signature and another key: not taken, said, and the app goes on", async () => {
  test.setTimeout(120_000);
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const host = await startStaticHost();
  host.change("/release.json", signedBy(own.privateKey, own.publicKey));
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    const { page } = app;
    const expectRefused = async (sentence: string): Promise<void> => {
      await lookForNewVersion(page);
      await app.section("Accounts").click();
      await expect(async () => {
        await app.open("/more");
        await expect(page.getByText(sentence)).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await expect(page.getByText("A new version is ready.")).toHaveCount(0);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/"))?.waiting)).toBeNull();
      expect(await versionOf(page)).toBe("1");
    };
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.readCode("Example");
    await app.waitUntilOfflineReady();

    host.deployNewFiles();
    host.change("/release.json", undefined);
    await expectRefused("it is not signed, and the versions before were");
    host.deployNewFiles();
    host.change("/release.json", signedBy(other.privateKey, other.publicKey));
    await expectRefused("it is signed by another key than the versions before");
    host.deployNewFiles();
    host.change("/release.json", signedBy(own.privateKey, own.publicKey));
    host.change("/index.html", (bytes) => Buffer.concat([bytes, Buffer.from("<!-- other -->")]));
    await expectRefused("one of its files is not the one that it names");

    await test.step("as it should be", async () => {
      host.change("/index.html", undefined);
      host.deployNewFiles();
      await app.open();
      await app.unlockByPasskey();
      await update(app);
      expect(await versionOf(page)).toBe("5");
      await expectAccounts(app, ACCOUNT);
      await app.section("More").click();
      await expect(page.getByText("A newer version was not taken")).toHaveCount(0);
    });
  } finally {
    await phone.discard();
    await host.stop();
  }
});
