/**
 * Choosing a passcode: what is refused and why, and a suggested one.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";

const ACCOUNT = { issuer: "Example", name: "alice@example.org", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

async function give(page: Page, passcode: string, again = passcode): Promise<void> {
  await page.getByLabel("Passcode", { exact: true }).fill(passcode);
  await page.getByLabel("Passcode again").fill(again);
  await page.getByRole("button", { name: "Set passcode" }).click();
}

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.page.getByRole("button", { name: "Use a passcode" }).click();
});

test("a weak passcode is refused in words, and none of them makes a vault", async ({ app }) => {
  const { page } = app;
  const refused = page.getByRole("alert");
  for (const [passcode, why] of [
    ["kestrel-two", /at least 12 characters, or four words/],
    ["Password2024!", /10,000 most common/],
    ["123456789012", /row of keys/],
    ["24 December 2024", /date/],
  ] as const) {
    await give(page, passcode);
    await expect(refused).toHaveText(why);
  }
  await give(page, "copper lantern drifts north", "copper lantern drifts south");
  await expect(refused).toHaveText("The two passcodes are not the same.");
  expect(await page.evaluate(() => localStorage.getItem("v"))).toBeNull();
});

test("a suggested passcode: another one, taken over, typed again, and it opens the vault", async ({ app }) => {
  const { page } = app;
  const words = page.locator("[data-suggestion]");
  await page.getByRole("button", { name: "Suggest one" }).click();
  await expect(words).toHaveText(/^[a-z]{3,9}( [a-z]{3,9}){3}$/);
  await expect(page.getByText("one of 3,700 trillion")).toBeVisible();
  const first = await words.textContent();
  await page.getByRole("button", { name: "Another", exact: true }).click();
  await expect(words).not.toHaveText(first ?? "");
  const passcode = (await words.textContent()) ?? "";
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByLabel("Passcode", { exact: true })).toHaveValue(passcode);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await expect(page.getByRole("alert"), "it has not been typed once more").toBeVisible();
  await page.getByLabel("Passcode again").fill(passcode);
  await page.getByRole("button", { name: "Set passcode" }).click();
  await app.postponeRecoveryKey();
  await app.expectIndependentCode("Example", ACCOUNT);

  await page.reload();
  await app.unlockByPasscode(first ?? "");
  await expect(page.getByRole("alert")).toBeVisible();
  await app.unlockByPasscode(passcode);
  await app.expectIndependentCode("Example", ACCOUNT);
});

test("the word lists are fetched where a passcode is chosen, and not before", async ({ app, phone, service }) => {
  const page = await phone.context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") sizes.push(response.body().then((body) => body.length));
  });
  await page.goto(`${service.appUrl}/more`);
  await expect(page.getByRole("heading", { name: "More", exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(sizes.length).toBeGreaterThan(0);
  // The lists together are about 165 kB of script.
  expect(Math.max(...(await Promise.all(sizes)))).toBeLessThan(150_000);
  await app.page.getByRole("button", { name: "Suggest one" }).click();
  await expect(app.page.locator("[data-suggestion]")).toBeVisible();
});
