/** Invitations: the token stays in the fragment, a password of one's own, once, for 72 hours. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { addUser, invite } from "../../../src/server/service/index.ts";
import { createTestSite, enrolPhone, type TestSite, tokenOf } from "../../support/test-site.ts";

let site: TestSite;
let link: string;

beforeEach(async () => {
  site = await createTestSite();
  link = await inviteNew("guest");
});

afterEach(async () => {
  await site.close();
});

async function inviteNew(name: string): Promise<string> {
  const added = await addUser(site.parts, { name });
  if (added.kind !== "added") throw new Error(added.kind);
  return inviteAgain(added.user.id);
}

async function inviteAgain(userId: string): Promise<string> {
  const invited = await invite(site.parts, userId);
  if (invited.kind !== "invited") throw new Error(invited.kind);
  return invited.link;
}

const fields = (password: string, again = password) => ({ token: tokenOf(link), password, "password-again": again });

test("own password → signed in → setting up push; the link then no longer works", async () => {
  expect(new URL(link).search).toBe("");
  expect(new URL(link).pathname).toBe("/invite");
  const browser = await site.browse().get("/invite");
  await browser.submit("/invite", fields("nine loud larks"));
  expect(browser.path).toBe("/security/push");
  expect(browser.body).toContain('alt="QR code for the app"');

  const other = await site.browse().get("/invite");
  await other.submit("/invite", fields("another password"));
  expect(other.text()).toContain("This invitation no longer works");
  await other.get("/sign-in");
  await other.submit("/sign-in", { name: "guest", password: "another password" });
  expect(other.status).toBe(401);
  await other.submit("/sign-in", { name: "guest", password: "nine loud larks" });
  expect(other.text()).toContain("You are signed in");
});

test("a mistyped or poor password is said so, and the link still works", async () => {
  const browser = await site.browse().get("/invite");
  await browser.submit("/invite", fields("nine loud larks", "nine loud lark"));
  expect(browser.text()).toContain("The two passwords are not the same.");
  await browser.submit("/invite", { password: "short", "password-again": "short" });
  expect(browser.text()).toContain("Use at least 8 characters.");
  await browser.submit("/invite", { password: "password123", "password-again": "password123" });
  expect(browser.text()).toContain("one of the first that anyone would try");
  await browser.submit("/invite", { password: "nine loud larks", "password-again": "nine loud larks" });
  expect(browser.path).toBe("/security/push");
});

test("it ends after 72 hours", async () => {
  site.clock.nowMs += 72 * 3_600_000;
  const browser = await site.browse().get("/invite");
  await browser.submit("/invite", fields("nine loud larks"));
  expect(browser.text()).toContain("This invitation no longer works");
});

test("a new link for a forgotten password is no way around the second step", async () => {
  const user = await site.addPerson("zoe");
  await enrolPhone(site, await site.signIn("zoe"));
  link = await inviteAgain(user.id);
  const browser = await site.browse().get("/invite");
  await browser.submit("/invite", fields("nine loud larks"));
  expect(browser.path).toBe("/sign-in");
  await browser.submit("/sign-in", { name: "zoe", password: "nine loud larks" });
  expect(browser.path).toBe("/waiting");
});
