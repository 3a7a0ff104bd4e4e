/**
 * The section More: settings that stay, texts that open, version and Protect ID.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";

test("App Version and Protect ID are copied by a tap; the id stays the same", async ({ app }) => {
  await app.open();
  await app.section("More").click();
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  const readClipboard = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());

  await app.page.getByRole("button", { name: /^App Version/ }).click();
  await expect(app.page.getByText(/^Copied/).first()).toBeVisible();
  expect(await readClipboard()).toMatch(/\d+\.\d+\.\d+/);

  await app.page.getByRole("button", { name: /^Protect ID/ }).click();
  await expect.poll(readClipboard).not.toMatch(/^\d+\.\d+\.\d+/);
  const id = await readClipboard();
  await app.page.reload();
  await app.page.getByRole("button", { name: /^Protect ID/ }).click();
  await expect.poll(readClipboard).toBe(id);
});

for (const title of ["How it Works", "Troubleshooting Guide", "Terms of Service", "Privacy Policy"])
  test(`${title} opens, also by its address`, async ({ app }) => {
    await app.open();
    await app.section("More").click();
    await app.page.getByRole("link", { name: title }).click();
    await expect(app.page.getByRole("heading", { name: title })).toBeVisible();
    await app.page.reload();
    await expect(app.page.getByRole("heading", { name: title })).toBeVisible();
  });
