/** The one-time set-up link, and who gets into the administration. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSetUpLink, requireMfa } from "../../../src/server/service/index.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite, tokenOf } from "../../support/test-site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
});

afterEach(async () => {
  await site.close();
});

async function setUpToken(): Promise<string> {
  const link = await createSetUpLink(site.parts);
  if (link === undefined) throw new Error("no link");
  expect(link.startsWith(`${site.parts.urls.admin}/setup#t=`)).toBe(true);
  return tokenOf(link);
}

test("the link makes the first administrator, once", async () => {
  const token = await setUpToken();
  const browser = await site.browse("admin").get("/setup");
  const own = { token, name: "keeper", password: PASSWORD, "password-again": PASSWORD };
  await browser.submit("/setup", { ...own, "password-again": "other" });
  expect(browser.text()).toContain("The two passwords are not the same.");
  await browser.submit("/setup", own);
  expect(browser.path).toBe("/people");
  expect(browser.text()).toContain("keeper");
  expect(await createSetUpLink(site.parts)).toBeUndefined();

  const second = await site.browse("admin").get("/setup");
  expect(second.path).toBe("/sign-in");
  const form = second.forms()[0]?.fields ?? {};
  await second.post("/setup", { ...form, token, name: "thief", password: PASSWORD, "password-again": PASSWORD });
  expect(second.text()).toContain("This link no longer works");
});

test("a wrong token makes nobody", async () => {
  await setUpToken();
  const browser = await site.browse("admin").get("/setup");
  await browser.submit("/setup", {
    token: "A".repeat(43),
    name: "thief",
    password: PASSWORD,
    "password-again": PASSWORD,
  });
  expect(browser.text()).toContain("This link no longer works");
});

test("who is no administrator is told what an unknown name is told", async () => {
  await site.addPerson("zoe");
  const zoe = await site.signIn("zoe", "admin");
  expect(zoe.status).toBe(401);
  expect(zoe.text()).toContain("The name or the password is wrong.");
  expect((await zoe.get("/people")).path).toBe("/sign-in");
});

test("the portal's session is none here, nor the other way round", async () => {
  await site.addPerson("keeper", { isAdmin: true });
  const portal = await site.signIn("keeper");
  const thief = site.browse("admin");
  for (const [name, value] of portal.cookies) thief.cookies.set(name.replace("protect-s", "protect-s-admin"), value);
  expect((await thief.get("/people")).path).toBe("/sign-in");
});

test("an administrator's phone is asked too, in the name of the administration", async () => {
  await site.addPerson("keeper", { isAdmin: true });
  const phone = await enrolPhone(site, await site.signIn("keeper"));
  const browser = await site.signIn("keeper", "admin");
  expect(browser.path).toBe("/waiting");
  const shown = await phone.pending();
  expect(shown?.resource).toMatch(/admin/i);
  await phone.answer("approve");
  await browser.get("/waiting/result");
  expect(browser.path).toBe("/people");
});

test("an administrator who must have a second step sets it up first", async () => {
  const user = await site.addPerson("keeper", { isAdmin: true });
  await requireMfa(site.parts, user.id, true);
  const browser = await site.signIn("keeper", "admin");
  expect(browser.status).toBe(403);
  expect(browser.text()).toContain("Set one up at the portal");
});
