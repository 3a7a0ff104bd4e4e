/**
 * How many passcodes somebody with the device in their hand can try.
 *
 * @module
 */
import type { Page } from "@playwright/test";
import { openPhone } from "../support/browser.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { startStaticHost } from "../support/static-host.ts";

const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
const PASSCODE = "copper lantern drifts north";
const WRONG = "granite walrus hums twice";
const LONGEST_WAIT_MS = 15 * 60_000;

/** Loads the page anew and tries; what the app said. */
async function tryAnew(page: Page, passcode: string): Promise<"wrong" | "wait" | "only strong"> {
  await page.reload();
  await page.getByLabel("Passcode", { exact: true }).fill(passcode);
  await page.getByRole("button", { name: "Unlock" }).click();
  const text = (await page.getByRole("alert").textContent()) ?? "";
  if (text.startsWith("That is not the passcode.")) return "wrong";
  if (text.startsWith("Too many wrong tries.")) return "wait";
  expect(text).toMatch(/^Too many wrong passcodes\. Now only/);
  return "only strong";
}

test("L-07: several windows, reloads and a clock that is turned give no more tries than one window that waits", async () => {
  test.setTimeout(150_000);
  const host = await startStaticHost();
  const phone = await openPhone({ appUrl: host.appUrl });
  try {
    await phone.context.clock.install();
    const app = new AppPages(phone.page, host.appUrl);
    await app.open();
    await app.typeAccount(ACCOUNT);
    await app.protectByPasscode(PASSCODE);
    await app.keepRecoveryKey();
    await app.readCode("Example");
    const windows = [phone.page, await phone.context.newPage(), await phone.context.newPage()];
    for (const page of windows.slice(1)) await page.goto(host.appUrl);

    let nowMs = Date.now();
    const turnClock = async (byMs: number): Promise<void> => {
      nowMs += byMs;
      await phone.context.clock.setSystemTime(nowMs);
    };
    const tryEverywhere = () => Promise.all(windows.map((page) => tryAnew(page, WRONG)));

    let tries = 0;
    for (let round = 0; round < 2; round += 1)
      tries += (await tryEverywhere()).filter((outcome) => outcome === "wrong").length;
    // Six tries in two rounds of three windows, of which the sixth had to wait.
    expect(tries).toBe(5);
    await turnClock(-86_400_000);
    expect(await tryEverywhere()).toEqual(["wait", "wait", "wait"]);

    let more = 0;
    for (let round = 0; round < 7; round += 1) {
      await turnClock(LONGEST_WAIT_MS + 1000);
      const outcomes = await tryEverywhere();
      more += outcomes.filter((outcome) => outcome === "wrong").length;
      if (outcomes.every((outcome) => outcome === "only strong")) break;
    }
    console.info(
      `L-07: ${String(more)} tries after the first 5 [≤ 12], three windows, reloads, the clock set forward at will and back once`,
    );
    expect(more).toBeLessThanOrEqual(12);
    await turnClock(LONGEST_WAIT_MS);
    expect(await tryAnew(phone.page, PASSCODE)).toBe("only strong");
  } finally {
    await phone.discard();
    await host.stop();
  }
});
