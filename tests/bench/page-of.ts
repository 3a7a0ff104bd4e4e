/** A module of ours in a page of Debian's Chromium, built by Vite, with a fine clock. @module */
import { dirname } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build, type Rolldown } from "vite";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../support/browser.ts";

/** Nobody listens there: the test answers for it. A loopback name, for WebCrypto wants a secure context. */
const ADDRESS = "http://bench.localhost/";
/** An isolated page has a clock of 5 µs instead of 100. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const HTML = '<!doctype html><script type="module" src="/page.js"></script>';

export interface BenchPage {
  readonly page: Page;
  /** Slows the page's thread by the browser's own switch; its workers keep their speed. */
  slow(rate: number): Promise<void>;
}

/** @param entry Path of a module that sets `window[ready]` as its last act. */
export async function inPage<Result>(
  entry: string,
  ready: string,
  use: (bench: BenchPage) => Promise<Result>,
): Promise<Result> {
  const script = await bundle(entry);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage();
    await page.route(`${ADDRESS}**`, (route) =>
      route.request().url().endsWith("/page.js")
        ? route.fulfill({ body: script, contentType: "text/javascript", headers: ISOLATED })
        : route.fulfill({ body: HTML, contentType: "text/html", headers: ISOLATED }),
    );
    await page.goto(ADDRESS);
    await page.waitForFunction((name) => name in window, ready);
    const session = await page.context().newCDPSession(page);
    const slow = async (rate: number): Promise<void> => {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
    };
    return await use({ page, slow });
  } finally {
    await browser.close();
  }
}

async function bundle(entry: string): Promise<string> {
  const result = (await build({
    root: dirname(entry),
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
      target: "chrome111",
      lib: { entry, formats: ["es"], fileName: "page" },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (chunk === undefined) throw new Error("the page was not built");
  return chunk.code;
}
