/**
 * What a cold start costs: script and style over the wire, from the first request to the first code, or to the welcome.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const BOUND_BYTES = 45_000;
/** The worker with Argon2id and the guard of tries, which no other way in needs. */
const PASSCODE_BYTES = 16_000;
/** The welcome of a new installation, and the offer to install. */
const WELCOME_BYTES = 1_500;
const PASSCODE = "quiet herons over the weir";

/** Loads the page without worker and cache, and counts until `selector` has matched. */
async function loadCold(app: AppPages, selector: string): Promise<() => Promise<number>> {
  const session = await app.page.context().newCDPSession(app.page);
  await session.send("Network.enable");
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const sizes = new Map<string, Promise<number>>();
  app.page.on("response", (response) => {
    if (!/\.(?:js|css)$/.test(new URL(response.url()).pathname)) return;
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    // What is still on its way when the page closes is not asked for below.
    size.catch(() => undefined);
    sizes.set(response.url(), size);
  });
  await app.page.addInitScript((wanted) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(wanted) === null) return;
      performance.mark("seen");
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
  await app.open();
  return async () => {
    const fetchedBefore = await app.page.evaluate(() => {
      const seenAt = performance.getEntriesByName("seen")[0]?.startTime ?? Number.POSITIVE_INFINITY;
      return performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < seenAt)
        .map(({ name }) => name);
    });
    let whole = 0;
    const table: string[] = [];
    for (const url of fetchedBefore) {
      const size = await sizes.get(url);
      if (size === undefined) continue;
      whole += size;
      table.push(`  ${String(size).padStart(6)} ${new URL(url).pathname}`);
    }
    console.info(table.join("\n"));
    expect(table.length).toBeGreaterThanOrEqual(2);
    return whole;
  };
}

test("script and style from a cold start to the first code stay within the bound", async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.expectIndependentCode("Example", ACCOUNT);
  const count = await loadCold(app, "[data-code]");
  await app.unlockByPasskey();
  await app.expectIndependentCode("Example", ACCOUNT);
  const whole = await count();
  console.info(`figure: cold start to the first code ${String(whole)} bytes gzip (bound ${String(BOUND_BYTES)})`);
  expect(whole).toBeLessThanOrEqual(BOUND_BYTES);
});

test("a new installation shows its welcome before anything else is fetched", async ({ app }) => {
  const count = await loadCold(app, ".welcome-points");
  await expect(app.page.locator(".welcome-points")).toBeVisible();
  const whole = await count();
  const bound = BOUND_BYTES + WELCOME_BYTES;
  console.info(`figure: cold start to the welcome ${String(whole)} bytes gzip (bound ${String(bound)})`);
  expect(whole).toBeLessThanOrEqual(bound);
});

test("by passcode the first code costs Argon2id more, and nothing else", async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.protectByPasscode(PASSCODE);
  await app.postponeRecoveryKey();
  await app.expectIndependentCode("Example", ACCOUNT);
  const count = await loadCold(app, "[data-code]");
  await app.unlockByPasscode(PASSCODE);
  await app.expectIndependentCode("Example", ACCOUNT);
  const whole = await count();
  const bound = BOUND_BYTES + PASSCODE_BYTES;
  console.info(`figure: cold start to the first code by passcode ${String(whole)} bytes gzip (bound ${String(bound)})`);
  expect(whole).toBeLessThanOrEqual(bound);
});
