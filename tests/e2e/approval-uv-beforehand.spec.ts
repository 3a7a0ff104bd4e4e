/**
 * An app that asks for Face ID, fingerprint or passcode comes after the phone was set up: a quiet line in the list says so
 * before any request does.
 *
 * @module
 */
import { addApplication } from "../support/application.ts";
import { expect, ownService, test as shared, type WorkerFixtures } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

/** A service of this file's own: one that no other file has given an app with this policy. */
const test = shared.extend<object, WorkerFixtures>({ service: ownService() });

test.setTimeout(120_000);

test("set up beforehand, from the quiet line in the list", async ({ app, person, portal, service }) => {
  await enrolPhone(app, portal, person);
  await addApplication(service, `Bank ${person.name}`, "uv");
  await app.page.reload();
  const line = app.page.getByRole("link", { name: "Set up Face ID, fingerprint or passcode" });
  // The service says so with the next answer to a poll, which may wait its 25 seconds.
  await expect(line).toBeVisible({ timeout: 40_000 });
  await line.click();
  await app.page.getByRole("button", { name: "Set up now" }).click();
  const code = (await app.page.locator("[data-check-code]").getAttribute("data-check-code")) ?? "";
  await portal.signIn(person.name, person.password);
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await portal.openSecurity();
  await portal.page.getByRole("link", { name: "Type the code that it shows" }).click();
  await portal.confirmPush(code);
  await app.open();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
  await expect(line).toHaveCount(0);
});
