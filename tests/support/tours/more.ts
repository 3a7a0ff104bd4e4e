/** «More» with its settings and texts, pages without content, and vaults that cannot be opened. @module */
import { expect } from "@playwright/test";
import type { AppPages } from "../pages/app.ts";
import type { Look } from "./look.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const TEXTS = ["how-it-works", "troubleshooting", "terms", "privacy-policy"] as const;

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
  await app.section("Accounts").click();
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
