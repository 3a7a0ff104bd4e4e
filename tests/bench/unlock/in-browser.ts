/** Unlocking in Chromium, at full speed and slowed four times: the vault's own module in a page built by Vite. @module */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build, type Rolldown } from "vite";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../../support/browser.ts";
import type { PageFigures } from "./page.ts";

/** Slowdown of the page's processor, by the browser's own switch. */
const THROTTLES = [1, 4] as const;
/** Nobody listens there: the test answers for it. A loopback name, for WebCrypto wants a secure context. */
const ADDRESS = "http://bench.localhost/";
/** An isolated page has a clock of 5 µs instead of 100. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const HTML = '<!doctype html><script type="module" src="/page.js"></script>';

/** @param rounds Each figure is the median of as many. */
export async function measureInBrowser(
  accounts: number,
  rounds: number,
): Promise<readonly (PageFigures & { readonly throttle: number })[]> {
  const script = await buildPage();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage();
    await page.route(`${ADDRESS}**`, (route) =>
      route.request().url().endsWith("/page.js")
        ? route.fulfill({ body: script, contentType: "text/javascript", headers: ISOLATED })
        : route.fulfill({ body: HTML, contentType: "text/html", headers: ISOLATED }),
    );
    await page.goto(ADDRESS);
    await page.waitForFunction(() => "measureUnlock" in window);
    await page.evaluate((count) => window.prepareVault(count), accounts);
    const session = await page.context().newCDPSession(page);
    const figures: (PageFigures & { readonly throttle: number })[] = [];
    for (const rate of THROTTLES) {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      figures.push({ throttle: rate, ...(await page.evaluate((count) => window.measureUnlock(count), rounds)) });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function buildPage(): Promise<string> {
  const result = (await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
      target: "chrome111",
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["es"], fileName: "page" },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (chunk === undefined) throw new Error("the page was not built");
  return chunk.code;
}
