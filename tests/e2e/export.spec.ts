/**
 * Accounts leave the app: behind a fresh unlock, under a password or a word that stands for having read the warning; as files that
 * readers open which share nothing with the product, as codes for another camera, and as paper.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { readBarcodes } from "zxing-wasm/reader";
import { parseMigration } from "../../src/otp/migration.ts";
import { expect, test } from "../support/fixtures.ts";
import {
  type ForeignEntry,
  read2fas,
  readAegis,
  readAndOtp,
  readBitwarden,
  readEnte,
  readLinks,
  readPage,
  readProton,
  readStratum,
} from "../support/foreign-readers.ts";
import { chooseInMenu, moveIn, secretAt } from "../support/moved-in.ts";
import type { AppPages } from "../support/pages/app.ts";
import { prepareStrongReader } from "../support/zxing-in-node.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Elm"] as const;
const PASSWORD = "four green boats at noon";
const WORD = "unprotected";

const question = (page: Page) => page.getByRole("dialog", { name: "Is it you?" });
const hexAt = (place: number): string => Buffer.from(secretAt(place)).toString("hex");

/** The text of a QR code on the screen, read by a decoder that the page does not draw with. */
async function readShownCode(page: Page, code = page.locator("canvas.export-qr")): Promise<string> {
  const picture = await code.screenshot();
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
  return found?.text ?? "";
}

test.beforeAll(prepareStrongReader);

test.beforeEach(async ({ phone }) => {
  await phone.context.clock.install();
  // A headless browser has no picker that somebody could answer.
  await phone.context.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
});

const moveInNames = (app: AppPages, names: readonly string[] = NAMES): Promise<void> =>
  moveIn(
    app,
    names.map((issuer, at) => ({ issuer, ...(issuer === "Cedar" ? { counter: 4 } : {}), name: `zoe${String(at)}` })),
  );

async function chooseInList(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: "Export the chosen accounts" }).click();
  await expect(page.getByRole("heading", { name: /^Export \d+ account/ })).toBeVisible();
}

/** By way of «More», where all accounts go. */
async function openExport(app: AppPages): Promise<void> {
  await app.section("More").click();
  await app.page.getByRole("link", { name: "Backup and transfer" }).click();
  await app.page.getByRole("link", { name: "Export to another app" }).click();
}

const target = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });

/** What the browser is given. Proves who is there where that is asked. */
async function saved(app: AppPages, button: string): Promise<Download> {
  const { page } = app;
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: button }).click();
  await question(page)
    .or(page.getByText(/^Handed to your browser/))
    .first()
    .waitFor({ timeout: 60_000 });
  if (await question(page).isVisible()) await app.unlockByPasskey();
  const download = await downloading;
  await expect(page.getByText(/^Handed to your browser/)).toBeVisible();
  return download;
}

test("a file of links: chosen accounts, the word for it, and once the person has proved who they are", async ({
  app,
}) => {
  await moveInNames(app);
  const { page } = app;
  await chooseInMenu(app, "Ash", "Choose several");
  await chooseInList(page, "Cedar");
  await expect(page.getByRole("heading", { name: "Export 2 accounts" })).toBeVisible();
  await page.getByLabel("All accounts").check();
  await expect(page.getByRole("heading", { name: "Export 4 accounts" })).toBeVisible();
  await page.getByLabel("Only the chosen ones").check();
  await target(page, "A file of links").click();
  await expect(page.getByText("2 accounts go.")).toBeVisible();
  await expect(page.getByText("The file is not encrypted.")).toBeVisible();
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByRole("alert")).toContainText(`Type the word “${WORD}”`);
  await page.getByRole("textbox").fill(WORD);
  // Older than a minute, with a touch between so that nothing locks.
  await page.clock.runFor(40_000);
  await page.mouse.click(5, 5);
  await page.clock.runFor(25_000);
  await page.getByRole("button", { name: "Save the file" }).click();
  await question(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/^Handed to your browser/)).toHaveCount(0);

  const download = await saved(app, "Save the file");
  expect(download.suggestedFilename()).toMatch(/^protect-otpauth-\d{4}-\d\d-\d\d\.txt$/);
  expect(readLinks(readFileSync(await download.path()))).toEqual([
    { type: "totp", issuer: "Ash", name: "zoe0", secret: hexAt(0), algorithm: "SHA1", digits: 6, period: 30 },
    { type: "hotp", issuer: "Cedar", name: "zoe2", secret: hexAt(2), algorithm: "SHA1", digits: 6, counter: 4 },
  ]);
});

type Reader = (bytes: Buffer, password: string) => readonly ForeignEntry[];
const SEALED: readonly (readonly [app: string, ending: string, read: Reader, hasCounters: boolean])[] = [
  ["Aegis", "json", readAegis, true],
  ["2FAS", "2fas", read2fas, true],
  ["Bitwarden", "json", readBitwarden, false],
  ["Ente Auth", "txt", readEnte, true],
  ["Proton Authenticator", "json", readProton, false],
  ["Stratum", "stratum", readStratum, true],
  ["andOTP", "json.aes", readAndOtp, true],
];

test("a file for each app, under a password, opened again by another reader", async ({ app }) => {
  test.setTimeout(180_000);
  await moveInNames(app);
  const { page } = app;
  await openExport(app);
  for (const [name, ending, read, hasCounters] of SEALED) {
    await target(page, name).click();
    await expect(page.getByText(hasCounters ? "4 accounts go." : "3 accounts go.")).toBeVisible();
    if (!hasCounters)
      await expect(page.getByRole("listitem").filter({ hasText: "Cedar" })).toContainText("no place for its kind");
    // What was typed for the one before is still there.
    if (name === "Aegis") {
      await page.getByLabel("Password of the file").fill("short");
      await page.getByRole("button", { name: "Save the file" }).click();
      await expect(page.getByRole("alert")).toContainText("Too short");
      await page.getByLabel("Password of the file").fill(PASSWORD);
      await page.getByLabel("Password again").fill(PASSWORD);
    }
    const download = await saved(app, "Save the file");
    expect(download.suggestedFilename()).toMatch(new RegExp(`^protect-[a-z0-9]+-[0-9-]{10}\\.${ending}$`));
    const bytes = readFileSync(await download.path());
    const found = read(bytes, PASSWORD).map(({ type, issuer, name: own, secret }) => [type, issuer, own, secret]);
    expect(found).toEqual(
      NAMES.map((issuer, at) => [issuer === "Cedar" ? "hotp" : "totp", issuer, `zoe${String(at)}`, hexAt(at)]).filter(
        ([type]) => hasCounters || type === "totp",
      ),
    );
    expect(() => read(bytes, "another password")).toThrow();
    await page.getByRole("button", { name: "Another way" }).click();
  }
});

test("a suggested password, and a file without one for an app that reads no other", async ({ app }) => {
  await moveInNames(app, NAMES.slice(0, 2));
  const { page } = app;
  await openExport(app);
  await target(page, "2FAS").click();
  await expect(page.getByText(/slows down guessing only a little/)).toBeVisible();
  await page.getByRole("button", { name: "Suggest one" }).click();
  await page.getByRole("button", { name: "Use it" }).click();
  const words = (await page.locator("[data-suggestion]").textContent()) ?? "";
  await expect(page.getByLabel("Password of the file")).toHaveValue(words);
  await page.getByLabel("Password again").fill(words);
  const download = await saved(app, "Save the file");
  expect(read2fas(readFileSync(await download.path()), words)).toHaveLength(2);

  await page.getByRole("switch", { name: "Encrypt with a password" }).uncheck();
  await expect(page.getByLabel("Password of the file")).toHaveCount(0);
  await page.getByRole("textbox").fill(WORD);
  const plain = await saved(app, "Save the file");
  expect(read2fas(readFileSync(await plain.path()), "")).toHaveLength(2);

  await app.section("More").click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  await page.getByRole("link", { name: "Security log" }).click();
  await expect(page.getByText("Accounts were exported")).toHaveCount(2);
});

test("where the person chooses the place, the file is read back before it counts as saved", async ({ app, phone }) => {
  // Files of the browser's own take the place of the picker's: written and read like any other.
  await phone.context.addInitScript(() => {
    const view = globalThis as unknown as { showSaveFilePicker: unknown; isBroken?: boolean };
    view.showSaveFilePicker = async ({ suggestedName }: { readonly suggestedName: string }) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      if (view.isBroken !== true) return handle;
      return { createWritable: () => handle.createWritable(), getFile: async () => (await handle.getFile()).slice(1) };
    };
  });
  await moveInNames(app, NAMES.slice(0, 2));
  const { page } = app;
  await openExport(app);
  await target(page, "Stratum").click();
  await page.getByLabel("Password of the file").fill(PASSWORD);
  await page.getByLabel("Password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByText(/^Saved, and read back/)).toBeVisible();
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
      if (name.startsWith("protect-stratum")) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        return btoa(String.fromCharCode(...bytes));
      }
    return "";
  });
  expect(readStratum(Buffer.from(text, "base64"), PASSWORD).map(({ issuer }) => issuer)).toEqual(NAMES.slice(0, 2));

  await page.evaluate(() => {
    (globalThis as unknown as { isBroken: boolean }).isBroken = true;
  });
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByText(/^The file could not be written there/)).toBeVisible();
  await expect(page.getByLabel("Password of the file")).toHaveValue(PASSWORD);
});

test("codes for Google Authenticator and for each account, read by another decoder", async ({ app }) => {
  await moveInNames(app);
  const { page } = app;
  await chooseInMenu(app, "Birch", "Edit");
  await page.getByLabel("Note").fill("spare code 8812");
  await page.getByRole("button", { name: "Save" }).click();
  await chooseInMenu(app, "Birch", "Edit");
  await page.locator("summary").click();
  await page.getByLabel("Seconds").fill("60");
  await page.getByRole("button", { name: "Save" }).click();
  await openExport(app);
  await target(page, "A QR code for each account").click();
  await expect(page.getByRole("listitem").filter({ hasText: "The note of 1 account" })).toContainText("Birch · zoe1");
  await page.getByRole("button", { name: "Another way" }).click();
  await target(page, "Google Authenticator").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Birch" })).toContainText(
    "only codes that last 30 seconds",
  );
  await expect(page.getByText("The note of 1 account")).toHaveCount(0);
  await page.getByRole("textbox").fill(WORD);
  await page.getByRole("button", { name: "Show the codes" }).click();
  await expect(page.getByRole("heading", { name: "Part 1 of 1" })).toBeVisible();
  await expect.poll(() => readShownCode(page)).toMatch(/^otpauth-migration:/);
  expect(parseMigration(await readShownCode(page))).toMatchObject({
    part: { count: 1, drafts: [{ issuer: "Ash" }, { issuer: "Cedar", counter: 4 }, { issuer: "Elm" }] },
  });
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Another way" }).click();
  await target(page, "A QR code for each account").click();
  await page.getByRole("button", { name: "Show the codes" }).click();
  for (const [at, name] of NAMES.entries()) {
    await expect(page.getByRole("heading", { name: `Code ${String(at + 1)} of 4` })).toBeVisible();
    await expect.poll(() => readShownCode(page)).toContain(`/${name}:`);
    if (at < NAMES.length - 1) await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await expect(page.getByRole("button", { name: "Next", exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Code 3 of 4" })).toBeVisible();

  // A lock takes them off the screen.
  await page.clock.runFor(130_000);
  await expect(page.locator("canvas")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Use fingerprint or face" })).toBeVisible();
});

test("a transfer of many parts turns by itself until somebody stops it", async ({ app }) => {
  await moveInNames(app, [...NAMES, ...Array.from({ length: 16 }, (_, at) => `Tree ${String(at)}`)]);
  const { page } = app;
  await openExport(app);
  await target(page, "Google Authenticator").click();
  await page.getByRole("textbox").fill(WORD);
  await page.getByRole("button", { name: "Show the codes" }).click();
  const heading = page.getByRole("heading", { name: /^Part \d of \d$/ });
  await expect(heading).toHaveText("Part 1 of 2");
  const drafts: unknown[] = [];
  for (const part of [1, 2]) {
    await expect(heading).toHaveText(`Part ${String(part)} of 2`);
    await expect
      .poll(async () => parseMigration(await readShownCode(page)))
      .toMatchObject({ part: { index: part - 1 } });
    const read = parseMigration(await readShownCode(page));
    if (read.kind === "part") drafts.push(...read.part.drafts);
    await page.clock.runFor(4100);
  }
  expect(drafts).toHaveLength(20);
  await expect(heading).toHaveText("Part 1 of 2");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(9000);
  await expect(heading).toHaveText("Part 1 of 2");
  await page.getByRole("button", { name: "Done" }).click();

  // Nothing moves for people who asked for that; the buttons are there.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Show the codes" }).click();
  await page.clock.runFor(9000);
  await expect(heading).toHaveText("Part 1 of 2");
  await page.getByRole("button", { name: "Show them in turn" }).click();
  await page.clock.runFor(4100);
  await expect(heading).toHaveText("Part 2 of 2");
});

test("paper: a page without script that stands by itself, and the same for the printer", async ({ app }) => {
  await moveInNames(app);
  const { page } = app;
  await openExport(app);
  await target(page, "Paper").click();
  await page.getByRole("textbox").fill(WORD);
  const download = await saved(app, "Save the page");
  const html = readFileSync(await download.path());
  expect(readPage(html).map(({ issuer, secret }) => [issuer, secret])).toEqual(
    NAMES.map((issuer, at) => [issuer, hexAt(at)]),
  );
  const other = await page.context().newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(`data:text/html;base64,${html.toString("base64")}`);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  expect(await other.locator("script").count()).toBe(0);
  for (const [at, name] of NAMES.entries())
    expect(await readShownCode(other, other.locator("svg").nth(at))).toContain(`/${name}:`);
  await other.close();

  await page.evaluate(() => {
    const view = globalThis as unknown as { print: () => void; printed: number };
    view.printed = 0;
    view.print = () => {
      view.printed += 1;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("heading", { name: "4 accounts" })).toBeVisible();
  await page.getByRole("button", { name: "Print" }).click();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  for (const [at, name] of NAMES.entries())
    expect(await readShownCode(page, page.locator("svg.print-code").nth(at))).toContain(`/${name}:`);
});

test("making is cancelled by its button, and by leaving", async ({ app }) => {
  await moveInNames(app, NAMES.slice(0, 2));
  const { page } = app;
  const workers = (): number => page.workers().filter((worker) => /export-worker/.test(worker.url())).length;
  await openExport(app);
  await target(page, "Ente Auth").click();
  await page.getByLabel("Password of the file").fill(PASSWORD);
  await page.getByLabel("Password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Save the file" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect.poll(workers).toBe(0);
  await expect(page.getByText(/^Handed to your browser/)).toHaveCount(0);
  await expect(page.getByLabel("Password of the file")).toHaveValue(PASSWORD);
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect.poll(workers).toBe(1);
  await app.section("Accounts").click();
  await expect.poll(workers).toBe(0);
});
