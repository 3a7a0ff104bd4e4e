/**
 * An app whose policy asks for Face ID, fingerprint or passcode: proven to the service over this very decision.
 *
 * @module
 */
import { addApplication } from "../support/application.ts";
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone, signInWithPassword } from "../support/journeys.ts";
import { addVirtualAuthenticator } from "../support/passkeys.ts";

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

test.describe("with the browser's own authenticator", () => {
  test.use({ phoneOptions: { passkeys: "none" } });

  test("a person who is not recognised approves nothing, may try again, and may deny", async ({
    app,
    person,
    phone,
    portal,
    service,
  }) => {
    const authenticator = await addVirtualAuthenticator(phone.page);
    const application = await addApplication(service, `Payroll ${person.name}`, "uv");
    await signInWithPassword(portal, person);
    await app.page.goto(await portal.startPush());
    await portal.confirmPush(await app.confirmEnrolment());
    await expect(portal.devices()).toHaveCount(1);
    await app.finishEnrolment();
    expect(await authenticator.credentialCount()).toBe(1);

    const first = await application.ask(person.name);
    await expect(app.approve()).toBeVisible();
    await authenticator.setUserVerified(false);
    await app.approve().click();
    await expect(app.page.getByRole("alert")).toContainText("You were not recognised, so nothing was approved.");
    await expect(app.deny()).toBeEnabled();
    await authenticator.recover();
    await app.approve().click();
    await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
    expect(await application.waitForState(first)).toBe("approved");
    await app.page.getByRole("button", { name: "Done" }).click();

    const second = await application.ask(person.name);
    await expect(app.approve()).toBeVisible();
    await authenticator.setUserVerified(false);
    await app.approve().click();
    await expect(app.page.getByRole("alert")).toContainText("You were not recognised, so nothing was approved.");
    await app.deny().click();
    await expect(app.page.getByText("Denied", { exact: true })).toBeVisible();
    expect(await application.waitForState(second)).toBe("denied");
  });
});
