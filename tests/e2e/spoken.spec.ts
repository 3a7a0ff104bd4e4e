/**
 * What a screen reader gets to read: the accessibility trees of list, scan and request screen.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { COUNTRY, expect, test } from "../support/fixtures.ts";
import { enrolPhone } from "../support/journeys.ts";

const ACCOUNT = { issuer: "Example", name: "alice@example.org", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

const main = (page: Page) => page.locator("main");

test("the list: each account with its name, code and time, and where the person is", async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Accounts" [level=1]
      - paragraph: /You have no recovery key yet/
      - link "Make one now"
      - status
      - list "Accounts":
        - listitem:
          - button "Copy code for Example"
          - text: /Code \\d \\d \\d \\d \\d \\d\\. \\d+ seconds? left\\./
          - button "More about Example"
      - button "Add an account"
  `);
  const copy = page.getByRole("button", { name: "Copy code for Example" });
  await expect(copy).toHaveAccessibleDescription(/^alice@example\.org Code \d( \d){5}\. \d+ seconds? left\.$/);
  await expect(page.getByRole("navigation", { name: "Sections" })).toMatchAriaSnapshot(`
    - navigation "Sections":
      - link "Accounts"
      - link "Requests"
      - link "More"
  `);
  await expect(app.section("Accounts")).toHaveAttribute("aria-current", "page");
  await copy.click();
  // Said by itself, in a region that was there before.
  await expect(page.getByRole("status").filter({ hasText: /^Copied/ })).toBeVisible();
});

test("two accounts at one service are told apart", async ({ app }) => {
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await app.typeAccount({ ...ACCOUNT, name: "bob@example.org", secret: "JBSWY3DPEHPK3PXP" });
  await app.keepRecoveryKey();
  await expect(app.page.locator("[data-code]")).toHaveCount(2);
  const names = await app.page
    .getByRole("button", { name: /^Copy code for/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(2);
});

test("the scan screen: without a camera it says so and offers the other ways", async ({ app }) => {
  await app.page.addInitScript(() => {
    MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException("none", "NotFoundError"));
  });
  await app.open();
  await app.startAdding();
  await expect(main(app.page)).toMatchAriaSnapshot(`
    - main:
      - button "Close"
      - heading "Add an account" [level=1]
      - status:
        - paragraph: /no camera/
      - button "From a picture"
      - button "Paste"
      - button "Type it in"
  `);
});

test.describe("with a camera", () => {
  test("the scan screen says what to do, and what was found", async ({ app, phone }) => {
    phone.film("", `otpauth://totp/Example:alice%40example.org?secret=${ACCOUNT.secret}&issuer=Example`);
    await app.open();
    await app.startAdding();
    await expect(main(app.page)).toMatchAriaSnapshot(`
      - main:
        - button "Back to the camera"
        - heading "New account" [level=1]
        - region "New account":
          - paragraph: Example
          - paragraph: alice@example.org
          - paragraph: /First code \\d \\d \\d \\d \\d \\d/
        - button "Save"
    `);
  });
});

test("a request: who, what, where and when before Deny and Approve, and the outcome said by itself", async ({
  app,
  desktop,
  person,
  portal,
}) => {
  const { page } = app;
  await enrolPhone(app, portal, person);
  await portal.signIn(person.name, person.password);
  await desktop.waitFor(({ open, actions }) => open && actions.some(({ label }) => label === "Approve"));
  await expect(app.approve()).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - timer: /\\d:\\d\\d left/
      - heading "Protect portal" [level=1]
      - paragraph: wants to sign in as ${person.name}
      - term: Place
      - definition: ${COUNTRY}
      - term: Device
      - definition: /Chrome on Linux/
      - term: Time
      - definition: /\\d\\d:\\d\\d:\\d\\d/
      - term: Asked by
      - definition: /portal/
      - paragraph: Not you? Deny it.
      - button "Deny"
      - button "Approve"
  `);
  await app.approve().click();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Approved" [level=1]
      - status: You are being signed in to Protect portal.
      - button "Done"
  `);
});
