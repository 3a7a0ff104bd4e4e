/**
 * How unlocking and searching grow with the accounts, each beside the least that it must do, and how long the page is busy
 * at once while somebody scrolls and types in ten thousand of them.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { measureSearch } from "./growth/search.ts";
import { measureInBrowser } from "./unlock/in-browser.ts";

const SIZES = [100, 1000, 10_000] as const;
const UNLOCK_ROUNDS = 30;

async function measureUnlock(accounts: number): Promise<void> {
  for (const { throttle, memory, parsed, stored, read, webCrypto } of await measureInBrowser(accounts, UNLOCK_ROUNDS)) {
    const where = `Chromium${throttle === 1 ? "" : `, processor slowed ${String(throttle)} times`}`;
    const ms = (value: number): string => `${value.toFixed(2)} ms`;
    const fromMemory = `records from memory ${ms(memory)}, its calls of WebCrypto and parsing ${ms(parsed)}, ratio ${(memory / parsed).toFixed(2)}`;
    const bare = read + webCrypto;
    const fromStorage = `from IndexedDB ${ms(stored)}, a bare read with the calls ${ms(bare)}, ratio ${(stored / bare).toFixed(2)}`;
    console.info(
      `figure: unlock by passkey, ${String(accounts)} accounts, ${where}: ${fromMemory}; ${fromStorage} (N = ${String(UNLOCK_ROUNDS)}, medians)`,
    );
  }
}

/** Runs the test that drives the built app (tests/e2e/long-list.spec.ts) and passes its figures on. */
function measureTasks(): void {
  const words = ["playwright", "test", "-c", "tests/e2e/playwright.config.ts", "long-list", "-g", "ten thousand"];
  const run = spawnSync(process.execPath, ["src/server/bootstrap/exec.mjs", ...words], {
    cwd: join(import.meta.dirname, "..", ".."),
    encoding: "utf8",
  });
  const lines = run.stdout.split("\n").filter((line) => line.startsWith("figure: "));
  console.info(lines.length > 0 ? lines.join("\n") : `not measured in a browser: exit code ${String(run.status)}`);
}

export async function measureManyAccounts(): Promise<void> {
  for (const size of SIZES) await measureUnlock(size);
  for (const size of SIZES) await measureSearch(size);
  measureTasks();
}
