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

for (const title of ["How it Works", "Install Protect", "Troubleshooting Guide", "Terms of Service", "Privacy Policy"])
  test(`${title} opens, also by its address`, async ({ app }) => {
    await app.open();
    await app.section("More").click();
    await app.page.getByRole("link", { name: title }).click();
    await expect(app.page.getByRole("heading", { name: title })).toBeVisible();
    await app.page.reload();
    await expect(app.page.getByRole("heading", { name: title })).toBeVisible();
  });

test("Diagnostics tell what opens the vault, measure the passcode's cost, and are copied without a secret", async ({
  app,
}) => {
  const { page } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  await app.open("/more/diagnostics");
  await expect(page.getByText("There is no vault on this device yet")).toBeVisible();

  await app.section("Accounts").click();
  await app.typeAccount({ issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
  await app.protectByPasscode("copper lantern drifts north");
  await app.postponeRecoveryKey();
  await app.readCode("Example");
  await app.section("More").click();
  await page.getByRole("link", { name: "Diagnostics" }).click();
  await expect(page.getByText(/Argon2id, \d+ MiB, [23] rounds: not measured yet/)).toBeVisible();
  await expect(page.getByText("128 bits, not written down yet")).toBeVisible();
  await expect(page.getByText(/^The passcode: who copies/)).toBeVisible();
  await page.getByRole("button", { name: "Measure the passcode's cost" }).click();
  await expect(page.getByText(/Argon2id, \d+ MiB, [23] rounds: takes \d+\.\d s here/)).toBeVisible();
  await page.getByRole("button", { name: "Copy diagnostics" }).click();
  await expect(page.getByText("Copied").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Protect \d[\s\S]*Passcode: Argon2id/);
  expect(copied).not.toMatch(/alice|Example|GEZD|copper/);

  // Known without opening it, and the time of the unlock itself.
  await page.reload();
  await expect(page.getByText(/Argon2id, \d+ MiB, [23] rounds: not measured yet/)).toBeVisible();
  await app.section("Accounts").click();
  await app.unlockByPasscode("copper lantern drifts north");
  await app.readCode("Example");
  await app.section("More").click();
  await page.getByRole("link", { name: "Diagnostics" }).click();
  await expect(page.getByText(/rounds: takes \d+\.\d s here/)).toBeVisible();
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
  await app.page.getByRole("button", { name: "Show code for Example" }).click();
  await app.expectIndependentCode("Example", account);
});

for (const [kept, answer] of [
  [true, "The browser keeps it until you clear it"],
  [false, "The browser may clear it when space is short"],
] as const)
  test(`S-09: the browser is asked to keep the vault at the first save; its ${kept ? "yes" : "no"} is shown`, async ({
    app,
  }) => {
    const { page } = app;
    await page.addInitScript((yes) => {
      let asked = false;
      StorageManager.prototype.persist = () => {
        asked = true;
        Object.assign(globalThis, { askedToPersist: true });
        return Promise.resolve(yes);
      };
      StorageManager.prototype.persisted = () => Promise.resolve(asked && yes);
    }, kept);
    const isAsked = () => page.evaluate(() => "askedToPersist" in globalThis);
    await app.open();
    expect(await isAsked()).toBe(false);
    await app.typeAccount({ issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
    expect(await isAsked()).toBe(false);
    await app.makeVault();
    await app.readCode("Example");
    await expect.poll(isAsked).toBe(true);
    await app.section("More").click();
    await page.getByRole("link", { name: "Diagnostics" }).click();
    await expect(page.getByText(answer)).toBeVisible();
  });

test("pages of the operator open outside the app; without a network the bundled ones do", async ({ app, phone }) => {
  const { page } = app;
  await page.route("**/pages.json", (route) => route.fulfill({ json: { terms: "https://example.org/our-terms" } }));
  await app.open();
  await app.waitUntilOfflineReady();
  await app.section("More").click();
  const terms = page.getByRole("link", { name: "Terms of Service" });
  await expect(terms).toHaveAttribute("href", "https://example.org/our-terms");
  await expect(terms).toHaveAttribute("target", "_blank");
  await expect(page.getByRole("link", { name: "Privacy Policy" })).toHaveAttribute("href", "/more/privacy-policy");
  await phone.context.setOffline(true);
  await expect(terms).toHaveAttribute("href", "/more/terms");
  await terms.click();
  await expect(page.getByRole("heading", { name: "Terms of Service" })).toBeVisible();
});
