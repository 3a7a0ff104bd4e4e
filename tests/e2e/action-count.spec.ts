/**
 * How much a person has to do: from an empty browser to the first code, and to the first approval.
 *
 * @module
 */
import { expect, test } from "../support/fixtures.ts";

/** Counts what a person does; a field filled counts as one action, and so does laying on the finger. */
function createCounter(): { readonly act: (what: Promise<unknown>) => Promise<void>; readonly count: () => number } {
  let actions = 0;
  return {
    act: async (what) => {
      actions += 1;
      await what;
    },
    count: () => actions,
  };
}

test("actions to the first code and to the first approval", async ({
  app,
  phone,
  portal,
  person,
  desktop,
  service,
}) => {
  const code = createCounter();
  phone.film("otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example");
  const press = (name: string): Promise<void> => app.page.getByRole("button", { name, exact: true }).click();
  await code.act(app.open());
  await code.act(app.startAdding());
  await code.act(press("Save"));
  await code.act(press("Use fingerprint or face"));
  await code.act(press("Later"));
  await app.readCode("Example");
  console.info(`figure: actions to the first code ${String(code.count())} (aim 6)`);
  expect(code.count()).toBeLessThanOrEqual(6);

  // An empty browser again, and a person who already has a password
  const approval = createCounter();
  const page = portal.page;
  await approval.act(page.goto(`${service.portalUrl}/sign-in`));
  await approval.act(page.getByLabel("Name", { exact: true }).fill(person.name));
  await approval.act(page.getByLabel("Password", { exact: true }).fill(person.password));
  await approval.act(page.getByRole("button", { name: "Sign in" }).click());
  await page.goto(`${service.portalUrl}/security`);
  await approval.act(page.getByRole("button", { name: "Set up push" }).click());
  const link = await portal.pushLink();
  await approval.act(app.page.goto(link));
  await approval.act(press("Confirm"));
  const shown = app.page.locator("[data-check-code]");
  await expect(shown).toBeVisible();
  const checkCode = (await shown.getAttribute("data-check-code")) ?? "";
  await expect(page.getByLabel("Check code")).toBeFocused();
  await approval.act(page.getByLabel("Check code").fill(checkCode));
  await approval.act(page.getByRole("button", { name: "Confirm" }).click());
  await expect(portal.devices()).toHaveCount(1);
  await portal.forgetSignIn();
  await portal.signIn(person.name, person.password);
  await approval.act(
    desktop
      .waitFor(({ actions }) => actions.some(({ label }) => label === "Approve"))
      .then((notification) => {
        desktop.press(notification, "Approve");
      }),
  );
  await expect(portal.signedIn()).toBeVisible();
  console.info(`figure: actions to the first approval ${String(approval.count())} (aim 12)`);
  expect(approval.count()).toBeLessThanOrEqual(12);
});
