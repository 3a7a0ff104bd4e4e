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

test("the theme is kept over a reload", async ({ app }) => {
  await app.open("/more/display");
  const ink = (): Promise<string> => app.page.evaluate(() => getComputedStyle(document.body).color);
  const dark = app.page.getByRole("radio", { name: "Dark" });
  await expect(dark).toBeVisible();
  const inkOnLight = await ink();
  await dark.check();
  await expect.poll(ink).not.toBe(inkOnLight);
  const inkOnDark = await ink();
  await app.page.reload();
  await expect(dark).toBeChecked();
  expect(await ink()).toBe(inkOnDark);
});

test("codes hidden until tapped, kept over lock and unlock", async ({ app }) => {
  const account = { issuer: "Example", name: "alice", secret: "JBSWY3DPEHPK3PXP" };
  await app.open();
  await app.typeAccount(account);
  await app.makeVault();
  await app.readCode("Example");
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy", exact: true }).click();
  const hiding = app.page.getByRole("switch", { name: "Hide codes until tapped" });
  await hiding.check();
  // The switch shows what is stored
  await expect(hiding).toHaveAttribute("aria-checked", "true");
  await app.page.reload();
  await app.section("Accounts").click();
  await app.unlockByPasskey();
  await expect(app.code("Example")).toHaveAttribute("data-code", "");
  await app.page.getByRole("button", { name: "Copy code for Example" }).click();
  await app.expectIndependentCode("Example", account);
});
