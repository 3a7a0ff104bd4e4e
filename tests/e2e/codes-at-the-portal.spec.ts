/**
 * TOTP at the portal with the app's own codes: set up, sign in, Reset TOTP.
 *
 * The service takes each time step once, and the step before and after the present one. So the phone's clock is set to
 * three neighbouring steps in turn, instead of waiting half a minute for each new code.
 *
 * @module
 */
import type { Locator } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { independentTotp, millisecondsLeft } from "../support/independent-codes.ts";
import { signInWithPassword } from "../support/journeys.ts";
import type { AppPages } from "../support/pages/app.ts";

const STEP_MS = 30_000;
/** The first code is a step old: it must be checked before the step ends. */
const ROOM_MS = 8_000;

/** How far the phone's clock is set, in steps; each test has a worker to itself while it runs. */
let phoneOffset = 0;

/** The app's code for the step `offset` steps from now. */
async function readCodeAt(app: AppPages, row: Locator, offset: -1 | 0 | 1, secret: string): Promise<string> {
  const shown = row.locator("[data-code]");
  await app.page.clock.setSystemTime(Date.now() + offset * STEP_MS);
  // A clock that jumps ahead is how a sleep looks: the vault has locked.
  if (offset > phoneOffset) await app.unlockByPasskey();
  phoneOffset = offset;
  const expected = (): string => independentTotp({ secret }, Date.now() + offset * STEP_MS);
  await expect.poll(async () => (await shown.getAttribute("data-code")) === expected()).toBe(true);
  return expected();
}

test("set up, sign in and Reset TOTP with the app's own codes", async ({ app, phone, portal, person }) => {
  test.setTimeout(90_000);
  await signInWithPassword(portal, person);
  const secret = await portal.startCodes();
  phone.film(await portal.photograph("QR code for codes"));
  await phone.context.clock.install();
  await app.open();
  await app.startAdding();
  await app.savePreview();
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  const rows = app.page.getByRole("listitem").filter({ has: app.page.locator("[data-code]") });
  await expect(rows).toHaveCount(1);

  const codesAreSet = portal.page.getByRole("link", { name: "Reset TOTP" });
  // Again where a slow machine let the step end in between: the service then says that the code is wrong
  await expect(async () => {
    await expect.poll(() => millisecondsLeft(Date.now()), { timeout: ROOM_MS + 2000 }).toBeGreaterThan(ROOM_MS);
    await portal.confirmCodes(await readCodeAt(app, rows.first(), -1, secret));
    await expect(codesAreSet.or(portal.page.getByRole("alert"))).toBeVisible();
    await expect(codesAreSet).toBeVisible({ timeout: 100 });
  }).toPass();

  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await portal.enterCode(await readCodeAt(app, rows.first(), 0, secret));
  await expect(portal.signedIn()).toBeVisible();

  const renewed = await portal.clearCodes(await readCodeAt(app, rows.first(), 1, secret));
  expect(renewed).not.toBe(secret);
  phone.film(await portal.photograph("QR code for codes"));
  await app.deleteRow(rows.first());
  await app.answerDelete("Delete");
  await app.startAdding();
  await app.savePreview();
  await expect(rows).toHaveCount(1);
  await portal.submitNewCode(await readCodeAt(app, rows.first(), 0, renewed));
  await expect(codesAreSet).toBeVisible();

  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await portal.enterCode(independentTotp({ secret }, Date.now() + STEP_MS));
  await expect(portal.page.getByRole("alert")).toBeVisible();
  await portal.enterCode(await readCodeAt(app, rows.first(), 1, renewed));
  await expect(portal.signedIn()).toBeVisible();
});
