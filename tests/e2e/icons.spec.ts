/**
 * What stands before an account: the brand's sign from the set that comes with the app, a picture of the person's own, or
 * initials; and nothing of it comes from the net.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import type { AppPages } from "../support/pages/app.ts";

const KNOWN = { issuer: "GitHub", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const UNKNOWN = { issuer: "Corner Shop", name: "alice", secret: "JBSWY3DPEHPK3PXP" } as const;
const MARKER = "41.40338, 2.17403";

/** A photograph of 900 × 600 with a place in it, as a camera writes one: JPEG with a comment behind its first marker. */
async function photograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 600];
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    for (let x = 0; x < 900; x += 1) {
      context.fillStyle = `hsl(${String(x % 360)} 80% ${String(30 + (x % 50))}%)`;
      context.fillRect(x, 0, 1, 600);
    }
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? "";
  });
  const jpeg = Buffer.from(base64, "base64");
  const comment = Buffer.from(MARKER);
  const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, comment, jpeg.subarray(2)]);
}

async function edit(app: AppPages, issuer: string): Promise<void> {
  await app
    .row(issuer)
    .getByRole("button", { name: /^More about / })
    .click();
  await app.page.getByRole("menuitem", { name: "Edit" }).click();
  await expect(app.page.getByRole("button", { name: "Choose a picture" })).toBeVisible();
}

async function choose(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  await (await chosen).setFiles(file);
}

test("a known issuer has its sign, another one initials; the switch takes the signs away; nothing is fetched from elsewhere", async ({
  app,
}) => {
  const { page } = app;
  const origins = new Set<string>();
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^http/.test(protocol)) origins.add(origin);
  });
  await app.open();
  await app.typeAccount(KNOWN);
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("GitHub");
  await app.typeAccount(UNKNOWN);
  await app.readCode("Corner Shop");
  const sign = app.row("GitHub").locator("svg.avatar-brand path");
  await expect(sign).toHaveAttribute("d", /^M12/);
  await expect(app.row("Corner Shop").locator("span.avatar")).toHaveText("CS");

  await app.section("More").click();
  await page.getByRole("link", { name: "Display", exact: true }).click();
  await page.getByRole("switch", { name: "Brand icons" }).uncheck();
  await app.section("Accounts").click();
  await expect(app.row("GitHub").locator("span.avatar")).toHaveText("G");
  await page.reload();
  await app.unlockByPasskey();
  await app.readCode("GitHub");
  await expect(app.row("GitHub").locator("span.avatar")).toHaveText("G");
  expect([...origins]).toEqual([new URL(app.url).origin]);
});

test("a picture of the person's own: drawn anew, small, kept over a lock, and taken away", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(KNOWN);
  await app.makeVault();
  await app.readCode("GitHub");
  const buffer = await photograph(page);
  expect(buffer.toString("latin1")).toContain(MARKER);
  await edit(app, "GitHub");
  await choose(page, { name: "notes.txt", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(page.getByRole("alert")).toContainText("This picture cannot be read here.");
  await choose(page, { name: "photo.jpg", mimeType: "image/jpeg", buffer });
  await expect(page.locator("img.avatar-own")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();

  const own = app.row("GitHub").locator("img.avatar-own");
  await expect(own).toBeVisible();
  await page.reload();
  await app.unlockByPasskey();
  await expect(own).toBeVisible();
  const shown = await own.evaluate((image: HTMLImageElement) => ({
    src: image.src,
    sides: [image.naturalWidth, image.naturalHeight],
    isLoaded: image.complete,
  }));
  expect(shown.isLoaded).toBe(true);
  expect(shown.sides[0]).toBe(shown.sides[1]);
  expect(shown.sides[0]).toBeLessThanOrEqual(128);
  expect(shown.src).toMatch(/^data:image\/webp;base64,/);
  expect(shown.src.length).toBeLessThanOrEqual(8000);
  expect(Buffer.from(shown.src.split(",")[1] ?? "", "base64").toString("latin1")).not.toContain(MARKER);

  await edit(app, "GitHub");
  await page.getByRole("button", { name: "Remove the picture" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(app.row("GitHub").locator("svg.avatar-brand")).toBeVisible();
  await expect(own).toHaveCount(0);
});
