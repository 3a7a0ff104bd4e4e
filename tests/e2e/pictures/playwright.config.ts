/** Retakes the pictures of the README: `npx playwright test -c tests/e2e/pictures`. @module */
import { defineConfig } from "@playwright/test";
import main from "../playwright.config.ts";

export default defineConfig({
  ...main,
  testDir: ".",
  testIgnore: [],
  globalSetup: "../built-app.ts",
  workers: 1,
  retries: 0,
  reporter: "list",
  timeout: 180_000,
});
