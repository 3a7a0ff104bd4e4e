/** Push on both sides: the phone's screens and the portal's pages, from setting it up to answers. @module */
import { expect } from "@playwright/test";
import { addApplication } from "../application.ts";
import type { Person } from "../fixtures.ts";
import { independentTotp } from "../independent-codes.ts";
import { enrolPhone, signInWithPassword } from "../journeys.ts";
import type { AppPages } from "../pages/app.ts";
import type { PortalPages } from "../pages/portal.ts";
import type { RunningService } from "../running-service.ts";
import type { Look } from "./look.ts";

export interface PushTour {
  readonly app: AppPages;
  readonly portal: PortalPages;
  readonly person: Person;
  readonly service: RunningService;
  readonly look: Look;
}

async function tourEnrolment({ app, portal, person, look }: PushTour): Promise<void> {
  await signInWithPassword(portal, person);
  await app.page.goto(await portal.startPush());
  await expect(app.page.getByRole("heading", { name: /^Set up push for / })).toBeVisible();
  await look(app.page, "enrol-confirm");
  const code = await app.confirmEnrolment();
  await look(app.page, "enrol-check-code");
  await portal.confirmPush(code);
  await expect(portal.devices()).toHaveCount(1);
  await expect(app.page.getByText("This device is registered")).toBeVisible();
  await look(app.page, "enrol-done");
  await app.finishEnrolment();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
  await look(app.page, "list-push");
  await app.section("Requests").click();
  await look(app.page, "requests-empty");
}

async function tourAnswers({ app, portal, person, look }: PushTour): Promise<void> {
  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await expect(app.approve()).toBeVisible();
  await look(app.page, "request");
  await app.approve().click();
  await expect(app.page.getByText("Approved", { exact: true })).toBeVisible();
  await expect(portal.signedIn()).toBeVisible();
  await look(app.page, "request-approved");
  await app.page.getByRole("button", { name: "Done" }).click();
}

async function tourVerification({ app, portal, person, service, look }: PushTour): Promise<void> {
  const application = await addApplication(service, `Payroll ${person.name}`, "uv");
  await application.ask(person.name);
  await expect(app.page.getByRole("button", { name: "Set up now" })).toBeVisible();
  await look(app.page, "request-uv");
  await app.page.goBack();
  await app.section("Requests").click();
  await expect(app.page.getByRole("link", { name: /Payroll/ })).toBeVisible();
  await look(app.page, "requests");
  await app.page.getByRole("button", { name: "Set up now" }).click();
  await expect(app.page.locator("[data-check-code]")).toBeVisible();
  await look(app.page, "requests-uv-code");
  await portal.openSecurity();
  await look(portal.page, "portal-security-waits");
  await portal.page.getByRole("link", { name: "Type the code that it shows" }).click();
  await expect(portal.page.getByLabel("Check code")).toBeFocused();
  await look(portal.page, "portal-verification");
}

/** The phone's side, and the code that the portal asks for. The service must know no other app that asks for verification. */
export async function tourPhone(tour: PushTour): Promise<void> {
  await tourEnrolment(tour);
  await tourAnswers(tour);
  await tourVerification(tour);
}

async function tourSetUp({ app, portal, person, look }: PushTour): Promise<void> {
  const { page } = portal;
  await page.goto(`${portal.url}/sign-in`);
  await look(page, "portal-sign-in");
  await portal.signIn(person.name, "wrong");
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "portal-sign-in-wrong");
  await signInWithPassword(portal, person);
  await look(page, "portal-home-bare");
  await portal.openSecurity();
  await look(page, "portal-security-bare");
  const link = await portal.startPush();
  await look(page, "portal-push");
  await app.page.goto(link);
  const code = await app.confirmEnrolment();
  await expect(page.getByLabel("Check code")).toBeFocused();
  await look(page, "portal-push-code");
  await portal.confirmPush(code);
  await expect(portal.devices()).toHaveCount(1);
  await app.finishEnrolment();
}

async function tourCodes({ portal, look }: PushTour): Promise<void> {
  const { page } = portal;
  const secret = await portal.startCodes();
  await page.locator("summary").click();
  await look(page, "portal-codes");
  await portal.confirmCodes("000000");
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "portal-codes-wrong");
  await portal.confirmCodes(independentTotp({ secret }, Date.now()));
  await expect(page.getByRole("link", { name: "Reset TOTP" })).toBeVisible();
  await look(page, "portal-security");
  await page.getByRole("link", { name: "Reset TOTP" }).click();
  await expect(page.getByLabel("Current code")).toBeVisible();
  await look(page, "portal-reset");
  await portal.clearCodes(independentTotp({ secret }, Date.now() + 30_000));
  await look(page, "portal-reset-new");
  await page.goto(`${portal.url}/password-again?next=/security`);
  await look(page, "portal-password-again");
  await portal.openSecurity();
  await page.getByRole("button", { name: /^Remove (?!codes)/ }).click();
  await expect(page.getByRole("button", { name: "Remove device" })).toBeVisible();
  await look(page, "portal-remove");
}

async function tourSigningIn({ app, portal, person, look }: PushTour): Promise<void> {
  const { page } = portal;
  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await expect(portal.waiting()).toBeVisible();
  await look(page, "portal-waiting");
  await portal.useCodeInstead();
  await portal.enterCode("000000");
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "portal-code-wrong");
  await page.getByRole("link", { name: "Wait for my phone instead" }).click();
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await app.page.getByRole("button", { name: "Done" }).click();
  await look(page, "portal-home");

  await page.goto(`${portal.url}/nowhere`);
  await look(page, "portal-not-found");
}

async function tourDenied({ app, portal, person, look }: PushTour): Promise<void> {
  const { page } = portal;
  await app.page.goBack();
  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await app.deny().click();
  await expect(page.getByText("The sign-in was denied.")).toBeVisible();
  await look(app.page, "request-denied");
  await look(page, "portal-denied");
  await portal.signIn(person.name, person.password);
  await expect(page.getByRole("heading", { name: "Asked already" })).toBeVisible();
  await look(page, "portal-asked-already");
}

/** The portal's second steps being set up, moved and taken away. */
export async function tourPortalSetUp(tour: PushTour): Promise<void> {
  await tourSetUp(tour);
  await tourCodes(tour);
}

/** Signing in at the portal with both second steps. */
export async function tourPortalSignIn(tour: PushTour): Promise<void> {
  const { app, portal, person } = tour;
  await enrolPhone(app, portal, person);
  await signInWithPhone(tour);
  const secret = await portal.startCodes();
  await portal.confirmCodes(independentTotp({ secret }, Date.now()));
  await expect(portal.page.getByRole("link", { name: "Reset TOTP" })).toBeVisible();
  await tourSigningIn(tour);
  await tourDenied(tour);
}

async function signInWithPhone({ app, portal, person }: PushTour): Promise<void> {
  await portal.signIn(person.name, person.password);
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await app.page.getByRole("button", { name: "Done" }).click();
}
