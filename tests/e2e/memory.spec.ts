/**
 * What is left of the secrets in the memory of the page after it has locked.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { encodeBase32 } from "../../src/base/base32.ts";
import { parsePaperKey } from "../../src/base/crockford.ts";
import type { Header } from "../../src/vault/format/model.ts";
import { openSlot } from "../../src/vault/format/slots.ts";
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { canReadMemory, countInPages } from "../support/memory.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";
import { readDump } from "../support/vault-dump.ts";

const PASSCODE = "copper lantern drifts north";

/** The stored header, read past the app. */
async function readHeader(page: Page): Promise<Header> {
  const text = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open("vault");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("head").objectStore("head").get("head");
          reading.onsuccess = () => {
            opening.result.close();
            const write = (_: string, value: unknown) =>
              value instanceof Uint8Array
                ? btoa(String.fromCharCode(...value))
                    .replaceAll("+", "-")
                    .replaceAll("/", "_")
                    .replaceAll("=", "")
                : value;
            done(JSON.stringify({ header: reading.result as unknown, images: [] }, write));
          };
        };
      }),
  );
  return readDump(text).header as Header;
}

/** The vault key, by the recovery key. */
async function vaultKeyOf(header: Header, recoveryKey: string): Promise<Uint8Array> {
  const slot = header.slots.find(({ type }) => type === "rec");
  const ikm = parsePaperKey(recoveryKey);
  const key = slot && ikm && (await openSlot(slot, ikm, header.vaultId, header.keyGen));
  if (key === undefined) throw new Error("the recovery key does not open the vault");
  return key;
}

if (canReadMemory)
  test("V-13: five seconds after the lock no secret is left in memory as bytes", async () => {
    test.setTimeout(150_000);
    const host = await startStaticHost();
    const phone = await openPhone({ appUrl: host.appUrl });
    const secret = randomBytes(20);
    const base32 = encodeBase32(secret);
    const texts = {
      base32: Buffer.from(base32),
      "base64url in the document": Buffer.from(secret.toString("base64url")),
      passcode: Buffer.from(PASSCODE),
    };
    try {
      const app = new AppPages(phone.page, host.appUrl);
      await app.open();
      await app.typeAccount({ issuer: "Example", name: "alice", secret: base32 });
      await app.protectByPasscode(PASSCODE);
      const recoveryKey = (await phone.page.locator("[data-recovery-key]").textContent()) ?? "";
      await app.keepRecoveryKey();
      await app.readCode("Example");
      const vaultKey = await vaultKeyOf(await readHeader(phone.page), recoveryKey);
      const needles = { secret, "vault key": vaultKey, ...texts };

      // New processes: what was typed to make the account is not in them.
      await phone.restart();
      const later = new AppPages(phone.page, host.appUrl);
      await later.open();
      await later.unlockByPasscode(PASSCODE);
      await later.readCode("Example");
      const open = countInPages(needles);
      await later.section("More").click();
      await phone.page.getByRole("button", { name: "Lock now" }).click();
      await expect(phone.page.getByRole("button", { name: "Unlock" })).toBeVisible();
      await phone.page.waitForTimeout(5000);
      const locked = countInPages(needles);
      const session = await phone.context.newCDPSession(phone.page);
      await session.send("HeapProfiler.collectGarbage");
      const tidied = countInPages(needles);
      const list = (counts: Readonly<Record<string, number>>): string =>
        Object.entries(counts)
          .map(([name, count]) => `${String(count)} ${name}`)
          .join(", ");
      // The vault key is in a key object of the browser, which ends when the browser tidies up; texts cannot be overwritten.
      console.info(`V-13: while open: ${list(open)}`);
      console.info(`V-13: 5 s after the lock: ${list(locked)} [0 secret; the others reported]`);
      console.info(`V-13: and when the browser has tidied up: ${list(tidied)}`);
      expect(open.secret).toBeGreaterThan(0);
      expect(locked.secret).toBe(0);
    } finally {
      await phone.discard();
      await host.stop();
    }
  });
