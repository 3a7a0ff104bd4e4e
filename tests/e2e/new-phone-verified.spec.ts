/**
 * Moving a registration that verifies the person, and nothing else: the old phone asks for the finger before it vouches, the new one has a
 * credential of its own in force at once, and needs no vault for it.
 *
 * @module
 */
import { addApplication } from "../support/application.ts";
import { openPhone } from "../support/browser.ts";
import { expect, ownService, test as shared, type WorkerFixtures } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";
import { meet, readDigits, readShown, stepThrough } from "../support/moving.ts";
import { AppPages } from "../support/pages/app.ts";

/** A service of this file's own: an app that asks for verification changes what every enrolment has to do. */
const test = shared.extend<object, WorkerFixtures>({ service: ownService() });

test("push alone moves, verified on both phones", async ({ app, phone, portal, person, service, fcm, desktop }) => {
  test.setTimeout(180_000);
  const application = await addApplication(service, "Bank", "uv");
  await enrolPhone(app, portal, person);
  const second = await openPhone({ appUrl: service.appUrl, push: { fcm, desktop } });
  try {
    const fresh = new AppPages(second.page, service.appUrl);
    await fresh.open("/more/move");
    await meet(phone, fresh.page, service.appUrl);

    // A finger that is not known vouches for nobody.
    phone.authenticator.failNext();
    await phone.page.getByRole("button", { name: "Show the codes" }).click();
    await expect(phone.page.getByText(/^.*: You were not recognised\. Go back and try again/)).toBeVisible();
    await phone.page.getByRole("button", { name: "Back" }).click();
    await phone.page.getByRole("button", { name: "Show the codes" }).click();
    const texts = await stepThrough(phone.page, () => readShown(phone.page));

    second.film(...texts);
    await fresh.page.getByRole("button", { name: "The digits are the same" }).click();
    await expect(fresh.page.getByText(new URL(service.portalUrl).origin, { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    await fresh.page.getByRole("button", { name: "Keep them here" }).click();
    await expect(fresh.page.getByText("Registered here, signed off on the old phone")).toBeVisible();
    const digits = await readDigits(fresh.page);
    await phone.page.getByRole("button", { name: "The new phone has it all" }).click();
    await phone.page.getByLabel("Eight digits").fill(digits);
    await phone.page.getByRole("button", { name: "Check" }).click();
    await expect(phone.page.getByText(/^Everything is on the new phone/)).toBeVisible();
    await phone.page.getByRole("button", { name: "Done" }).click();
    await expect(phone.page.getByText("Moved to the new phone")).toBeVisible();
    await fresh.page.getByRole("button", { name: "Done" }).click();
    await expect(fresh.page.getByText("Registered for push")).toBeVisible();

    const asked = await application.ask(person.name);
    await fresh.approve().click();
    expect(await application.waitForState(asked)).toBe("approved");
  } finally {
    await second.discard();
  }
});
