/**
 * Moving to a new phone: codes from screen to camera, pictures or a file, push registered anew with a key of the new phone and
 * signed off on the old one, a receipt, and nothing deleted unasked.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { encodeBase32 } from "../../src/base/base32.ts";
import { addApplication } from "../support/application.ts";
import { openPhone, type Phone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";
import { moveIn, secretAt } from "../support/moved-in.ts";
import { meet, openMove, readDigits, readShown, stepThrough } from "../support/moving.ts";
import { AppPages } from "../support/pages/app.ts";

const NAMES = ["Ash", "Birch", "Cedar"] as const;

let second: Phone;
let fresh: AppPages;

test.beforeEach(async ({ service, fcm, desktop }) => {
  second = await openPhone({ appUrl: service.appUrl, push: { fcm, desktop } });
  fresh = new AppPages(second.page, service.appUrl);
});
test.afterEach(() => second.discard());

test("codes by camera, push registered anew and signed off on the old phone, deleted there when asked", async ({
  app,
  phone,
  portal,
  person,
  service,
}) => {
  test.setTimeout(180_000);
  await enrolPhone(app, portal, person);
  await moveIn(app, [...NAMES.map((issuer) => ({ issuer })), { issuer: "Counter", counter: 4 }]);

  await fresh.open();
  await fresh.page.getByRole("link", { name: "I come from another phone" }).click();
  await meet(phone, fresh.page, service.appUrl);
  await expect(phone.page.getByRole("heading", { name: "Accounts: 4 of 4" })).toBeVisible();
  await expect(phone.page.getByRole("switch", { name: new URL(service.portalUrl).hostname })).toBeChecked();
  await phone.page.getByRole("button", { name: "Show the codes" }).click();
  await expect(phone.page.getByRole("heading", { name: "Scan this with the new phone" })).toBeVisible();
  const texts = await stepThrough(phone.page, () => readShown(phone.page));
  expect(texts.length).toBeGreaterThan(2);

  // From the last to the first, and one of them is missed: a further part takes its place.
  await expect(phone.page.getByRole("heading", { name: "Further part 1: it fills gaps" })).toBeVisible();
  second.film(...texts.slice(1).reverse(), await readShown(phone.page));
  await fresh.page.getByRole("button", { name: "The digits are the same" }).click();
  await expect(fresh.page.getByRole("heading", { name: "4 accounts have come" })).toBeVisible({ timeout: 60_000 });
  await expect(fresh.page.getByText(new URL(service.portalUrl).origin, { exact: true })).toBeVisible();
  await fresh.page.getByRole("button", { name: "Keep them here" }).click();
  await fresh.protectByPasskey();
  await expect(fresh.page.getByRole("heading", { name: "4 of 4 accounts are here" })).toBeVisible();
  await expect(fresh.page.getByText("Registered here, signed off on the old phone")).toBeVisible();

  const digits = await readDigits(fresh.page);
  await phone.page.getByRole("button", { name: "The new phone has it all" }).click();
  await phone.page.getByLabel("Eight digits").fill(digits === "00000000" ? "11111111" : "00000000");
  await phone.page.getByRole("button", { name: "Check" }).click();
  await expect(phone.page.getByText("That is not the receipt of this move.")).toBeVisible();
  await phone.page.getByLabel("Eight digits").fill(`${digits.slice(0, 4)} ${digits.slice(4)}`);
  await phone.page.getByRole("button", { name: "Check" }).click();
  await expect(phone.page.getByRole("heading", { name: "4 of 4 arrived" })).toBeVisible();
  await phone.page.getByRole("button", { name: "Delete 4 accounts here" }).click();
  await expect(phone.page.getByText("4 accounts lie in the trash.")).toBeVisible();
  await phone.page.getByRole("button", { name: "Done" }).click();
  await expect(phone.page.getByText("Moved to the new phone")).toBeVisible();

  await fresh.page.getByRole("button", { name: "Done" }).click();
  await fresh.keepRecoveryKey();
  for (const [place, issuer] of NAMES.entries())
    await fresh.expectIndependentCode(issuer, { secret: encodeBase32(secretAt(place)) });
  // The portal asks the new phone, which nobody typed a code for, and knows whose place it has taken.
  await portal.signIn(person.name, person.password);
  await fresh.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await portal.openSecurity();
  await expect(portal.devices()).toHaveCount(1);
  await expect(portal.devices()).toContainText("which was moved to it");
  await expect(portal.devices()).toContainText("Push works");

  // From now on it is asked, and answers.
  const application = await addApplication(service, `Payroll of ${person.name}`, "approve");
  const asked = await application.ask(person.name);
  await fresh.approve().click();
  expect(await application.waitForState(asked)).toBe("approved");
});

test("without a camera and without the service: codes move as pictures and as a file, and it is said what does not", async ({
  app,
  phone,
  portal,
  person,
  service,
}) => {
  test.setTimeout(180_000);
  await phone.context.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
  await enrolPhone(app, portal, person);
  await moveIn(
    app,
    NAMES.map((issuer) => ({ issuer })),
  );
  await phone.context.route("**/d/v1/move", (route) => route.abort());

  await openMove(fresh.page, service.appUrl, "new");
  await readDigits(fresh.page);
  const picture = await fresh.page.locator("canvas").screenshot();
  await openMove(phone.page, service.appUrl, "old");
  const choosing = phone.page.waitForEvent("filechooser");
  await phone.page.getByRole("button", { name: "From a picture" }).click();
  await (await choosing).setFiles({ name: "screen.png", mimeType: "image/png", buffer: picture });
  expect(await readDigits(phone.page)).toBe(await readDigits(fresh.page));
  await phone.page.getByRole("button", { name: "The digits are the same" }).click();
  await phone.page.getByRole("button", { name: "Show the codes" }).click();
  await expect(phone.page.getByText(/The service can’t be reached\. Sign in at its portal later/)).toBeVisible();

  const pictures = await stepThrough(phone.page, () => phone.page.locator("canvas").screenshot());
  await fresh.page.getByRole("button", { name: "The digits are the same" }).click();
  const picking = fresh.page.waitForEvent("filechooser");
  await fresh.page.getByRole("button", { name: "From pictures" }).click();
  const named = pictures.map((buffer, at) => ({ name: `${String(at)}.png`, mimeType: "image/png", buffer }));
  // All but the first: what is missing is named.
  await (await picking).setFiles(named.slice(1));
  await expect(fresh.page.getByText("Still missing: 1.")).toBeVisible();

  const downloading = phone.page.waitForEvent("download");
  await phone.page.getByRole("button", { name: "Save as a file" }).click();
  const file = readFileSync(await (await downloading).path());
  expect(file.subarray(0, 4).toString()).toBe("PMT1");
  for (const name of NAMES) expect(file.includes(name)).toBe(false);
  const opening = fresh.page.waitForEvent("filechooser");
  await fresh.page.getByRole("button", { name: "Open a file" }).click();
  await (await opening).setFiles({ name: "protect-move.bin", mimeType: "application/octet-stream", buffer: file });
  await expect(fresh.page.getByRole("heading", { name: "3 accounts have come" })).toBeVisible();
  await fresh.page.getByRole("button", { name: "Keep them here" }).click();
  await fresh.protectByPasskey();
  await expect(fresh.page.getByRole("heading", { name: "3 of 3 accounts are here" })).toBeVisible();
  // The old phone scans the receipt, and keeps what it has.
  phone.film(await readShown(fresh.page));
  await phone.page.getByRole("button", { name: "The new phone has it all" }).click();
  await expect(phone.page.getByRole("heading", { name: "3 of 3 arrived" })).toBeVisible();
  await phone.page.getByRole("button", { name: "Keep everything here" }).click();
  await expect(app.row("Ash")).toBeVisible();
  await expect(phone.page.getByText("Registered for push")).toBeVisible();
});

test("a file for one key opens with no other, and the key is gone once the page was left", async ({
  app,
  phone,
  service,
}) => {
  await moveIn(app, [{ issuer: "Ash" }, { issuer: "Birch" }]);
  await openMove(fresh.page, service.appUrl, "new");
  await meet(phone, fresh.page, service.appUrl);
  await phone.page.getByRole("button", { name: "Show the codes" }).click();
  const texts = await stepThrough(phone.page, () => readShown(phone.page));

  await fresh.page.getByRole("button", { name: "Back" }).click();
  await fresh.page.getByRole("button", { name: /^This is the new one/ }).click();
  await readDigits(fresh.page);
  second.film(...texts);
  await fresh.page.getByRole("button", { name: "The digits are the same" }).click();
  await expect(fresh.page.getByText("This was sealed for another phone")).toBeVisible({ timeout: 30_000 });
});
