/** What the portal refuses: foreign forms, planted sessions, guessing, and telling who has an account. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestSite, enrolPhone, PASSWORD, type TestSite } from "../../support/test-site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
});

afterEach(async () => {
  await site.close();
});

/** A page without what differs from browser to browser. */
function plain(body: string): string {
  return body.replaceAll(/name="form-token" value="[^"]*"/g, "").replaceAll(/value="(zoe|nobody)"/g, "");
}

test("unknown names and wrong passwords get the same answer", async () => {
  const known = await site.browse().get("/sign-in");
  await known.submit("/sign-in", { name: "zoe", password: "wrong password" });
  const unknown = await site.browse().get("/sign-in");
  await unknown.submit("/sign-in", { name: "nobody", password: "wrong password" });
  expect(known.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(plain(unknown.body)).toBe(plain(known.body));
  expect([...unknown.cookies.keys()]).toEqual([...known.cookies.keys()]);
});

test("a form from elsewhere is refused, even with a right form token", async () => {
  const browser = await site.browse().get("/sign-in");
  const form = browser.forms()[0];
  const fields = { ...form?.fields, name: "zoe", password: PASSWORD };
  for (const headers of [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "null" },
    { "sec-fetch-site": "same-site" },
  ]) {
    await browser.post("/sign-in", fields, headers);
    expect(browser.status).toBe(403);
  }
  await browser.get("/");
  expect(browser.path).toBe("/sign-in");
});

test("a form without this browser's token is refused", async () => {
  const browser = await site.browse().get("/sign-in");
  const other = await site.browse().get("/sign-in");
  const foreign = other.forms()[0]?.fields["form-token"] ?? "";
  for (const token of ["", "x", foreign]) {
    await browser.post("/sign-in", { name: "zoe", password: PASSWORD, "form-token": token });
    expect(browser.status).toBe(403);
  }
});

test("every step has its own session, and a planted cookie is worth nothing", async () => {
  const browser = site.browse();
  const name = "protect-s";
  browser.cookies.set(name, "planted-by-someone-else");
  await browser.get("/sign-in");
  await browser.submit("/sign-in", { name: "zoe", password: PASSWORD });
  const first = browser.cookies.get(name);
  expect(first).not.toBe("planted-by-someone-else");
  const phone = await enrolPhone(site, browser);

  await browser.get("/sign-in");
  await browser.submit("/sign-in", { name: "zoe", password: PASSWORD });
  const half = browser.cookies.get(name);
  expect(half).not.toBe(first);
  await phone.answer("approve");
  await browser.get("/waiting/result");
  const whole = browser.cookies.get(name);
  expect(whole).not.toBe(half);

  for (const stale of [first, half]) {
    const thief = site.browse();
    thief.cookies.set(name, stale ?? "");
    await thief.get("/");
    expect(thief.path).toBe("/sign-in");
  }
});

test("signing out ends the session on the server too", async () => {
  const browser = await site.signIn("zoe");
  const stolen = new Map(browser.cookies);
  await browser.submit("/sign-out");
  expect(browser.path).toBe("/sign-in");
  const thief = site.browse();
  for (const [name, value] of stolen) thief.cookies.set(name, value);
  await thief.get("/");
  expect(thief.path).toBe("/sign-in");
});

test("a sign-in ends after half an hour without use", async () => {
  const browser = await site.signIn("zoe");
  site.clock.nowMs += 29 * 60_000;
  expect((await browser.get("/")).path).toBe("/");
  site.clock.nowMs += 31 * 60_000;
  expect((await browser.get("/")).path).toBe("/sign-in");
});

test("many wrong passwords make one wait", async () => {
  const browser = await site.browse().get("/sign-in");
  for (let round = 0; round < 40 && browser.status !== 429; round += 1) {
    await browser.submit("/sign-in", { name: "zoe", password: `wrong ${String(round)}` });
  }
  expect(browser.status).toBe(429);
  expect(browser.text()).toMatch(/Too many tries\. Try again in \d+ (seconds?|minutes)\./);
}, 60_000);

test("changes of second steps want a password that is not older than five minutes", async () => {
  const browser = await site.signIn("zoe");
  await browser.get("/security");
  site.clock.nowMs += 6 * 60_000;
  await browser.submit("/security/codes/start");
  expect(browser.path).toBe("/password-again?next=%2Fsecurity");
  const before = browser.cookies.get("protect-s");
  await browser.submit("/password-again", { password: "wrong password" });
  expect(browser.status).toBe(401);
  await browser.submit("/password-again", { password: PASSWORD });
  expect(browser.path).toBe("/security");
  expect(browser.cookies.get("protect-s")).not.toBe(before);
  await browser.submit("/security/codes/start");
  expect(browser.path).toBe("/security/codes");
});

test("the page after the password can't be another site's", async () => {
  const browser = await site.signIn("zoe");
  for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/security?x=1"]) {
    await browser.get(`/password-again?next=${encodeURIComponent(next)}`);
    await browser.submit("/password-again", { password: PASSWORD });
    expect(browser.path).toBe("/");
  }
});

test("names are text on every page", async () => {
  await site.addPerson("<b>eve</b>");
  const browser = await site.signIn("<b>eve</b>");
  expect(browser.text()).toContain("You are signed in");
  expect(browser.body).not.toContain("<b>eve");
  expect(browser.body).toContain("&lt;b&gt;eve&lt;/b&gt;");
});

test("unknown pages say so", async () => {
  expect((await site.browse().get("/nothing")).status).toBe(404);
});
