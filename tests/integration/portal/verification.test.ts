/** The code of a device that has set up user verification, at the portal: typed, mistyped, and by whom. @module */
import { afterEach, beforeEach, expect, test } from "vitest";
import { UvAuthenticator } from "../../support/authenticator.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite } from "../../support/test-site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
});
afterEach(() => site.close());

const otherCode = (code: string): string => (code === "000000" ? "111111" : "000000");

test("the code that the phone shows turns its screen lock on", async () => {
  const browser = await site.signIn("zoe");
  const phone = await enrolPhone(site, browser);
  expect((await browser.get("/security")).text()).not.toContain("Type the code that it shows");
  expect((await browser.get("/security/verification")).path).toBe("/security");

  const code = await phone.setUpVerification(new UvAuthenticator(site.parts.urls.app));
  expect((await browser.get("/security")).text()).toContain("Type the code that it shows");
  await browser.get("/security/verification");
  expect(browser.text()).toContain("Test phone wants to confirm sign-ins with its screen lock.");
  await browser.submit("/security/verification", { "check-code": otherCode(code) });
  expect(browser.text()).toContain("2 tries are left.");
  await browser.submit("/security/verification", { "check-code": `${code.slice(0, 3)} ${code.slice(3)}` });
  expect(browser.path).toBe("/security?done=verification-added");
  expect(browser.text()).toContain("With screen lock");
  expect(browser.text()).not.toContain("Type the code that it shows");
});

test("three wrong codes end it", async () => {
  const browser = await site.signIn("zoe");
  const phone = await enrolPhone(site, browser);
  const code = await phone.setUpVerification(new UvAuthenticator(site.parts.urls.app));
  await browser.get("/security/verification");
  for (let tries = 0; tries < 3; tries += 1)
    await browser.submit("/security/verification", { "check-code": otherCode(code) });
  expect(browser.path).toBe("/security?done=verification-void");
  expect(browser.text()).not.toContain("With screen lock");
});

test("an old password is asked for again first, and nobody confirms another person's device", async () => {
  const browser = await site.signIn("zoe");
  const phone = await enrolPhone(site, browser);
  const code = await phone.setUpVerification(new UvAuthenticator(site.parts.urls.app));
  const device = (await browser.get("/security/verification"))
    .forms()
    .find(({ action }) => action === "/security/verification")?.fields["device"];
  await site.addPerson("eve");
  const eve = await site.signIn("eve");
  await eve.get("/security");
  const token = eve.forms().find(({ action }) => action === "/sign-out")?.fields["form-token"] ?? "";
  await eve.post("/security/verification", { "form-token": token, device: device ?? "", "check-code": code });
  expect(eve.path).toBe("/security?done=verification-void");

  site.clock.nowMs += 9 * 60_000;
  await phone.setUpVerification(new UvAuthenticator(site.parts.urls.app));
  site.clock.nowMs += 8 * 60_000;
  await browser.get("/security/verification");
  expect(browser.path).toContain("/password-again");
  await browser.submit("/password-again", { password: PASSWORD });
  expect(browser.path).toBe("/security/verification");
});
