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

/** Runs in the page. Codes that lie under what stands beside them or leave their row, and sections whose name is cut off. */
function findCrowded(): string[] {
  const crowded: string[] = [];
  for (const row of document.querySelectorAll(".rows .row")) {
    const code = row.querySelector(".code");
    if (code === null) continue;
    const text = document.createRange();
    text.selectNodeContents(code);
    const [digits, edge] = [text.getBoundingClientRect(), row.getBoundingClientRect()];
    if (digits.left < edge.left || digits.right > edge.right) crowded.push("a code leaves its row");
    for (const beside of row.querySelectorAll(".ring, .menu, .row-next-word")) {
      const box = beside.getBoundingClientRect();
      const isApart =
        box.left >= digits.right || box.right <= digits.left || box.top >= digits.bottom || box.bottom <= digits.top;
      // The lines of a code are higher than its digits; the next one, too, is as high to press as a finger.
      const isAbove = box.bottom <= digits.top + digits.height * 0.15;
      if (!isApart && !isAbove) crowded.push(`a code lies under ${beside.getAttribute("class") ?? ""}`);
    }
  }
  for (const label of document.querySelectorAll(".bar-label")) {
    const box = label.getBoundingClientRect();
    const isOneLine = box.height < 1.8 * Number.parseFloat(getComputedStyle(label).fontSize);
    if (box.bottom > innerHeight || !isOneLine) crowded.push(`cut off: ${label.textContent}`);
  }
  return crowded;
}

test("320 px and text of twice the size: every code is whole beside its ring, whatever size was chosen for it", async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.typeAccount({ ...ACCOUNT, name: "zoe.marchand-lefebvre@example.com" });
  await app.makeVault();
  await app.readCode("Example");
  for (const [words, density] of [
    ["", "comfortable"],
    ["digits-large uses", "compact"],
    ["digits-largest previous", "large"],
  ] as const) {
    await page.evaluate(
      ([list, size]) => {
        localStorage.setItem("protect.list", list);
        localStorage.setItem("protect.density", size);
      },
      [words, density] as const,
    );
    await page.reload();
    await app.unlockByPasskey();
    await app.readCode("Example");
    await app
      .row("Example")
      .getByRole("button", { name: /^More about / })
      .click();
    await page.getByRole("menuitem", { name: "Show next code" }).click();
    await expect(app.row("Example").locator("[data-next]")).toBeVisible();
    for (const width of [320, 360, 412])
      for (const size of ["100%", "150%", "200%"]) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate((root) => {
          document.documentElement.style.fontSize = root;
        }, size);
        expect
          .soft(await page.evaluate(findCrowded), `${density} «${words}», ${String(width)} px, ${size}`)
          .toEqual([]);
      }
  }
});

test("less motion: the ring is a number, also in forced colours and from right to left", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  const ring = page.locator(".rows .ring");
  const size = (): Promise<number> =>
    ring.locator("text").evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  await expect(ring.locator("circle").first()).toBeVisible();
  const before = await size();
  const expectNumber = async (): Promise<void> => {
    for (const circle of await ring.locator("circle").all()) await expect(circle).toBeHidden();
    expect(await size()).toBeGreaterThan(before);
    await expect(ring.locator("text")).toHaveText(/^\d{1,2}$/);
    // Drawn, and in the middle: its box lies within that of the ring.
    expect(await coloursOf(page, ring)).toBeGreaterThan(1);
    const [box, number] = [await ring.boundingBox(), await ring.locator("text").boundingBox()];
    const middle = (of: typeof box): number => (of?.x ?? 0) + (of?.width ?? 0) / 2;
    expect(Math.abs(middle(box) - middle(number))).toBeLessThan(3);
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expectNumber();
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  await expectNumber();
  await page.evaluate(() => localStorage.setItem("protect.language", "ar"));
  await page.reload();
  await page.locator(".button-primary").first().click();
  await expect(ring).toBeVisible();
  await expectNumber();
});
