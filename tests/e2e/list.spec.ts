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

test("a long press opens the menu and copies nothing; so does the other button of a mouse", async ({ app }) => {
  const { page } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  await page.evaluate(() => navigator.clipboard.writeText("nothing"));
  const box = await app.row("Example").boundingBox();
  if (box === null) throw new Error("the row is not on the screen");
  const finger = { x: box.x + 60, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [finger] });
  const first = page.getByRole("menuitem", { name: "Copy code", exact: true });
  await expect(first).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(first).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("nothing");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);

  await app.row("Example").getByRole("button", { name: "Copy code for Example" }).click({ button: "right" });
  await expect(first).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(first).toHaveCount(0);
  await app.swipeRight("Example");
  await expect(page.getByRole("button", { name: "Delete Example" })).toBeVisible();
});
