/**
 * The deployment recipe as its people meet it: three HTTPS names, Debian's Caddy with the shipped Caddyfile and its own
 * authority in front of the service, and browsers that trust that authority.
 *
 * @module
 */
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AdminPages } from "../support/pages/admin.ts";
import { AppPages } from "../support/pages/app.ts";
import { PortalPages } from "../support/pages/portal.ts";
import { freePort, type RunningProxy, startProxy } from "../support/proxy.ts";
import { type RunningService, startService } from "../support/running-service.ts";

const DOMAIN = "protect.test";
const at = (name: string): string => `https://${name}.${DOMAIN}`;
const KEEPER = { name: "keeper", password: "seven slow snails" } as const;
const GUEST = { name: "guest", password: "nine loud larks" } as const;

let service: RunningService;
let proxy: RunningProxy;

test.beforeAll(async ({ fcm }) => {
  service = await startService({
    pushOrigin: fcm.origin,
    // As in deploy/protect.env.
    environment: {
      PROTECT_APP_URL: at("app"),
      PROTECT_PORTAL_URL: at("portal"),
      PROTECT_ADMIN_URL: at("admin"),
      PROTECT_TRUST_PROXY: "127.0.0.1",
      PROTECT_VAPID_SUBJECT: `mailto:admin@${DOMAIN}`,
    },
  });
  proxy = await startProxy(DOMAIN, service.port, await freePort());
});
test.afterAll(async () => {
  await proxy?.stop();
  await service?.discard();
});

/** What a line in /etc/hosts does, and port 443. */
const hosts = () => ({ [`*.${DOMAIN}`]: `127.0.0.1:${String(proxy.httpsPort)}` });

test("set up, invite, enrol and approve through Caddy on three HTTPS names", async ({ fcm, desktop }) => {
  test.setTimeout(120_000);
  const trusted = { hosts: hosts(), authorityFile: proxy.authorityFile };
  const computer = await openPhone({ appUrl: at("portal"), isComputer: true, ...trusted });
  const phone = await openPhone({ appUrl: at("app"), push: { fcm, desktop }, ...trusted });
  try {
    const admin = new AdminPages(computer.page, at("admin"));
    await admin.setUp(service.setupLink(), KEEPER.name, KEEPER.password);
    const invitation = await admin.addPerson(GUEST.name);
    expect(new URL(invitation).origin).toBe(at("portal"));

    const portal = new PortalPages(computer.page, at("portal"));
    await portal.acceptInvitation(invitation, GUEST.password);
    const app = new AppPages(phone.page, at("app"));
    await app.page.goto(await portal.pushLink());
    expect(new URL(app.page.url()).origin).toBe(at("app"));
    await portal.confirmPush(await app.confirmEnrolment());
    await expect(portal.devices()).toHaveCount(1);
    await expect(portal.devices()).toContainText("Push works");
    await app.finishEnrolment();
    await expect(app.page.getByText("Registered for push")).toBeVisible();

    await portal.forgetSignIn();
    await portal.signIn(GUEST.name, GUEST.password);
    await expect(portal.waiting()).toBeVisible();
    const notification = await desktop.waitFor(({ actions }) => actions.some(({ label }) => label === "Approve"));
    // The proxy told the caller's address; without that it would be the proxy's own, which is as private.
    expect(notification.body).toMatch(/private network/i);
    desktop.press(notification, "Approve");
    // The waiting page heard it through the proxy's stream.
    await expect(portal.signedIn()).toBeVisible();

    await test.step("the service is started anew while the page waits: it hears the approval all the same", async () => {
      await portal.forgetSignIn();
      // A second request of the same app within the minute is refused; an approval ends that.
      await portal.signIn(GUEST.name, GUEST.password);
      await expect(portal.waiting()).toBeVisible();
      const next = await desktop.waitFor(
        ({ actions, id }) => id !== notification.id && actions.some(({ label }) => label === "Approve"),
      );
      await service.stop();
      // Long enough for the page to ask again and to be told 502 by the proxy.
      await computer.page.waitForResponse(
        (answer) => answer.url().endsWith("/waiting/events") && answer.status() === 502,
      );
      await service.start();
      desktop.press(next, "Approve");
      await expect(portal.signedIn()).toBeVisible();
    });

    const cookies = await computer.context.cookies(at("portal"));
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.filter(({ secure, httpOnly }) => !secure || !httpOnly).map(({ name }) => name)).toEqual([]);
    expect(cookies.filter(({ name }) => !name.startsWith("__Host-")).map(({ name }) => name)).toEqual([]);

    await app.waitUntilOfflineReady();
    await app.open();
    await app.typeAccount({ issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" });
    await app.makeVault();
    await app.readCode("Example");
  } finally {
    await phone.discard();
    await computer.discard();
  }
});

test("a browser that does not trust the authority refuses the three names", async () => {
  const stranger = await openPhone({ appUrl: at("app"), hosts: hosts() });
  try {
    for (const name of ["app", "portal", "admin"])
      await expect(stranger.page.goto(at(name))).rejects.toThrow("ERR_CERT_AUTHORITY_INVALID");
  } finally {
    await stranger.discard();
  }
});
