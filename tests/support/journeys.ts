/**
 * Steps that many journeys begin with.
 *
 * @module
 */
import { expect } from "@playwright/test";
import type { AppPages } from "./pages/app.ts";
import type { PortalPages } from "./pages/portal.ts";

interface SignedUp {
  readonly name: string;
  readonly password: string;
}

/** Signs in with the password alone: for people who have no second factor yet. */
export async function signInWithPassword(portal: PortalPages, person: SignedUp): Promise<void> {
  await portal.signIn(person.name, person.password);
  await expect(portal.signedIn()).toBeVisible();
}

/** Sets up push for the person on this phone: link → Confirm → check code typed at the portal → device listed. */
export async function enrolPhone(app: AppPages, portal: PortalPages, person: SignedUp): Promise<void> {
  await signInWithPassword(portal, person);
  await app.page.goto(await portal.startPush());
  await portal.confirmPush(await app.confirmEnrolment());
  await expect(portal.devices()).toHaveCount(1);
  await app.finishEnrolment();
  await expect(app.page.getByText("Registered for push")).toBeVisible();
  await portal.forgetSignIn();
}
