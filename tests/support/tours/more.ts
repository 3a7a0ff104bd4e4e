/** «More» with its settings and texts, pages without content, and vaults that cannot be opened. @module */
import { expect } from "@playwright/test";
import type { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "four green boats at noon";
const TEXTS = ["how-it-works", "install", "troubleshooting", "terms", "privacy-policy"] as const;

export async function tourMore(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await app.open("/requests");
  await expect(page.getByRole("heading", { name: "Requests" })).toBeVisible();
  await look(page, "requests-no-service");
  await app.open("/more/privacy");
  await look(page, "privacy-no-vault");
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode(ACCOUNT.issuer);
  for (const [link, name] of [
    ["More", "more"],
    ["Display", "display"],
    ["Privacy", "privacy"],
  ] as const) {
    if (name !== "more") await app.section("More").click();
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByRole("heading", { name: link })).toBeVisible();
    await look(page, name);
  }
  await page.getByRole("link", { name: "Security log" }).click();
  await expect(page.getByText("Checked: no entry was changed or removed.")).toBeVisible();
  await look(page, "log");
  await page.getByRole("button", { name: "Erase the log" }).click();
  await look(page, "log-erase");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await app.section("More").click();
  await page.getByRole("link", { name: "Display", exact: true }).click();
  for (const label of ["High contrast", "Show how often a code was used", "Keep a code that has just expired"])
    await page.getByRole("switch", { name: label }).check();
  await page.getByRole("radio", { name: "Largest" }).check();
  await look(page, "display-high-contrast");
  await app.section("Accounts").click();
  await app.readCode(ACCOUNT.issuer);
  await look(page, "list-high-contrast");
  await page.evaluate(() => {
    for (const key of ["protect.contrast", "protect.list"]) localStorage.removeItem(key);
  });
  await page.reload();
  await app.unlockByPasskey();
  await page.context().setOffline(true);
  await expect(page.getByRole("button", { name: "Hide", exact: true })).toBeVisible();
  await look(page, "offline");
  await page.context().setOffline(false);
  for (const text of TEXTS) {
    await app.open(`/more/${text}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(page, text);
  }
  await app.open("/nowhere");
  await look(page, "not-found");
  await app.open("/r/none");
  await expect(page.getByRole("button", { name: "Done" })).toBeVisible();
  await look(page, "request-unknown");
  await app.open("/enrol");
  await look(page, "enrol-idle");
}

/** The ways that open the vault, all that is done with them, a passkey that is lost, and the question for the passcode. */
export async function tourWays(app: AppPages, look: Look, loseFingerprint: () => void): Promise<void> {
  const { page } = app;
  const dialog = page.getByRole("dialog");
  const close = async (name = "Close"): Promise<void> => {
    await dialog.getByRole("button", { name, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.clock.install();
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode(ACCOUNT.issuer);
  await app.section("More").click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  await page.getByRole("link", { name: "Unlock methods" }).click();
  await page.getByRole("link", { name: "Set a passcode" }).click();
  await expect(page.getByRole("heading", { name: "Set a passcode" })).toBeVisible();
  await look(page, "ways-passcode");
  await page.getByLabel("Passcode", { exact: true }).fill(PASSCODE);
  await page.getByLabel("Passcode again").fill(PASSCODE);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.getByRole("switch", { name: "Remind me of the passcode" })).toBeVisible();
  await look(page, "ways");
  await page.getByRole("button", { name: /^Add a fingerprint/ }).click();
  await look(page, "ways-add");
  loseFingerprint();
  await dialog.getByRole("button", { name: "On this device" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await look(page, "ways-add-failed");
  await close("Cancel");
  await page.getByRole("button", { name: /^Fingerprint or face/ }).click();
  await look(page, "ways-one");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await look(page, "ways-remove");
  await close("Cancel");
  await page.getByRole("button", { name: /^Passcode/ }).click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog).toContainText("has to stay");
  await look(page, "ways-stays");
  await close();

  await app.open();
  for (let times = 0; times < 2; times += 1) {
    loseFingerprint();
    await app.unlockByPasskey();
    await expect(page.getByRole("alert")).toBeVisible();
  }
  await look(page, "lock-in-doubt");
  await page.getByRole("button", { name: "Use the recovery key" }).click();
  await expect(page.getByLabel("Recovery key")).toBeVisible();
  await look(page, "lock-recovery");
  await page.getByRole("button", { name: "Scan the sheet" }).click();
  await expect(page.getByRole("button", { name: "From a picture" })).toBeVisible();
  await look(page, "lock-sheet");
  await page.getByRole("button", { name: "Type the key instead" }).click();
  await page.getByRole("button", { name: "Use the passcode" }).click();
  await app.unlockByPasscode(PASSCODE);
  await expect(page.getByRole("button", { name: "Set up anew" })).toBeVisible();
  await look(page, "repair-offered");
  const repair = page.locator(".banner").filter({ has: page.getByRole("button", { name: "Set up anew" }) });
  await repair.getByRole("button", { name: "Later" }).click();

  await page.clock.setSystemTime(Date.now() + 11 * 86_400_000);
  await app.open();
  await app.unlockByPasskey();
  await expect(page.getByRole("button", { name: "Try it now" })).toBeVisible();
  await look(page, "passcode-question");
  await page.getByRole("button", { name: "Try it now" }).click();
  await look(page, "passcode-trial");
  await dialog.getByLabel("Passcode", { exact: true }).fill("not this one");
  await dialog.getByRole("button", { name: "Check" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await look(page, "passcode-trial-wrong");
}

/** Changes the stored header; `undefined` takes it away. */
async function damage(app: AppPages, change: "newer" | "torn" | "gone"): Promise<void> {
  await app.page.evaluate(
    (how) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("vault");
        opening.onerror = () => reject(new Error("the vault's database does not open"));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(["head", "image"], "readwrite");
          const heads = transaction.objectStore("head");
          const reading = heads.get("head");
          reading.onsuccess = () => {
            const header = reading.result as Record<string, unknown>;
            if (how === "newer") heads.put({ ...header, minReader: 99 }, "head");
            if (how === "torn") heads.put({ ...header, slots: "torn" }, "head");
            if (how === "gone") {
              heads.clear();
              transaction.objectStore("image").clear();
            }
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    change,
  );
  await app.page.reload();
  await expect(app.page.getByRole("button", { name: /^Erase everything/ })).toBeVisible();
}

export async function tourTrouble(app: AppPages, look: Look): Promise<void> {
  const { page } = app;
  await page.context().clearPermissions();
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await app.open("/add");
  await expect(page.getByText("The camera is not allowed for Protect.")).toBeVisible();
  await look(page, "add-camera-denied");
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode(ACCOUNT.issuer);
  for (const change of ["torn", "newer", "gone"] as const) {
    await damage(app, change);
    await look(page, `vault-${change}`);
  }
}
