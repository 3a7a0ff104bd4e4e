/** Codes at the portal: set up, sign in, and Reset TOTP from one authenticator to another. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PageClient } from "../../support/page-client.ts";
import { codeFor, createTestSite, otpauthLink, type TestSite, totpOf } from "../../support/test-site.ts";

let site: TestSite;
let link: string;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
  link = await setUp(await site.signIn("zoe"));
  nextStep();
});

afterEach(async () => {
  await site.close();
});

/** A code counts once, so every test's next code belongs to a later step. */
function nextStep(): void {
  site.clock.nowMs += 30_000;
}

async function setUp(browser: PageClient): Promise<string> {
  await browser.get("/security");
  await browser.submit("/security/codes/start");
  const made = otpauthLink(browser);
  await browser.submit("/security/codes/confirm", { code: codeFor(browser, site.clock.nowMs) });
  expect(browser.text()).toContain("Codes are set up.");
  return made;
}

async function signInByCode(secretLink: string): Promise<PageClient> {
  const browser = await site.signIn("zoe");
  expect(browser.path).toBe("/code");
  return browser.submit("/code", { code: totpOf(secretLink, site.clock.nowMs) });
}

test("the secret is shown as picture, key and link, and the three say the same", async () => {
  const other = await site.addPerson("max");
  const browser = await site.signIn(other.name);
  await browser.get("/security");
  await browser.submit("/security/codes/start");
  expect(browser.body).toContain('alt="QR code for codes"');
  const secret = new URL(otpauthLink(browser)).searchParams.get("secret");
  expect(browser.textOf("data-secret")).toBe(secret);
  const before = secret;
  await browser.get("/security/codes");
  expect(new URL(otpauthLink(browser)).searchParams.get("secret")).toBe(before);
});

test("a code signs in, once", async () => {
  const browser = await signInByCode(link);
  expect(browser.text()).toContain("You are signed in");
  expect(browser.text()).toContain("Password and a code");
  const again = await signInByCode(link);
  expect(again.status).toBe(401);
  expect(again.text()).toContain("This code is wrong, or was used already.");
  nextStep();
  await again.submit("/code", { code: totpOf(link, site.clock.nowMs).replace(/(...)(...)/, "$1 $2") });
  expect(again.text()).toContain("You are signed in");
});

test("wrong codes make one wait, and a new sign-in doesn't shorten it", async () => {
  const browser = await site.signIn("zoe");
  for (let round = 0; round < 5; round += 1) await browser.submit("/code", { code: "000000" });
  await browser.submit("/code", { code: totpOf(link, site.clock.nowMs) });
  expect(browser.status).toBe(429);
  expect(browser.text()).toMatch(/Too many wrong codes\. Try again in \d+ seconds?\./);
  const other = await signInByCode(link);
  expect(other.status).toBe(429);
});

test("Reset TOTP: the old codes work until the new ones are proven, then no more", async () => {
  const browser = await signInByCode(link);
  nextStep();
  await browser.get("/security/codes/reset");
  expect(browser.text()).toContain("Your current codes keep working");
  await browser.submit("/security/codes/reset", { "current-code": "000000" });
  expect(browser.status).toBe(401);
  await browser.submit("/security/codes/reset", { "current-code": totpOf(link, site.clock.nowMs) });
  expect(browser.path).toBe("/security/codes");
  expect(browser.text()).toContain("Your old codes still work.");
  const renewed = otpauthLink(browser);
  expect(renewed).not.toBe(link);

  nextStep();
  const other = await signInByCode(link);
  expect(other.text()).toContain("You are signed in");

  await browser.submit("/security/codes/confirm", { "new-code": "000000" });
  expect(browser.status).toBe(401);
  await browser.submit("/security/codes/confirm", { "new-code": totpOf(renewed, site.clock.nowMs) });
  expect(browser.text()).toContain("The new authenticator works.");
  expect((await other.get("/")).path).toBe("/sign-in");

  nextStep();
  expect((await signInByCode(link)).status).toBe(401);
  expect((await signInByCode(renewed)).text()).toContain("You are signed in");
});

test("removing codes asks first", async () => {
  const browser = await signInByCode(link);
  await browser.get("/security");
  await browser.submit("/security/codes/remove");
  expect(browser.text()).toContain("Remove codes?");
  await browser.submit("/security/codes/remove");
  expect(browser.text()).toContain("Codes were removed.");
  expect((await site.signIn("zoe")).path).toBe("/");
});
