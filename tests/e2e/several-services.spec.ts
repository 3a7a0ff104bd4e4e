/**
 * One app, three services, three push subscriptions: each service's push comes to its own enrolment, and its answer goes to
 * it alone (P-07).
 *
 * @module
 */
import { type Application, addApplication } from "../support/application.ts";
import { addPerson, expect, type Person, test } from "../support/fixtures.ts";
import { signInWithPassword } from "../support/journeys.ts";
import { PortalPages } from "../support/pages/portal.ts";
import { type RunningService, startService } from "../support/running-service.ts";

interface Site {
  readonly service: RunningService;
  readonly person: Person;
  readonly application: Application;
}

interface Delivery {
  readonly origin: string;
  readonly isOwn: boolean;
}

test("three services ask at once: nothing is delivered to another's enrolment (P-07)", async ({
  app,
  browser,
  desktop,
  fcm,
  phone,
  service,
}) => {
  test.setTimeout(180_000);
  const more = { pushOrigin: fcm.origin, environment: { PROTECT_APP_ORIGINS: service.appUrl } };
  const services = [service, await startService(more), await startService(more)];
  try {
    const sites: Site[] = [];
    for (const [index, at] of services.entries()) {
      const person = await addPerson(at, `service-${String(index)}`);
      const context = await browser.newContext();
      const portal = new PortalPages(await context.newPage(), at.portalUrl);
      await signInWithPassword(portal, person);
      const link = new URL(await portal.startPush());
      await app.page.goto("about:blank");
      await app.page.goto(service.appUrl + link.pathname + link.hash);
      await expect(app.page.getByText(new URL(at.portalUrl).host)).toBeVisible();
      await portal.confirmPush(await app.confirmEnrolment());
      await expect(portal.devices()).toContainText("Push works");
      await app.finishEnrolment();
      await context.close();
      const application = await addApplication(at, `Resource ${String(index)} of ${person.name}`, "approve");
      sites.push({ service: at, person, application });
    }
    await expect(app.page.getByText("Registered for push")).toHaveCount(3);
    // Without a page that polls, so that what comes has come by push.
    const elsewhere = await phone.context.newPage();
    for (const page of phone.context.pages()) if (page !== elsewhere) await page.close();

    const asked: string[] = [];
    for (const { application, person } of sites) asked.push(await application.ask(person.name));
    const notifications = [];
    for (const { application, person } of sites) {
      const notification = await desktop.waitFor(({ title }) => title === `Sign in to ${application.name}?`);
      expect(notification.body).toContain(person.name);
      notifications.push(notification);
    }
    const open = desktop.shown.filter(({ open: isOpen, title }) => isOpen && title.startsWith("Sign in to "));
    expect(open).toHaveLength(3);

    // Only the second and the third are answered, the third first.
    for (const index of [2, 1]) {
      const notification = notifications[index];
      if (notification === undefined) throw new Error("not shown");
      desktop.press(notification, "Approve");
      expect(await sites[index]?.application.waitForState(asked[index] ?? "")).toBe("approved");
    }
    const first = notifications[0];
    if (first === undefined) throw new Error("not shown");
    desktop.press(first, "Deny");
    expect(await sites[0]?.application.waitForState(asked[0] ?? "")).toBe("denied");

    await elsewhere.goto(`${service.appUrl}/requests`);
    const deliveries = await elsewhere.evaluate(async (): Promise<Delivery[]> => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("pub");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error("pub"));
      });
      const all = (store: string): Promise<Record<string, unknown>[]> =>
        new Promise((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result as Record<string, unknown>[]);
          reading.onerror = () => reject(reading.error ?? new Error(store));
        });
      const enrolments = await all("enrol");
      return (await all("inbox")).map((record) => {
        const enrolment = enrolments.find(({ handle }) => handle === record["handle"]);
        const { e } = JSON.parse(String(record["envelope"])) as { e: string };
        return { origin: String(enrolment?.["origin"]), isOwn: enrolment?.["deviceId"] === e };
      });
    });
    const misdelivered = deliveries.filter(({ isOwn }) => !isOwn).length;
    console.info(`P-07: ${String(misdelivered)} of ${String(deliveries.length)} misdelivered, 3 services`);
    expect(deliveries.map(({ origin }) => origin).sort()).toEqual(services.map(({ portalUrl }) => portalUrl).sort());
    expect(misdelivered).toBe(0);
  } finally {
    for (const at of services.slice(1)) await at.discard();
  }
});
