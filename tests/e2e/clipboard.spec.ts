/**
 * A copied code does not stay on the clipboard, and where it must, that is said.
 *
 * @module
 */
import { openPhone, type Phone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { type StaticHost, startStaticHost } from "../support/static-host.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

let host: StaticHost;
let phone: Phone;
let app: AppPages;

const onClipboard = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async () => {
  host = await startStaticHost();
  phone = await openPhone({ appUrl: host.appUrl });
  await phone.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: host.appUrl });
  await phone.context.clock.install();
  app = new AppPages(phone.page, host.appUrl);
  await app.open();
  await app.typeAccount(ACCOUNT);
  await app.makeVault();
  await app.readCode("Example");
  await app.page.getByRole("button", { name: /^Copy code for / }).click();
  await expect.poll(onClipboard).toMatch(/^\d{6}$/);
});

test.afterEach(async () => {
  await phone.discard();
  await host.stop();
});

test("L-08: with the focus the code is gone after its 30 seconds", async () => {
  await app.page.clock.runFor(28_000);
  expect(await onClipboard()).toMatch(/^\d{6}$/);
  await app.page.clock.runFor(3_000);
  await expect.poll(onClipboard).toBe("");
  await expect(app.page.getByText("The code was taken off the clipboard")).toBeVisible();
  console.info("L-08: 0 codes left on the clipboard after 31 s with the focus [0]");
});

test("L-08: without the focus the code stays, and the person hears of it on return", async () => {
  await app.page.evaluate(() => {
    document.hasFocus = () => false;
  });
  await app.page.clock.runFor(31_000);
  expect(await onClipboard()).toMatch(/^\d{6}$/);
  await expect(app.page.getByText("The code was taken off the clipboard")).toBeHidden();
  await app.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(app.page.getByText("The code could not be taken off the clipboard")).toBeVisible();
});
