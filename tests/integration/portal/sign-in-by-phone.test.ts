/** Signing in with the phone: approve, deny, nobody answers, asked twice, and what an approval may not be used for. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestPhone } from "../../support/test-phone.ts";
import { createTestSite, enrolPhone, type TestSite } from "../../support/test-site.ts";

let site: TestSite;
let phone: TestPhone;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
  const first = await site.signIn("zoe");
  expect(first.text()).toContain("You are signed in");
  phone = await enrolPhone(site, first);
});

afterEach(async () => {
  await site.close();
});

test("password → phone shows who, for what and from where → approve → home shows place and device", async () => {
  const browser = await site.signIn("zoe");
  expect(browser.path).toBe("/waiting");
  expect(browser.text()).toContain("We asked your phone");
  expect(browser.textOf("data-seconds")).toBe("60");

  const shown = await phone.pending();
  expect(shown).toMatchObject({
    user: "zoe",
    location: browser.textOf("data-location"),
    client: browser.textOf("data-client"),
  });
  expect((await phone.answer("approve")).kind).toBe("approved");

  await browser.get("/waiting");
  expect(browser.path).toBe("/");
  expect(browser.text()).toContain("You are signed in");
  expect(browser.textOf("data-client")).toBe(shown?.client);
  expect(browser.text()).toContain("Password and your phone");
});

test("approved, but the browser comes back after a minute: lapsed, said so, and it can be asked again", async () => {
  const browser = await site.signIn("zoe");
  await phone.answer("approve");
  site.clock.nowMs += 60_000;
  await browser.get("/waiting/result");
  expect(browser.text()).toContain("The approval was not used in time.");
  await browser.submit("/ask");
  expect(browser.path).toBe("/waiting");
  await phone.answer("approve");
  await browser.get("/waiting/result");
  expect(browser.path).toBe("/");
});

test("the waiting page's stream tells the result, once there is one", async () => {
  const browser = await site.signIn("zoe");
  const response = await browser.raw("/waiting/events", { method: "GET" });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const stream = response.text();
  await phone.answer("approve");
  expect(await stream).toMatch(/event: settled\ndata: (approved|redeemed)\n/);
  // Without a sign-in under way there is no stream, and the browser is told not to come again.
  expect((await site.browse().raw("/waiting/events", { method: "GET" })).status).toBe(204);
});

test("deny: not signed in, said so, and the second question comes after the 60 seconds", async () => {
  const browser = await site.signIn("zoe");
  expect((await phone.answer("deny")).kind).toBe("denied");
  await browser.get("/waiting");
  expect(browser.text()).toContain("The sign-in was denied.");
  await browser.get("/");
  expect(browser.path).toBe("/sign-in");

  await browser.get("/waiting/result");
  site.clock.nowMs += 20_000;
  await browser.submit("/ask");
  expect(browser.text()).toContain("A request was sent a moment ago. You can ask again in 40 seconds.");
  site.clock.nowMs += 41_000;
  await browser.submit("/ask");
  expect(browser.path).toBe("/waiting");
});

test("nobody answers: expired after 60 seconds, then asked again", async () => {
  const browser = await site.signIn("zoe");
  site.clock.nowMs += 59_000;
  await browser.get("/waiting");
  expect(browser.textOf("data-seconds")).toBe("1");
  site.clock.nowMs += 1_000;
  await browser.get("/waiting");
  expect(browser.text()).toContain("Nobody answered in 60 seconds.");
  await browser.submit("/ask");
  expect(browser.path).toBe("/waiting");
  await phone.answer("approve");
  await browser.get("/waiting/result");
  expect(browser.text()).toContain("You are signed in");
});

test("a second browser is refused while one waits, and an approval serves only the one that asked", async () => {
  const mine = await site.signIn("zoe");
  const other = await site.signIn("zoe");
  expect(other.text()).toMatch(/You can ask again in 60 seconds/);
  await phone.answer("approve");
  await other.get("/waiting/result");
  expect(other.text()).not.toContain("You are signed in");
  await other.get("/");
  expect(other.path).toBe("/sign-in");
  await mine.get("/waiting/result");
  expect(mine.text()).toContain("You are signed in");
});

test("an approval gives one session only", async () => {
  const browser = await site.signIn("zoe");
  await phone.answer("approve");
  const before = new Map(browser.cookies);
  await browser.get("/waiting/result");
  const copy = site.browse();
  for (const [name, value] of before) copy.cookies.set(name, value);
  await copy.get("/waiting/result");
  expect(copy.text()).not.toContain("You are signed in");
});

test("half a sign-in opens nothing", async () => {
  const browser = await site.signIn("zoe");
  for (const path of ["/", "/security", "/security/push", "/security/codes", "/password-again?next=/security"]) {
    await browser.get(path);
    expect(browser.path.split("?")[0]).toBe("/sign-in");
  }
});

test("a removed device is asked no more, and who it signed in is signed out", async () => {
  const browser = await site.signIn("zoe");
  await phone.answer("approve");
  await browser.get("/waiting/result");
  await browser.get("/security");
  await browser.submit("/security/push/remove");
  expect(browser.text()).toContain("Remove Test phone?");
  await browser.submit("/security/push/remove");
  expect(browser.path === "/sign-in" || browser.text().includes("The device was removed")).toBe(true);
  const again = await site.signIn("zoe");
  expect(again.path).toBe("/");
});
