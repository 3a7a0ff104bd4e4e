/**
 * The list of accounts: copying, deleting by swipe and by menu.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
});

test("a tap copies the code", async ({ app }) => {
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  await app.page.getByRole("button", { name: "Copy code for Example" }).click();
  await expect(app.page.getByText(/^Copied/).first()).toBeVisible();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\d{6}$/);
  await app.expectIndependentCode("Example", ACCOUNT);
});

test("a swipe to the right uncovers Delete, which asks first", async ({ app }) => {
  await app.swipeRight("Example");
  await app.page.getByRole("button", { name: "Delete Example" }).click();
  await app.answerDelete("Cancel");
  await expect(app.row("Example")).toBeVisible();

  await app.deleteByMenu("Example");
  await app.answerDelete("Delete");
  await expect(app.row("Example")).toHaveCount(0);
});

test("a swiped account stays deleted after a reload", async ({ app }) => {
  await app.swipeRight("Example");
  await app.page.getByRole("button", { name: "Delete Example" }).click();
  await app.answerDelete("Delete");
  await expect(app.row("Example")).toHaveCount(0);

  await app.page.reload();
  await app.unlockByPasskey();
  await expect(app.page.getByRole("button", { name: "Add an account" })).toBeVisible();
  await expect(app.row("Example")).toHaveCount(0);
});
