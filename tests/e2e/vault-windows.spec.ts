/**
 * The vault in several windows of a real browser: written at once, and upgraded by a newer version of the app.
 *
 * @module
 */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { startVaultSite, type VaultSite } from "../support/vault-site.ts";
import type { Locks } from "../support/vault-tab.ts";

const EDITS = process.env["PROTECT_TEST_LONG"] === "1" ? 200 : 25;

let site: VaultSite;

test.beforeAll(async () => {
  site = await startVaultSite("vault-tab.ts");
});

test.afterAll(async () => {
  await site.stop();
});

async function openTab(context: BrowserContext, locks: Locks = "on"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => "vaultTab" in globalThis);
  expect(await page.evaluate((how) => vaultTab.open(how), locks)).toBe("unlocked");
  return page;
}

/** Takes the vault's lock away from whoever holds it, again and again. */
async function startThief(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(() => {
    const steal = (): void => {
      navigator.locks
        .request("vault", { steal: true }, () => undefined)
        .catch(() => undefined)
        .finally(() => setTimeout(steal, 3 + Math.random() * 10));
    };
    steal();
  });
  return page;
}

for (const [name, locks] of [
  ["on", "on"],
  ["missing", "missing"],
  ["stolen", "on"],
] as const)
  test(`S-04: two windows and a worker write at once, locks ${name}: no edit is lost`, async ({ context }) => {
    const tabs = [await openTab(context, locks), await openTab(context, locks)];
    if (name === "stolen") await startThief(context);
    const edits = [
      ...tabs.map((tab) => tab.evaluate((times) => vaultTab.edit(times), EDITS)),
      ...tabs.slice(0, 1).map((tab) =>
        tab.evaluate(({ times, how }) => vaultTab.editInWorker(times, how), {
          times: EDITS,
          how: locks,
        }),
      ),
    ];
    const stored = (await Promise.all(edits)).reduce((sum, count) => sum + count, 0);
    const reader = await openTab(context);
    const lost = stored - (await reader.evaluate(() => vaultTab.counter()));
    console.info(
      `S-04: locks ${name}: ${String(lost)} lost [0] of ${String(stored)} called stored, ${String(3 * EDITS)} edits, two windows and a worker`,
    );
    expect(lost).toBe(0);
    expect(stored).toBe(3 * EDITS);
  });

/** What a later version of the app does at its start. @returns Milliseconds until it was done, −1 for never. */
function upgrade(page: Page, version: number): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((done) => {
        const startMs = performance.now();
        setTimeout(() => done(-1), 10_000);
        const opening = indexedDB.open("vault", to);
        opening.onsuccess = () => {
          opening.result.close();
          done(performance.now() - startMs);
        };
      }),
    version,
  );
}

test("S-06: a newer version upgrades the database while old windows are open and writing: none waits for ever", async ({
  context,
}) => {
  const idle = await openTab(context);
  const writing = await openTab(context);
  const newer = await context.newPage();
  await newer.goto(site.url);
  const edits = writing.evaluate(() => vaultTab.edit(30));
  const tookMs = await upgrade(newer, 2);
  const stored = await edits;
  console.info(
    `S-06: ${tookMs < 0 ? "1 deadlock" : "0 deadlocks"} [0], upgraded after ${(tookMs / 1000).toFixed(2)} s`,
  );
  expect(tookMs).toBeGreaterThanOrEqual(0);
  // The old windows touch nothing any more, call nothing stored that is not, and know why.
  for (const old of [idle, writing]) {
    expect(await old.evaluate(() => vaultTab.change())).not.toBe("stored");
    expect(await old.evaluate(() => vaultTab.load())).toBe("newer-format");
  }
  const counter = await newer.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("vault");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("head").objectStore("head").get("head");
          reading.onsuccess = () => done((reading.result as { readonly generation: number }).generation);
        };
      }),
  );
  expect(counter).toBe(1 + stored);
});

test("S-06: a window that erases is not held up by another that writes", async ({ context }) => {
  const writing = await openTab(context);
  const eraser = await openTab(context);
  const edits = writing.evaluate(() => vaultTab.edit(20));
  const erased = await eraser.evaluate(
    () =>
      new Promise<string>((done) => {
        setTimeout(() => done("never"), 10_000);
        const deleting = indexedDB.deleteDatabase("vault");
        deleting.onsuccess = () => done("deleted");
      }),
  );
  expect(erased).toBe("deleted");
  await edits;
  // Its data is gone; that is said, and never taken for a first start.
  expect(await writing.evaluate(() => vaultTab.load())).toBe("lost");
});
