/**
 * An app whose policy asks for Face ID, fingerprint or passcode: proven to the service over this very decision.
 *
 * @module
 */
import { addApplication } from "../support/application.ts";
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

test("Approve counts only with the fingerprint", async ({ app, desktop, person, phone, portal, service }) => {
  // First the app: a device makes its proof of the person only where some app of the service asks for it
  const application = await addApplication(service, `Payroll ${person.name}`, "uv");
  await enrolPhone(app, portal, person);
  expect(phone.authenticator.count()).toBe(1);
  const requestId = await application.ask(person.name);

  const notification = await desktop.waitFor((other) => other.title.includes("Payroll"));
  // No Approve where a finger must be laid on
  expect(notification.actions.map(({ label }) => label)).not.toContain("Approve");
  desktop.press(notification, "default");
  await expect(app.approve()).toBeVisible();

  const before = phone.authenticator.calls.get;
  phone.authenticator.failNext();
  await app.approve().click();
  await expect(app.page.getByRole("alert")).toBeVisible();
  await app.approve().click();
  await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
  expect(phone.authenticator.calls.get).toBe(before + 2);
  expect(await application.waitForState(requestId)).toBe("approved");
});

test("Deny needs no finger", async ({ app, desktop, person, phone, portal, service }) => {
  const application = await addApplication(service, `Payroll ${person.name}`, "uv");
  await enrolPhone(app, portal, person);
  const requestId = await application.ask(person.name);
  const before = phone.authenticator.calls.get;
  desktop.press(await desktop.waitFor((other) => other.title.includes("Payroll")), "Deny");
  expect(await application.waitForState(requestId)).toBe("denied");
  expect(phone.authenticator.calls.get).toBe(before);
});
