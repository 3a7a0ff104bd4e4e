/**
 * What is left of the secrets in the memory of the page after it has locked.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { encodeBase32 } from "../../src/base/base32.ts";
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { canReadMemory, countInPages } from "../support/memory.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";
import { readHeader, vaultKeyOf } from "../support/vault-key.ts";

const PASSCODE = "copper lantern drifts north";

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
