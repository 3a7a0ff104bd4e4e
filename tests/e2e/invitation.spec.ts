/**
 * From the one-time set-up link of a new service to an invited person who approves: administration and invitation.
 *
 * @module
 */
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AdminPages } from "../support/pages/admin.ts";
import { AppPages } from "../support/pages/app.ts";
import { PortalPages } from "../support/pages/portal.ts";
import { startService } from "../support/running-service.ts";

const KEEPER = { name: "keeper", password: "seven slow snails" } as const;
const GUEST = { name: "guest", password: "nine loud larks" } as const;

test("set-up link, first administrator, invitation, own password, push", async ({ browser, fcm, desktop }) => {
  const service = await startService({ pushOrigin: fcm.origin });
  const phone = await openPhone({ appUrl: service.appUrl, push: { fcm, desktop } });
  const adminContext = await browser.newContext();
  const guestContext = await browser.newContext();
  try {
    const admin = new AdminPages(await adminContext.newPage(), service.adminUrl);
    await admin.setUp(service.setupLink(), KEEPER.name, KEEPER.password);
    const invitation = await admin.addPerson(GUEST.name);
    await admin.requireMfa(GUEST.name);

    const portal = new PortalPages(await guestContext.newPage(), service.portalUrl);
    await portal.acceptInvitation(invitation, GUEST.password);
    const app = new AppPages(phone.page, service.appUrl);
    await app.page.goto(await portal.pushLink());
    await portal.confirmPush(await app.confirmEnrolment());
    await expect(portal.devices()).toHaveCount(1);

    await test.step("the next sign-in asks the phone", async () => {
      await portal.forgetSignIn();
      await portal.signIn(GUEST.name, GUEST.password);
      await expect(portal.waiting()).toBeVisible();
      desktop.press(
        await desktop.waitFor(({ actions }) => actions.some(({ label }) => label === "Approve")),
        "Approve",
      );
      await expect(portal.signedIn()).toBeVisible();
      await expect(portal.place()).toContainText(/private network/i);
    });

    await test.step("the set-up link and the invitation are spent", async () => {
      await adminContext.clearCookies();
      await admin.page.goto(service.setupLink());
      await expect(admin.page.getByRole("heading", { name: "Set up Protect" })).toBeHidden();
      await portal.forgetSignIn();
      await portal.acceptInvitation(invitation, "another password");
      await expect(portal.page.getByRole("img", { name: "QR code for the app" })).toBeHidden();
      await expect(portal.page.getByRole("heading")).toBeVisible();
    });
  } finally {
    await adminContext.close();
    await guestContext.close();
    await phone.discard();
    await service.discard();
  }
});

test("require MFA: the next sign-in leads to setting it up", async ({ person, portal, service }) => {
  await service.command(["user", "require-mfa", person.name]);
  await portal.signIn(person.name, person.password);
  await expect(
    portal.page
      .getByRole("button", { name: "Set up push" })
      .or(portal.page.getByRole("img", { name: "QR code for the app" })),
  ).toBeVisible();
  await portal.page.goto(`${portal.url}/`);
  await expect(portal.signedIn()).toBeHidden();
});
