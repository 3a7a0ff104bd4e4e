/** Setting up push: QR code, check code, three tries; and being led there when a second step is required. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireMfa } from "../../../src/server/service/index.ts";
import { decodeEntities, type PageClient } from "../../support/page-client.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite } from "../../support/test-site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
});

afterEach(async () => {
  await site.close();
});

function otherCode(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

test("the QR code stays the same over a reload, and works once", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security/push");
  expect(browser.body).toContain('alt="QR code for the app"');
  const link = browser.textOf("data-link");
  expect(link.startsWith(`${site.parts.urls.app}/`)).toBe(true);
  await browser.get("/security/push");
  expect(browser.textOf("data-link")).toBe(link);

  await browser.submit("/security/push/confirm", { "check-code": "123456" });
  expect(browser.text()).toContain("No device has scanned the QR code yet.");
  const checkCode = await site.phone().enrol(link);
  await expect(site.phone().enrol(link)).rejects.toThrow();
  await browser.submit("/security/push/confirm", { "check-code": `${checkCode.slice(0, 3)} ${checkCode.slice(3)}` });
  expect(browser.path).toBe("/security?done=push-added");
  expect(browser.text()).toContain("Test phone");
});

test("three wrong check codes end it, and the device never becomes one", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security/push");
  const link = browser.textOf("data-link");
  const checkCode = await site.phone().enrol(link);
  await browser.submit("/security/push/confirm", { "check-code": otherCode(checkCode) });
  expect(browser.text()).toContain("2 tries are left.");
  await browser.submit("/security/push/confirm", { "check-code": otherCode(checkCode) });
  expect(browser.text()).toContain("1 try is left.");
  await browser.submit("/security/push/confirm", { "check-code": otherCode(checkCode) });
  expect(browser.text()).toContain("Scan the new QR code.");
  expect(browser.textOf("data-link")).not.toBe(link);
  await browser.submit("/security/push/confirm", { "check-code": checkCode });
  expect(browser.path).not.toContain("done=");
  expect((await browser.get("/security")).text()).not.toContain("Test phone");
});

test("nobody confirms another person's device", async () => {
  await site.addPerson("eve");
  const mine = await site.signIn("zoe");
  await mine.get("/security/push");
  const checkCode = await site.phone().enrol(mine.textOf("data-link"));
  const enrolment = mine.forms().find(({ action }) => action === "/security/push/confirm")?.fields["enrolment"] ?? "";
  const eve = await site.signIn("eve");
  await eve.get("/security/push");
  await eve.submit("/security/push/confirm", { enrolment, "check-code": checkCode });
  expect(eve.path).not.toContain("done=");
  expect((await eve.get("/security")).text()).not.toContain("Test phone");
});

test("a required second step is set up before anything else opens", async () => {
  const user = await site.addPerson("max");
  await requireMfa(site.parts, user.id, true);
  const browser = await site.signIn("max");
  expect(browser.path).toBe("/security/push");
  expect(browser.text()).toContain("Your administrator requires a second step.");
  await browser.get("/");
  expect(browser.path).toBe("/security/push");
  const phone = await enrolPhone(site, browser);
  expect((await browser.get("/")).text()).toContain("You are signed in");

  await browser.submit("/sign-out");
  await browser.submit("/sign-in", { name: "max", password: PASSWORD });
  expect(browser.path).toBe("/waiting");
  await phone.answer("approve");
  expect((await browser.get("/waiting/result")).text()).toContain("You are signed in");
});

/** Reads a stream of events until it ends. */
async function eventsOf(browser: PageClient, path: string): Promise<string> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await site.portal.request(site.parts.urls.portal + path, { headers: { cookie } });
  return response.status === 204 ? "204" : response.text();
}

const streamOf = (browser: PageClient): string =>
  decodeEntities(/data-events="([^"]+)"/.exec(browser.body)?.[1] ?? "no stream");

test("the page hears at once that a device has scanned, and in another window that it is active", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security/push");
  expect(streamOf(browser)).toBe("/security/push/events?state=offered");
  const scanned = eventsOf(browser, streamOf(browser));
  const checkCode = await site.phone().enrol(browser.textOf("data-link"));
  const startedAt = performance.now();
  expect(await scanned).toContain("event: changed\ndata: waiting-for-code");
  expect(performance.now() - startedAt).toBeLessThan(1500);

  await browser.get("/security/push");
  expect(browser.text()).toContain("A device has scanned the code.");
  expect(/<input id="field-check-code"[^>]*\bautofocus\b/.test(browser.body)).toBe(true);
  const active = eventsOf(browser, streamOf(browser));
  // The same browser, another window: the cookies are those of now.
  const enrolment = browser.cookies.get("protect-e") ?? "";
  await browser.submit("/security/push/confirm", { "check-code": checkCode });
  expect(await active).toContain("data: confirmed");
  browser.cookies.set("protect-e", enrolment);
  expect((await browser.get("/security/push")).path).toBe("/security?done=push-added");
});

test("the page hears that a QR code has run out; strangers and other people hear nothing", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security/push");
  const path = streamOf(browser);
  expect(await eventsOf(site.browse(), path)).toBe("204");
  await site.addPerson("eve");
  const eve = await site.signIn("eve");
  eve.cookies.set("protect-e", browser.cookies.get("protect-e") ?? "");
  expect(await eventsOf(eve, path)).toContain("data: void");
  site.clock.nowMs += 5 * 60_000;
  expect(await eventsOf(browser, path)).toContain("data: void");
});

test("a link to the set-up page survives the sign-in, and leads nowhere else", async () => {
  const browser = await site.browse().get("/security/push");
  expect(browser.path).toBe("/sign-in?to=push");
  await browser.submit("/sign-in", { name: "zoe", password: "wrong" });
  await browser.submit("/sign-in", { name: "zoe", password: PASSWORD });
  expect(browser.path).toBe("/security/push");
  const other = await site.browse().get("/sign-in?to=https://evil.example");
  expect(other.body).not.toContain("evil.example");
  await other.submit("/sign-in", { name: "zoe", password: PASSWORD, to: "//evil.example" });
  expect(other.path).toBe("/");
});

test("a thief who scans first has another code, so that the owner's typing never makes it active (E-02)", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security/push");
  const link = browser.textOf("data-link");
  const thief = site.phone();
  const thiefsCode = await thief.enrol(link);
  // The owner's phone is refused, and shows no code: whatever is typed is a guess, three times.
  await expect(site.phone().enrol(link)).rejects.toThrow();
  for (let guess = 0; guess < 3; guess += 1)
    await browser.submit("/security/push/confirm", { "check-code": otherCode(thiefsCode) });
  await browser.submit("/security/push/confirm", { "check-code": thiefsCode });
  expect((await browser.get("/security")).text()).not.toContain("Test phone");
});
