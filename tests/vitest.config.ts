/**
 * How the tests that need no browser run: unit (mirrors src/), integration (parts together, real storage and sockets)
 * and architecture (the built app and the tree). Choose by folder: `vitest run -c tests/vitest.config.ts tests/unit`.
 *
 * @module
 */
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { jsqrTable } from "../src/server/bootstrap/vite/jsqr-table.ts";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  // The app's build defines the same name with the real version.
  define: { __APP_VERSION__: JSON.stringify("0.0.0+tests") },
  // jsQR as the app ships it, with its table mended.
  plugins: [jsqrTable()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/{unit,integration,architecture}/**/*.test.{ts,tsx}"],
    server: { deps: { inline: ["jsqr"] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A test that must be repeated to pass is a fault, of the test or of the product.
    retry: 0,
    restoreMocks: true,
    unstubGlobals: true,
    maxWorkers: 2,
  },
});
