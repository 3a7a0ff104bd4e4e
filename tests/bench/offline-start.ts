/**
 * From a navigation without a network to the first code, in Chromium: until the lock screen can be used, and from the press on
 * its button to the code. Beside them an empty page that a worker of two lines keeps, which no offline app can be faster than.
 *
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { openPhone } from "../support/browser.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";
import { median } from "./unlock/measure.ts";

const ROUNDS = 9;
const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

/** Milliseconds since the navigation began at which `selector` was first there, by the page's own clock. */
async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = (): boolean => {
      if (document.querySelector(wanted) === null) return false;
      Object.assign(globalThis, { seenMs: performance.now() });
      return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
}

const seenMs = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => "seenMs" in globalThis);
  return page.evaluate(() => (globalThis as unknown as { readonly seenMs: number }).seenMs);
};

/** From the press until the code stands there, by the page's own clock. */
function unlockMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const startMs = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector("[data-code]:not([data-code=''])") === null) return;
          observer.disconnect();
          resolve(performance.now() - startMs);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        document.querySelector<HTMLElement>("main button")?.click();
      }),
  );
}

export async function measureOfflineStart(): Promise<void> {
  const bareMs = await measureBarePage();
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.readCode(ACCOUNT.issuer);
    await app.waitUntilOfflineReady();
    await phone.context.setOffline(true);
    await watchFor(phone.page, "main button");
    const starts: number[] = [];
    const unlocks: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      await phone.page.reload();
      const startMs = await seenMs(phone.page);
      const openMs = await unlockMs(phone.page);
      if (round < 0) continue;
      starts.push(startMs);
      unlocks.push(openMs);
    }
    const [start, open] = [median(starts), median(unlocks)];
    console.info(
      `figure: without a network, navigation to lock screen ${start.toFixed(0)} ms, from the press to the first code ${open.toFixed(0)} ms; together ${((start + open) / bareMs).toFixed(2)} of an empty page kept by a worker (${bareMs.toFixed(0)} ms; N = ${String(ROUNDS)}, medians)`,
    );
  } finally {
    await phone.discard();
    await host.stop();
  }
}

const BARE_WORKER = `self.addEventListener("install", (e) => e.waitUntil(caches.open("1").then((c) => c.add("/"))));
self.addEventListener("fetch", (e) => e.respondWith(caches.match("/")));`;

async function measureBarePage(): Promise<number> {
  const server = createServer((request, response) => {
    const isWorker = request.url === "/sw.js";
    response.setHeader("content-type", isWorker ? "text/javascript" : "text/html");
    response.end(isWorker ? BARE_WORKER : "<!doctype html><main><button>x</button></main>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://app.localhost:${String((server.address() as AddressInfo).port)}`;
  const phone = await openPhone({ appUrl: url });
  try {
    await phone.page.goto(url);
    await phone.page.evaluate(async () => {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
    });
    await phone.page.reload();
    await phone.context.setOffline(true);
    await watchFor(phone.page, "main button");
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await phone.page.reload();
      times.push(await seenMs(phone.page));
    }
    return median(times);
  } finally {
    await phone.discard();
    server.close();
  }
}
