/**
 * The security log: what was done stands in it, also what was tried in front of the lock; what somebody does to its storage
 * shows; it leaves as a file whose signature others can check.
 *
 * @module
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "four green boats at noon";

async function openLog(app: AppPages): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy", exact: true }).click();
  await app.page.getByRole("link", { name: "Security log" }).click();
  await expect(app.page.getByRole("heading", { name: "Security log" })).toBeVisible();
}

const lines = (page: Page) => page.locator(".line-fact");

/** What stands in the log, newest first, without the times; once `wanted` of it is there. */
async function expectLog(app: AppPages, wanted: readonly string[]): Promise<void> {
  await expect(async () => {
    await openLog(app);
    await expect(lines(app.page)).toHaveText(
      wanted.map((line) => new RegExp(line)),
      { timeout: 1_500 },
    );
  }).toPass();
}

/** Changes the stored log as somebody with the browser's profile could. */
async function tamper(page: Page, how: "change" | "cut"): Promise<void> {
  await page.evaluate(
    (what) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("vault-log");
        opening.onerror = () => reject(new Error("no log"));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction("entry", "readwrite");
          const entries = transaction.objectStore("entry");
          const reading = entries.get(1);
          reading.onsuccess = () => {
            const entry = reading.result as { readonly sealed: Uint8Array };
            if (what === "cut") entries.delete(1);
            else entries.put({ ...entry, sealed: entry.sealed.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    how,
  );
}

test("what was done and tried is in the log, in order, and leaves as a signed file", async ({ app, phone }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasscode(PASSCODE);
  await app.keepRecoveryKey();
  await app.readCode("Example");
  await expectLog(app, ["Protect was opened.*Passcode", "The log begins"]);

  await test.step("tried in front of the lock", async () => {
    await app.open();
    await app.unlockByPasscode("not this passcode at all");
    await expect(page.getByRole("alert")).toBeVisible();
    await app.unlockByPasscode(PASSCODE);
    await app.readCode("Example");
  });

  await test.step("deleted", async () => {
    await app.deleteByMenu("Example");
    await app.answerDelete("Delete");
    await expect(app.row("Example")).toHaveCount(0);
  });
  await expectLog(app, [
    "Moved to the trash.*1 account",
    "Protect was opened.*Passcode",
    "Opening failed.*Passcode",
    "Protect was opened.*Passcode",
    "The log begins",
  ]);
  await expect(page.getByText("Checked: no entry was changed or removed.")).toBeVisible();
  const shown = (await page.getByRole("button", { name: "Save the log as a signed file" }).textContent()) ?? "";

  await test.step("the file's signature holds by Node's own crypto", async () => {
    await page.evaluate(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the log as a signed file" }).click();
    const file = JSON.parse(readFileSync(await (await downloading).path(), "utf8")) as Record<string, string>;
    const { log = "", key = "", signature = "" } = file;
    const spki = Buffer.from(key, "base64url");
    const { id, entries } = JSON.parse(log) as { readonly id: string; readonly entries: readonly { kind: string }[] };
    const fields = [Buffer.from(id, "base64url"), spki, createHash("sha256").update(log).digest()];
    const label = "protect/1/log-export";
    const signed = Buffer.concat([
      Buffer.from([label.length]),
      Buffer.from(label),
      Buffer.from([fields.length]),
      ...fields.flatMap((field) => [Buffer.from([0, 0, 0, field.length]), field]),
    ]);
    const signer = createPublicKey({ key: spki, format: "der", type: "spki" });
    const raw = Buffer.from(signature, "base64url");
    expect(verify("sha256", signed, { key: signer, dsaEncoding: "ieee-p1363" }, raw)).toBe(true);
    expect(entries.map(({ kind }) => kind)).toEqual(["started", "unlocked", "unlock-failed", "unlocked", "deleted"]);
    const name = createHash("sha256").update(spki).digest("hex").slice(0, 16);
    expect(shown.replaceAll(" ", "")).toContain(name);
    expect(log).not.toMatch(/Example|alice/);
  });
  await expect(lines(page).first()).toContainText("This log was exported");
  expect(phone.context.pages()).toHaveLength(1);
});

test("a changed entry and a missing one are shown; erasing asks who is there and says that it was done", async ({
  app,
  phone,
}) => {
  await phone.context.clock.install();
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await page.clock.runFor(3_000);
  await expectLog(app, ["Protect was opened.*Fingerprint", "The log begins"]);
  await tamper(page, "change");
  await expectLog(app, ["This entry was changed", "The log begins"]);
  await tamper(page, "cut");
  await expectLog(app, ["The log begins"]);
  await expect(page.getByText("1 entry is missing.")).toBeVisible();

  await page.clock.runFor(40_000);
  await page.mouse.click(5, 5);
  await page.clock.runFor(25_000);
  await page.getByRole("button", { name: "Erase the log" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase the log" }).click();
  await expect(page.getByRole("dialog", { name: "Is it you?" })).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  await app.unlockByPasskey();
  await expect(page.getByText("The log is erased")).toBeVisible();
  await expect(lines(page).last()).toContainText("The log was erased by you");
  await expect(page.getByText("Checked: no entry was changed or removed.")).toBeVisible();
});
