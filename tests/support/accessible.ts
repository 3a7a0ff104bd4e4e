/**
 * What must hold at every screen and state, whoever looks at it: axe's rules in light and dark, and a narrow window in
 * which nothing is lost.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const EVERYTHING: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
};
/** What changes with the colours. */
const COLOURS: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };
/** 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 } as const;

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const results = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(chosen),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** Runs in the page. What is cut off at its edges, or can't be brought into sight. */
export function findLost(): string[] {
  const lost: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    lost.push(`the page scrolls sideways: ${String(scrollWidth)} > ${String(clientWidth)}`);
  const scrolls = (element: Element): boolean =>
    element.closest(".skip, .visually-hidden, [style*=translate]") !== null ||
    ((): boolean => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth) return true;
      }
      return false;
    })();
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").slice(0, 40)}`;
  const scope = document.querySelector("dialog[open], [role=menu]") ?? document.body;
  for (const element of scope.querySelectorAll(
    "h1, h2, h3, p, li, button, a, input, select, textarea, label, dd, td",
  )) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    if ((box.left < -1 || box.right > clientWidth + 1) && !scrolls(element)) lost.push(`cut off: ${name(element)}`);
  }
  for (const control of scope.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest(".skip, [style*=translate]") !== null)
      continue;
    const above = (["center", "start", "end"] as const).map((block) => {
      control.scrollIntoView({ block, behavior: "instant" });
      const box = control.getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    });
    if (control.getBoundingClientRect().width <= 1) continue;
    const label = control.closest("label") ?? control;
    // A toast goes by itself
    const isHit = (at: Element | null): boolean =>
      at !== null && (label.contains(at) || at.contains(control) || at.closest(".toasts") !== null);
    if (!above.some(isHit))
      lost.push(`covered: ${name(control)} by ${above.map((at) => (at === null ? "nothing" : name(at))).join(", ")}`);
  }
  scrollTo(0, 0);
  return lost;
}

/** The page as it was is left behind: its size and colours. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  // What fades in has no contrast yet
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect.soft(await violations(page, EVERYTHING), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await violations(page, COLOURS), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(ZOOMED);
  expect.soft(await page.evaluate(findLost), `${name}, 320 px`).toEqual([]);
  await page.setViewportSize(size);
}
