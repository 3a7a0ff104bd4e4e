/** Unlocking in Chromium, at full speed and slowed four times: the vault's own module in a page. @module */
import { join } from "node:path";
import { inPage } from "../page-of.ts";
import type { PageFigures } from "./page.ts";

/** Slowdown of the page's processor. */
const THROTTLES = [1, 4] as const;

/** @param rounds Each figure is the median of as many. */
export function measureInBrowser(
  accounts: number,
  rounds: number,
): Promise<readonly (PageFigures & { readonly throttle: number })[]> {
  return inPage(join(import.meta.dirname, "page.ts"), "measureUnlock", async ({ page, slow }) => {
    await page.evaluate((count) => window.prepareVault(count), accounts);
    const figures: (PageFigures & { readonly throttle: number })[] = [];
    for (const throttle of THROTTLES) {
      await slow(throttle);
      figures.push({ throttle, ...(await page.evaluate((count) => window.measureUnlock(count), rounds)) });
    }
    return figures;
  });
}
