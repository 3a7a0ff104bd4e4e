/**
 * Approvals where no push service can be reached, or notifications are blocked: the open app asks by itself.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

test.describe("notifications blocked", () => {
  test.use({ phoneOptions: { notifications: "blocked" } });

  test("the open app shows the request and approves it", async ({ app, person, portal, fcm }) => {
    await enrolPhone(app, portal, person);
    const pushesBefore = fcm.pushes.length;
    await portal.signIn(person.name, person.password);
    await expect(portal.waiting()).toBeVisible();
    await app.approve().click();
    await expect(portal.signedIn()).toBeVisible();
    expect(fcm.pushes).toHaveLength(pushesBefore);
  });
});

test("a lost subscription is shown at the portal, and the open app still answers", async ({
  app,
  person,
  portal,
  fcm,
}) => {
  await enrolPhone(app, portal, person);
  fcm.forgetSubscriptions();
  await portal.signIn(person.name, person.password);
  await expect(portal.waiting()).toBeVisible();
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  expect(fcm.pushes.at(-1)?.status).toBe(410);
  await portal.openSecurity();
  await expect(portal.devices()).toContainText("No push");
});
