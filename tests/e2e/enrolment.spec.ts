/**
 * Setting up push: by the link, by the camera, and what the person sees on both sides.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";
import { signInWithPassword } from "../support/journeys.ts";

test("link, Confirm, check code typed at the portal, registered for push", async ({ app, portal, person, service }) => {
  await signInWithPassword(portal, person);
  const link = await portal.startPush();
  expect(new URL(link).origin).toBe(service.appUrl);

  await app.page.goto(link);
  await expect(app.page.getByText(new URL(service.portalUrl).host)).toBeVisible();
  const checkCode = await app.confirmEnrolment();
  expect(checkCode).toMatch(/^\d{6}$/);

  await portal.confirmPush(checkCode === "000000" ? "111111" : "000000");
  await expect(portal.page.getByRole("alert")).toBeVisible();
  await portal.confirmPush(checkCode);
  await expect(portal.devices()).toHaveCount(1);
  await expect(portal.devices()).toContainText("Push works");

  await app.finishEnrolment();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
  // It needs no vault: nothing of push asks for a passcode
  await app.page.reload();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
});

test("the app's camera scans the portal's code", async ({ app, phone, portal, person }) => {
  await signInWithPassword(portal, person);
  await portal.startPush();
  phone.film(await portal.photograph("QR code for the app"));
  await app.open();
  await app.startAdding();
  await portal.confirmPush(await app.confirmEnrolment());
  await expect(portal.devices()).toHaveCount(1);
  await app.finishEnrolment();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
});

test("a link works once", async ({ app, portal, person }) => {
  await signInWithPassword(portal, person);
  const link = await portal.startPush();
  await app.page.goto(link);
  await portal.confirmPush(await app.confirmEnrolment());
  await expect(portal.devices()).toHaveCount(1);
  await app.finishEnrolment();

  await app.page.goto("about:blank");
  await app.page.goto(link);
  await expect(app.page.getByRole("alert")).toBeVisible();
  await expect(app.page.locator("[data-check-code]")).toHaveCount(0);
});
