/**
 * The languages of the app: as the browser's, or chosen; kept, offline too, from right to left where it is written so;
 * nothing cut off at 320 px.
 *
 * @module
 */
import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "JBSWY3DPEHPK3PXP" };

/** What is read at the list, in More and in Display. */
const READ = {
  de: { own: "Deutsch", more: "Mehr", list: "Konten" },
  es: { own: "Español", more: "Más", list: "Cuentas" },
  fr: { own: "Français", more: "Plus", list: "Comptes" },
  ja: { own: "日本語", more: "その他", list: "アカウント" },
  ar: { own: "العربية", more: "المزيد", list: "الحسابات" },
} as const;

test.setTimeout(120_000);

test("a chosen language is spoken at once on every screen, and kept over a reload", async ({ app }) => {
  const { page } = app;
  await app.open("/more/display");
  for (const [tag, { own, more }] of Object.entries(READ)) {
    const choice = page.getByRole("radio", { name: own });
    await choice.check();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page.locator("html")).toHaveAttribute("dir", tag === "ar" ? "rtl" : "ltr");
    await expect(choice).toBeChecked();
    await expect(choice).toBeFocused();
    await expect(page.getByRole("navigation").getByText(more, { exact: true })).toBeVisible();
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(app.section("More")).toBeVisible();
});

test("the browser's language is spoken from the first picture on, offline too", async ({ browser, app }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const page = await context.newPage();
  const seen: string[] = [];
  await page.exposeFunction("saw", (text: string) => seen.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const text = document.body?.textContent ?? "";
      if (text !== "") (globalThis as unknown as { saw: (text: string) => void }).saw(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(app.url);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("button", { name: "Konto hinzufügen" })).toBeVisible();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("button", { name: "Konto hinzufügen" })).toBeVisible();
  await page.getByRole("link", { name: "Mehr", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Mehr" })).toBeVisible();
  expect(seen.filter((text) => /Add an account|Loading|More/.test(text))).toEqual([]);
  await context.close();
});

for (const tag of Object.keys(READ))
  test(`${tag}: the screens at 320 px, light and dark`, async ({ app }) => {
    const { page } = app;
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.expectIndependentCode("Example", ACCOUNT);
    await page.evaluate((chosen) => localStorage.setItem("protect.language", chosen), tag);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expectAccessible(page, `${tag}: locked`);
    await page.locator("main button").first().click();
    const later = new AppPages(page, app.url);
    await later.readCode("Example");
    await expectAccessible(page, `${tag}: the list`);
    for (const path of [
      "/more",
      "/more/display",
      "/more/privacy",
      "/more/diagnostics",
      "/requests",
      "/trash",
      "/add",
    ]) {
      await page.evaluate((to) => {
        history.pushState(null, "", to);
        dispatchEvent(new PopStateEvent("popstate"));
      }, path);
      await expect(page.locator("h1")).toBeVisible();
      await expectAccessible(page, `${tag}: ${path}`);
    }
    await page.evaluate(() => {
      history.pushState(null, "", "/more/move");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await page.locator("main .group-rows button").first().waitFor();
    await expectAccessible(page, `${tag}: /more/move`);
    await page.locator("main .group-rows button").last().click();
    await page.locator("main video").waitFor();
    await expectAccessible(page, `${tag}: the old phone`);
  });
