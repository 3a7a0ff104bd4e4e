/**
 * The service worker at bad moments: the network fails at the press, the worker was stopped, the enrolment is gone.
 *
 * @module
 */
import type { BrowserContext, Page, Worker } from "@playwright/test";
import type { ShownNotification } from "../support/desktop.ts";
import { expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

const isRequest = (notification: ShownNotification): boolean =>
  notification.open && notification.actions.some(({ label }) => label === "Approve");

async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

test.beforeEach(async ({ app, portal, person }) => {
  await enrolPhone(app, portal, person);
});

test("a stopped worker starts for the press", async ({ app, desktop, person, phone, portal }) => {
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(isRequest);
  await stopWorkers(phone.context, app.page);
  desktop.press(notification, "Approve");
  await expect(portal.signedIn()).toBeVisible();
});

/** Names of the databases that the worker opens, or uses if it has them open, from now on. */
async function watchDatabases(worker: Worker): Promise<() => Promise<readonly string[]>> {
  await worker.evaluate(() => {
    const names: string[] = [];
    Object.assign(globalThis, { openedDatabases: names });
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      names.push(name);
      return open.call(this, name, version);
    };
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...words) {
      names.push(this.name);
      return transaction.apply(this, words);
    };
  });
  return () => worker.evaluate(() => (globalThis as unknown as { openedDatabases: readonly string[] }).openedDatabases);
}

test("V-16: the worker answers a request and never asks for the vault's database", async ({
  app,
  desktop,
  person,
  phone,
  portal,
}) => {
  await app.typeAccount({ issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
  await app.makeVault();
  await app.readCode("Example");
  // One that was stopped and started is listed twice.
  const watched = await Promise.all(phone.context.serviceWorkers().map(watchDatabases));
  await portal.signIn(person.name, person.password);
  desktop.press(await desktop.waitFor(isRequest), "Approve");
  await expect(portal.signedIn()).toBeVisible();
  const names = (await Promise.all(watched.map((used) => used()))).flat();
  expect(names).not.toHaveLength(0);
  const vaults = names.filter((name) => name === "vault").length;
  console.info(`V-16: ${String(vaults)} uses of the vault's database, ${String(names.length)} of others [0]`);
  expect(vaults).toBe(0);
});

test("offline at the press: never shown as approved, and it can be answered in the app afterwards (W-04)", async ({
  app,
  desktop,
  person,
  phone,
  portal,
}) => {
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(isRequest);
  await phone.context.setOffline(true);
  desktop.press(notification, "Approve");
  await desktop.waitFor(({ title, body }) => /not sent/i.test(`${title} ${body}`), 30_000);
  await expect(portal.signedIn()).toBeHidden();
  await phone.context.setOffline(false);
  // The open app has gone to the request by itself
  await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
});

test("W-03: the worker is killed while the decision is on its way: phone and service come to the same", async ({
  app,
  desktop,
  person,
  phone,
  portal,
  service,
}) => {
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(isRequest);
  service.pause();
  try {
    desktop.press(notification, "Approve");
    // Signed and sent, and nothing answers.
    await app.page.waitForTimeout(1000);
    await stopWorkers(phone.context, app.page);
  } finally {
    service.resume();
  }
  // It arrived or it did not: the app says which, and in the second case it can be answered there.
  const approved = app.page.getByText("Approved", { exact: true });
  await expect(approved.or(app.approve()).first()).toBeVisible({ timeout: 30_000 });
  if (await app.approve().isVisible()) await app.approve().click();
  await expect(portal.signedIn()).toBeVisible();
  await expect(approved.first()).toBeVisible();
  await expect(app.approve()).toBeHidden();
  console.info("W-03: 0 states shown that are not the service's [0]");
});

test("the device was removed while the notification was on the screen: nothing is approved (W-05)", async ({
  desktop,
  person,
  phone,
  portal,
  service,
}) => {
  // No page of the app, which would hear of it and take the notification away
  const elsewhere = await phone.context.newPage();
  for (const page of phone.context.pages()) if (page !== elsewhere) await page.close();
  await portal.signIn(person.name, person.password);
  const notification = await desktop.waitFor(isRequest);
  const devices: unknown = await service.command(["device", "list", "--user", person.name]);
  const id = /"id":\s*"([\w-]+)"/.exec(JSON.stringify(devices))?.[1] ?? "";
  await service.command(["device", "revoke", id]);
  desktop.press(notification, "Approve");
  const answer = await desktop.waitFor(({ title }) => !title.startsWith("Sign in to "));
  expect(`${answer.title} ${answer.body}`).toMatch(/removed|no longer/i);
  await expect(portal.signedIn()).toBeHidden();
});
