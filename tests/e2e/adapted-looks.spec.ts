/**
 * What people set in their system counts: forced colours, less motion, larger text.
 *
 * @module
 */
import type { Locator, Page } from "@playwright/test";
import { findLost } from "../support/accessible.ts";
import { expect, test } from "../support/fixtures.ts";

const ACCOUNT = { issuer: "Example", name: "zoe@example.com", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

/** Two controls of one size that look alike give the same picture. */
async function expectToDiffer(one: Locator, other: Locator): Promise<void> {
  const [first, second] = [await one.screenshot(), await other.screenshot()];
  expect(first.equals(second)).toBe(false);
}

/** How many colours an element is drawn in: one is an element that nobody sees. */
async function coloursOf(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    return new Set(new Uint32Array(data.buffer)).size;
  }, picture);
}

test.describe("forced colours", () => {
  for (const colorScheme of ["light", "dark"] as const)
    test(`what is on, chosen and current is told apart (${colorScheme})`, async ({ app }) => {
      const { page } = app;
      await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
      await app.open();
      await app.typeAccount(ACCOUNT);
      await app.makeVault();
      await app.readCode("Example");
      expect(await coloursOf(page, app.row("Example").locator("svg.ring"))).toBeGreaterThan(2);
      await app.section("More").click();
      await page.getByRole("link", { name: "Display" }).click();
      const theme = page.getByRole("radiogroup", { name: "Theme" });
      await expectToDiffer(theme.getByLabel("As the system"), theme.getByLabel("Light"));
      await app.section("More").click();
      await page.getByRole("link", { name: "Privacy", exact: true }).click();
      const hiding = page.getByRole("switch", { name: "Hide codes until tapped" });
      const off = await hiding.screenshot();
      expect(await coloursOf(page, hiding)).toBeGreaterThan(1);
      await hiding.check();
      await expect(hiding).toHaveAttribute("aria-checked", "true");
      expect((await hiding.screenshot()).equals(off)).toBe(false);
      const edge = (name: "More" | "Requests"): Promise<string> =>
        app
          .section(name)
          .locator(".bar-icon")
          .evaluate((icon) => getComputedStyle(icon).borderTopStyle);
      expect([await edge("More"), await edge("Requests")]).toEqual(["solid", "none"]);
    });
});

test("less motion: nothing moves", async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  const moving = (): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 0)
        .map((animation) => String((animation.effect as KeyframeEffect | null)?.target?.getAttribute("class"))),
    );
  await page.getByRole("button", { name: "Copy code for Example" }).click();
  await expect(page.locator(".toast")).toBeVisible();
  expect(await moving()).toEqual([]);
  await app.deleteByMenu("Example");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await moving()).toEqual([]);
});

test("text of twice the size: nothing is cut off", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await page.setViewportSize({ width: 360, height: 740 });
  const expectWhole = async (name: string): Promise<void> => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect.soft(await page.evaluate(findLost), name).toEqual([]);
  };
  await expectWhole("list");
  await app.deleteByMenu("Example");
  await expectWhole("dialog");
  await app.answerDelete("Cancel");
  for (const path of ["/more", "/more/display", "/requests", "/more/how-it-works"]) {
    await app.open(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectWhole(path);
  }
});
