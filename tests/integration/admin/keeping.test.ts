/** What an administrator does: people, invitations, the second-step rule, resets, apps, devices, requests. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { findAppByKey, listAudit } from "../../../src/server/service/index.ts";
import type { PageClient } from "../../support/page-client.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite, tokenOf } from "../../support/test-site.ts";

let site: TestSite;
let keeper: PageClient;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("keeper", { isAdmin: true });
  keeper = await site.signIn("keeper", "admin");
  expect(keeper.path).toBe("/people");
});

afterEach(async () => {
  await site.close();
});

/** The hidden fields of the form that belongs to one person. */
async function idOf(name: string): Promise<string> {
  await keeper.get("/people");
  const row = new RegExp(`<tr [^>]*data-person="${name}">([\\s\\S]*?)</tr>`).exec(keeper.body)?.[1] ?? "";
  return /name="person" value="([^"]*)"/.exec(row)?.[1] ?? "";
}

test("adding a person gives an invitation once, which works", async () => {
  await keeper.submit("/people/add", { name: "guest" });
  const link = keeper.textOf("data-link");
  expect(link.startsWith(`${site.parts.urls.portal}/invite#t=`)).toBe(true);
  expect((await keeper.get("/people")).body).not.toContain(tokenOf(link));

  const guest = await site.browse().get("/invite");
  await guest.submit("/invite", { token: tokenOf(link), password: PASSWORD, "password-again": PASSWORD });
  expect(guest.path).toBe("/security/push");
});

test("a name that is taken or odd is refused, and kept in the form", async () => {
  await keeper.submit("/people/add", { name: "keeper" });
  expect(keeper.text()).toContain("Someone has this name already.");
  await keeper.submit("/people/add", { name: "zoe\u202egnp" });
  expect(keeper.text()).toContain("Use 1 to 64 ordinary characters.");
  expect(keeper.status).toBe(400);
});

test("Require MFA leads the next sign-in to setting it up, and can be taken back", async () => {
  await site.addPerson("zoe");
  const person = await idOf("zoe");
  await keeper.submit("/people/require-mfa", { person, required: "yes" });
  expect(keeper.body).toMatch(/aria-pressed="true"/);
  expect((await site.signIn("zoe")).path).toBe("/security/push");
  await keeper.submit("/people/require-mfa", { person, required: "no" });
  expect((await site.signIn("zoe")).path).toBe("/");
});

test("Reset factors asks, wants a reason, and ends devices and sign-ins", async () => {
  await site.addPerson("zoe");
  const zoe = await site.signIn("zoe");
  await enrolPhone(site, zoe);
  const person = await idOf("zoe");
  await keeper.submit("/people/reset", { person });
  expect(keeper.text()).toContain("Reset the factors of zoe?");
  await keeper.submit("/people/reset", { reason: "lost her phone" });
  expect(keeper.text()).toContain("have ended");
  expect((await zoe.get("/")).path).toBe("/sign-in");
  expect((await site.signIn("zoe")).path).toBe("/");
  expect(JSON.stringify(await listAudit(site.parts, 100))).toContain("keeper: lost her phone");
});

test("Reset factors without a reason takes nothing away (E-14)", async () => {
  await site.addPerson("zoe");
  const zoe = await site.signIn("zoe");
  await enrolPhone(site, zoe);
  const person = await idOf("zoe");
  await keeper.submit("/people/reset", { person });
  for (const reason of ["", "   ", "\u00a0\t"]) {
    await keeper.submit("/people/reset", { person, sure: "yes", reason });
    expect(keeper.text()).toContain("Reset the factors of zoe?");
  }
  expect((await zoe.get("/security")).path).toBe("/security");
  expect(JSON.stringify(await listAudit(site.parts, 100))).not.toContain("user.factors-reset");
  await keeper.submit("/people/reset", { person, sure: "yes", reason: "lost her phone" });
  expect((await zoe.get("/security")).path).toBe("/sign-in");
});

test("Reset factors wants a fresh password", async () => {
  await site.addPerson("zoe");
  const person = await idOf("zoe");
  site.clock.nowMs += 6 * 60_000;
  await keeper.get("/people");
  await keeper.submit("/people/reset", { person });
  expect(keeper.path).toBe("/password-again?next=%2Fpeople");
});

test("an app's key is shown once and works", async () => {
  await keeper.get("/apps");
  await keeper.submit("/apps/add", { name: "Payroll", policy: "uv" });
  const key = keeper.textOf("data-key");
  expect(await findAppByKey(site.parts, key)).toMatchObject({ name: "Payroll", policy: "uv" });
  await keeper.get("/apps");
  expect(keeper.body).not.toContain(key);
  expect(keeper.text()).toContain("Payroll");
  await keeper.submit("/apps/add", { name: "payroll", policy: "approve" });
  expect(keeper.text()).toContain("There is an app of this name already.");
});

test("devices and requests are listed; a revoked device approves no more", async () => {
  await site.addPerson("zoe");
  const phone = await enrolPhone(site, await site.signIn("zoe"));
  const zoe = await site.signIn("zoe");
  await phone.answer("deny");
  await keeper.get("/requests");
  expect(keeper.text()).toContain("Denied");
  expect(keeper.text()).toContain("zoe");

  await keeper.get("/devices");
  expect(keeper.text()).toContain("Test phone");
  await keeper.submit("/devices/revoke");
  expect(keeper.text()).toContain("Revoke Test phone of zoe?");
  await keeper.submit("/devices/revoke");
  expect(keeper.text()).toContain("The device was revoked.");
  await expect(phone.pending()).rejects.toThrow();
  expect((await zoe.get("/")).path).toBe("/sign-in");
});

test("nothing here opens to a foreign form or without a sign-in", async () => {
  const stranger = site.browse("admin");
  for (const path of ["/people", "/apps", "/devices", "/requests", "/"]) {
    expect((await stranger.get(path)).path).toBe("/sign-in");
  }
  const token = keeper.forms()[0]?.fields["form-token"] ?? "";
  await keeper.post(
    "/people/add",
    { name: "mallory", "form-token": token },
    { origin: site.parts.urls.portal, "sec-fetch-site": "same-site" },
  );
  expect(keeper.status).toBe(403);
  expect((await keeper.get("/people")).text()).not.toContain("mallory");
});
