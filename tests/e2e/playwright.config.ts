/**
 * The end-to-end tests: the built app and the real service in Debian's Chromium.
 *
 * @module
 */
import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../support/browser.ts";

const isCi = process.env["CI"] === "true";
const results = resolve(import.meta.dirname, "../../test-results");

export default defineConfig({
  testDir: ".",
  testIgnore: "pictures/**",
  outputDir: resolve(results, "e2e"),
  globalSetup: "./built-app.ts",
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: isCi ? 1 : 0,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ?? resolve(results, "e2e.json") }],
  ],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: "en-GB",
    launchOptions: { executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] },
    screenshot: "only-on-failure",
  },
});
