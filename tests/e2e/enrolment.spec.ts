/**
 * Setting up push: by the link, by the camera, and what the person sees on both sides.
 *
 * @module
 */
import { expect, type Page, test } from "../support/fixtures.ts";
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

test("the token of a link stays out of addresses, Referer, history and the service's log (E-04)", async ({
  app,
  portal,
  person,
  service,
}) => {
  const sent: string[] = [];
  for (const page of [app.page, portal.page]) {
    page.context().on("request", (request) => {
      sent.push(request.url(), request.headers()["referer"] ?? "");
    });
  }
  await signInWithPassword(portal, person);
  const link = await portal.startPush();
  const token = /[?&]t=([\w-]{43})/.exec(link)?.[1] ?? "";
  expect(token).toHaveLength(43);

  const kept: string[] = [];
  const readHistory = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    const { entries } = await session.send("Page.getNavigationHistory");
    kept.push(...entries.map(({ url, title }) => `${url} ${title}`));
    await session.detach();
  };

  // Opened as a link, which is the only way that an address ever holds it; some leave it at that.
  await app.open();
  await app.page.goto(link);
  await expect(app.page.getByRole("heading", { name: /^Set up push for / })).toBeVisible();
  await readHistory(app.page);
  expect(kept.length).toBeGreaterThan(1);
  await portal.confirmPush(await app.confirmEnrolment());
  await expect(portal.devices()).toHaveCount(1);
  await app.finishEnrolment();
  await expect(app.page.getByText("Registered for push")).toBeVisible();

  for (const page of [app.page, portal.page]) await readHistory(page);
  expect(sent.length).toBeGreaterThan(20);
  expect(kept.length).toBeGreaterThan(3);
  expect(service.output()).toContain("/d/v1/enrol/finish");
  const places = { "addresses and Referer": sent, history: kept, log: service.output().split("\n") };
  for (const [place, texts] of Object.entries(places)) {
    const found = texts.filter((text) => text.includes(token)).length;
    console.info(`E-04: ${String(found)} of ${String(texts.length)} in ${place}`);
    expect(found, place).toBe(0);
  }
});
