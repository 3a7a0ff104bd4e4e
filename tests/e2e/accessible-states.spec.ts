/**
 * Every screen and state, light and dark: nothing that axe finds against WCAG 2.2 A and AA; nothing cut off or to be
 * scrolled sideways at 320 px, which is also 1280 px at 400 % zoom; every control can be brought into sight there.
 *
 * @module
 */

import { expectAccessible } from "../support/accessible.ts";
import { openPhone } from "../support/browser.ts";
import { ownService, test as shared, type WorkerFixtures } from "../support/fixtures.ts";
import { startService } from "../support/running-service.ts";
import { tourSameAccount } from "../support/tours/adding.ts";
import { tourAdmin, tourAdminTables } from "../support/tours/admin.ts";
import { tourFirstRun } from "../support/tours/first-run.ts";
import { tourList } from "../support/tours/list.ts";
import { tourMore, tourTrouble, tourWays } from "../support/tours/more.ts";
import { tourMoving } from "../support/tours/moving.ts";
import { tourPhone, tourPortalSetUp, tourPortalSignIn } from "../support/tours/push.ts";

/** A service of this file's own: one that no other file has given an app that asks for verification. */
const test = shared.extend<object, WorkerFixtures>({ service: ownService() });

test.setTimeout(120_000);

test("welcome, adding, protecting, lock", async ({ app }) => tourFirstRun(app, expectAccessible));

test("adding what is there already, what is shared, what has arrived", async ({ app }) =>
  tourSameAccount(app, expectAccessible));

test("the list and all that is done with it", async ({ app }) => tourList(app, expectAccessible));

test("More, its settings and texts", async ({ app }) => tourMore(app, expectAccessible));

test("the ways that open the vault", async ({ app, phone }) =>
  tourWays(app, expectAccessible, () => phone.authenticator.failNext()));

test("moving to a new phone", async ({ phone, service, fcm, desktop }) => {
  test.setTimeout(240_000);
  const fresh = await openPhone({ appUrl: service.appUrl, push: { fcm, desktop } });
  try {
    await tourMoving({ old: phone, fresh, appUrl: service.appUrl, look: expectAccessible });
  } finally {
    await fresh.discard();
  }
});

test("no camera, no vault", async ({ app }) => tourTrouble(app, expectAccessible));

test("push on the phone, the administration's tables", async ({ app, portal, person, service, browser }) => {
  await tourPhone({ app, portal, person, service, look: expectAccessible });
  const context = await browser.newContext();
  await tourAdminTables(service, await context.newPage(), expectAccessible);
  await context.close();
});

test("the portal: second steps", async ({ app, portal, person, service }) =>
  tourPortalSetUp({ app, portal, person, service, look: expectAccessible }));

test("the portal: signing in", async ({ app, portal, person, service }) =>
  tourPortalSignIn({ app, portal, person, service, look: expectAccessible }));

test("set-up, administration, invitation", async ({ fcm, browser }) => {
  const service = await startService({ pushOrigin: fcm.origin });
  const [keeper, guest] = [await browser.newContext(), await browser.newContext()];
  try {
    await tourAdmin({
      service,
      page: await keeper.newPage(),
      guestPage: await guest.newPage(),
      look: expectAccessible,
    });
  } finally {
    await keeper.close();
    await guest.close();
    await service.discard();
  }
});
