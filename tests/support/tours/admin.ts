/** The administration of a new service, from the set-up link on, and an invitation. @module */
import { expect, type Page } from "@playwright/test";
import { AdminPages } from "../pages/admin.ts";
import { PortalPages } from "../pages/portal.ts";
import type { RunningService } from "../running-service.ts";
import type { Look } from "./look.ts";

const KEEPER = { name: "keeper", password: "seven slow snails" } as const;

export interface AdminTour {
  /** A service that nobody has set up yet. */
  readonly service: RunningService;
  readonly page: Page;
  readonly guestPage: Page;
  readonly look: Look;
}

export async function tourAdmin({ service, page, guestPage, look }: AdminTour): Promise<void> {
  const admin = new AdminPages(page, service.adminUrl);
  await page.goto(`${service.adminUrl}/setup`);
  await look(page, "setup-without-link");
  await page.goto(service.setupLink());
  // The page takes the secret out of its address, which is a navigation of its own.
  await expect(page.getByLabel("Password again")).toBeVisible();
  await look(page, "setup");
  await admin.setUp(service.setupLink(), KEEPER.name, KEEPER.password);
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  const invitation = await admin.addPerson("marie-antoinette.de-la-rochefoucauld@example.com");
  await look(page, "admin-invited");
  await page.goto(`${service.adminUrl}/devices`);
  await look(page, "admin-devices-empty");
  await page.goto(`${service.adminUrl}/requests`);
  await look(page, "admin-requests-empty");
  await page.goto(`${service.adminUrl}/apps`);
  await look(page, "admin-apps-empty");
  await admin.addApp("Payroll and human resources", "uv");
  await page.locator("summary").click();
  await look(page, "admin-app-key");
  await page.goto(`${service.adminUrl}/people`);
  await page
    .getByRole("button", { name: /^Reset factors/ })
    .last()
    .click();
  await look(page, "admin-reset");

  const portal = new PortalPages(guestPage, service.portalUrl);
  await guestPage.goto(invitation);
  await expect(guestPage.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await look(guestPage, "invitation");
  await portal.acceptInvitation(invitation, "short");
  await look(guestPage, "invitation-short");
  await guestPage.goto(`${service.portalUrl}/invite#spent`);
  await portal.acceptInvitation(`${service.portalUrl}/invite#spent`, "nine loud larks");
  await look(guestPage, "invitation-spent");
}

/** The tables with something in them; the keeper was added by the command line. */
export async function tourAdminTables(service: RunningService, page: Page, look: Look): Promise<void> {
  const admin = new AdminPages(page, service.adminUrl);
  await service.command(["user", "add", KEEPER.name, "--admin"], `${KEEPER.password}\n`);
  await page.goto(`${service.adminUrl}/sign-in`);
  await look(page, "admin-sign-in");
  await admin.signIn(KEEPER.name, KEEPER.password);
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  await look(page, "admin-people");
  for (const name of ["devices", "requests"] as const) {
    await page.goto(`${service.adminUrl}/${name}`);
    await expect(page.getByRole("table")).toBeVisible();
    await look(page, `admin-${name}`);
  }
  await page.goto(`${service.adminUrl}/devices`);
  await page
    .getByRole("button", { name: /^Revoke/ })
    .first()
    .click();
  await look(page, "admin-revoke");
}
