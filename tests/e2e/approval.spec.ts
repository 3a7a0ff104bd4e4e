/**
 * The main job, for real: a sign-in at the portal, a Web Push message, a native notification, a press of its button.
 *
 * @module
 */
import type { Desktop, ShownNotification } from "../support/desktop.ts";
import { COUNTRY, expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";
import { PortalPages } from "../support/pages/portal.ts";

const isRequest = (notification: ShownNotification): boolean =>
  notification.open && notification.actions.some(({ label }) => label === "Approve");

/** The notification of the request that is open now. */
const waitForRequest = (desktop: Desktop): Promise<ShownNotification> => desktop.waitFor(isRequest);

test.beforeEach(async ({ app, portal, person }) => {
  await enrolPhone(app, portal, person);
});

test("Approve in the notification signs the portal in, with its place", async ({
  desktop,
  portal,
  person,
  fcm,
  app,
}) => {
  await portal.signIn(person.name, person.password);
  await expect(portal.waiting()).toBeVisible();
  const notification = await waitForRequest(desktop);
  expect(notification.title).toMatch(/^Sign in to /);
  expect(notification.body).toContain(person.name);
  expect(notification.body).toContain(COUNTRY);
  const push = fcm.pushes.at(-1);
  expect(push?.headers["urgency"]).toBe("high");
  expect(Number(push?.headers["ttl"])).toBeLessThanOrEqual(60);

  desktop.press(notification, "Approve");
  await expect(portal.signedIn()).toBeVisible();
  await expect(portal.place()).toContainText(COUNTRY);
  await desktop.waitFor((other) => /Approved/.test(`${other.title} ${other.body}`));
  // Answered while the vault was never made, and without bringing the app to the front
  expect(app.page.context().pages()).toHaveLength(1);
});

test("Deny in the notification refuses the sign-in", async ({ desktop, portal, person }) => {
  await portal.signIn(person.name, person.password);
  desktop.press(await waitForRequest(desktop), "Deny");
  await expect(portal.page.getByText("The sign-in was denied.")).toBeVisible();
  await desktop.waitFor((other) => /Denied/.test(`${other.title} ${other.body}`));
});

test("a tap on the notification opens the request, and Approve there signs in", async ({
  desktop,
  portal,
  person,
  app,
}) => {
  await portal.signIn(person.name, person.password);
  desktop.press(await waitForRequest(desktop), "default");
  await expect(app.approve()).toBeVisible();
  expect(new URL(app.page.url()).pathname).toMatch(/^\/r\//);
  await expect(app.page.getByText(person.name)).toBeVisible();
  await expect(app.page.getByText(COUNTRY)).toBeVisible();
  await app.approve().click();
  await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
  await expect(portal.signedIn()).toBeVisible();
});

test("Deny on the request screen refuses the sign-in", async ({ desktop, portal, person, app }) => {
  await portal.signIn(person.name, person.password);
  desktop.press(await waitForRequest(desktop), "default");
  await app.deny().click();
  await expect(app.page.getByText("Denied", { exact: true })).toBeVisible();
  await expect(portal.page.getByText("The sign-in was denied.")).toBeVisible();
});

test("with quick approve off the notification offers no Approve", async ({ desktop, portal, person, app }) => {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy", exact: true }).click();
  const quickApprove = app.page.getByRole("switch", { name: "Approve from the notification" });
  await quickApprove.uncheck();
  await expect(quickApprove).toHaveAttribute("aria-checked", "false");
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(({ title }) => title.startsWith("Sign in to "));
  const labels = notification.actions.map(({ label }) => label);
  expect(labels).toContain("Deny");
  expect(labels).not.toContain("Approve");
  desktop.press(notification, "Deny");
  await expect(portal.page.getByText("The sign-in was denied.")).toBeVisible();
});

test("with details hidden the notification says neither who nor where, and offers no Approve", async ({
  desktop,
  portal,
  person,
  app,
}) => {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Privacy", exact: true }).click();
  const details = app.page.getByRole("switch", { name: "Details on notifications" });
  await details.uncheck();
  await expect(details).toHaveAttribute("aria-checked", "false");
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(({ open }) => open);
  expect(`${notification.title} ${notification.body}`).not.toContain(person.name);
  expect(`${notification.title} ${notification.body}`).not.toContain(COUNTRY);
  expect(notification.actions.map(({ label }) => label)).not.toContain("Approve");
  desktop.press(notification, "default");
  await expect(app.page.getByText(person.name)).toBeVisible();
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
});

test("with the app closed, Approve works and a tap opens the app", async ({ desktop, portal, person, phone }) => {
  const context = phone.context;
  // The browser lives on without any page of the app, as a phone does
  const elsewhere = await context.newPage();
  for (const page of context.pages()) if (page !== elsewhere) await page.close();

  await portal.signIn(person.name, person.password);
  desktop.press(await waitForRequest(desktop), "Approve");
  await expect(portal.signedIn()).toBeVisible();
  expect(context.pages()).toHaveLength(1);

  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  const notification = await waitForRequest(desktop);
  const opened = context.waitForEvent("page");
  desktop.press(notification, "default");
  const page = await opened;
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(portal.signedIn()).toBeVisible();
});

test("a push that arrives while the browser is off is shown at its start", async ({
  desktop,
  portal,
  person,
  phone,
}) => {
  await phone.stop();
  await portal.signIn(person.name, person.password);
  await expect(portal.waiting()).toBeVisible();
  await phone.start();
  desktop.press(await waitForRequest(desktop), "Approve");
  await expect(portal.signedIn()).toBeVisible();
});

test("an expired request is said so on phone and portal, and can be asked again", async ({
  desktop,
  portal,
  person,
  app,
}) => {
  test.setTimeout(130_000);
  await portal.signIn(person.name, person.password);
  const notification = await waitForRequest(desktop);
  await expect(portal.page.getByText("Nobody answered in 60 seconds.")).toBeVisible({ timeout: 75_000 });

  desktop.press(notification, "Approve");
  const notice = await desktop.waitFor(({ title }) => title.startsWith("This request has expired"));
  desktop.press(notice, "default");
  await expect(app.page.getByText("This request has expired")).toBeVisible();
  await expect(app.approve()).toBeHidden();

  await portal.page.getByRole("button", { name: "Ask again" }).click();
  await expect(portal.waiting()).toBeVisible();
  desktop.press(await waitForRequest(desktop), "Approve");
  await expect(portal.signedIn()).toBeVisible();
});

test("a second sign-in is told that one is open; an answered one is not answered twice", async ({
  desktop,
  portal,
  person,
  browser,
  service,
  app,
}) => {
  await portal.signIn(person.name, person.password);
  const notification = await waitForRequest(desktop);

  const second = await browser.newContext();
  const other = new PortalPages(await second.newPage(), service.portalUrl);
  await other.signIn(person.name, person.password);
  await expect(other.waiting()).toBeHidden();
  await expect(other.signedIn()).toBeHidden();
  await expect(other.page.getByRole("heading")).toBeVisible();
  await second.close();

  desktop.press(notification, "default");
  await expect(app.deny()).toBeVisible();
  const address = app.page.url();
  await app.deny().click();
  await expect(app.page.getByText("Denied", { exact: true })).toBeVisible();
  await app.page.goto(address);
  await expect(app.approve()).toBeHidden();
});
