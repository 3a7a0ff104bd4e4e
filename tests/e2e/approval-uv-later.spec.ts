/**
 * An app that asks for Face ID, fingerprint or passcode comes after the phone was set up: the phone sets it up while the
 * request waits, and the same request is approved.
 *
 * @module
 */
import { addApplication } from "../support/application.ts";
import { expect, ownService, test as shared, type WorkerFixtures } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

/** A service of this file's own: one that no other file has given an app with this policy. */
const test = shared.extend<object, WorkerFixtures>({ service: ownService() });

const SET_UP = { name: "Set up now" } as const;

test("set up on the request, typed at the portal, approved", async ({ app, person, phone, portal, service }) => {
  // Nothing asks for verification while the phone enrols
  await enrolPhone(app, portal, person);
  const before = phone.authenticator.count();
  const application = await addApplication(service, `Payroll ${person.name}`, "uv");
  // The portal asks for no verification: this sign-in is by the push of before
  await portal.signIn(person.name, person.password);
  await expect(app.approve()).toBeVisible();
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();

  const requestId = await application.ask(person.name);
  await expect(app.page.getByRole("heading", { name: application.name })).toBeVisible();
  await expect(app.approve()).toHaveCount(0);
  await expect(app.deny()).toBeVisible();
  phone.authenticator.failNext();
  await app.page.getByRole("button", SET_UP).click();
  await expect(app.page.getByRole("alert")).toContainText("You were not recognised");
  await app.page.getByRole("button", SET_UP).click();
  const code = (await app.page.locator("[data-check-code]").getAttribute("data-check-code")) ?? "";
  expect(phone.authenticator.count()).toBe(before + 1);
  await expect(app.approve()).toHaveCount(0);

  await portal.openSecurity();
  await portal.page.getByRole("link", { name: "Type the code that it shows" }).click();
  await portal.confirmPush(code);
  await expect(portal.page.getByText("With screen lock")).toBeVisible();
  await app.approve().click();
  await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
  expect(await application.waitForState(requestId)).toBe("approved");
});
