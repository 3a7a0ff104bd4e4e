/**
 * S-01: the browser is killed while the vault writes, also in the middle of a change of slots, which takes a new vault key.
 * Nothing may be torn, nothing that was called stored may be lost.
 *
 * @module
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killBrowser, startBareBrowser, startVaultSite, type VaultSite } from "../../support/vault-site.ts";

const KILLS = process.env["PROTECT_TEST_LONG"] === "1" ? 100 : 10;
/** A write takes a few milliseconds: the kill falls into any part of one. */
const LONGEST_DELAY_MS = 250;

const folder = mkdtempSync(join(tmpdir(), "protect-kill-"));
let site: VaultSite;
let browser: ChildProcess | undefined;

beforeAll(async () => {
  site = await startVaultSite("vault-writer.ts");
});

afterAll(async () => {
  if (browser !== undefined) await killBrowser(browser);
  await site.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test("S-01: a kill while writing tears nothing and loses nothing that was stored", {
  timeout: KILLS * 20_000,
}, async () => {
  let torn = 0;
  let lost = 0;
  let stored = 0;
  let slots = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    const found = site.waitFor(({ what }) => what === "found");
    const child = startBareBrowser(folder, site.url);
    browser = child;
    const { counter } = await found;
    if (counter < 0) torn += 1;
    else if (counter < stored) lost += 1;
    if (round === KILLS || counter < 0) break;

    let isAlive = true;
    await new Promise<void>((dead) => {
      site.onReport(({ what, counter: told }) => {
        if (isAlive && what === "slot-added") slots += 1;
        if (!isAlive || what !== "stored") return;
        // The delay begins with the first write, so that each round stores something
        if (told === counter + 1)
          setTimeout(() => void killBrowser(child).then(dead), Math.random() * LONGEST_DELAY_MS);
        stored = told;
      });
    });
    isAlive = false;
  }
  console.info(
    `S-01: ${String(torn)} torn, ${String(lost)} lost of ${String(stored)} stored and ${String(slots)} new keys, ${String(KILLS)} kills`,
  );
  expect(slots).toBeGreaterThan(0);
  expect(torn).toBe(0);
  expect(lost).toBe(0);
  expect(stored).toBeGreaterThanOrEqual(KILLS);
});
