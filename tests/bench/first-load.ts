/**
 * Bytes over the wire: in a real browser from a cold start to the first code (by tests/e2e/first-load.spec.ts, which counts
 * them), the files that the page names, the service worker, and everything it keeps for offline use.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { brotliSize, builtBytes, builtFiles, firstLoad, gzipSize } from "../support/built-files.ts";

const sum = (names: readonly string[], size: (name: string) => number): number =>
  names.reduce((total, name) => total + size(name), 0);

/** Runs the counting test and passes its tables and figures on. */
function measureInBrowser(): void {
  const words = ["playwright", "test", "-c", "tests/e2e/playwright.config.ts", "first-load"];
  const run = spawnSync(process.execPath, ["src/server/bootstrap/exec.mjs", ...words], {
    cwd: join(import.meta.dirname, "..", ".."),
    encoding: "utf8",
  });
  const lines = run.stdout.split("\n").filter((line) => /^figure: |^ +\d+ \/assets\//.test(line));
  console.info(lines.length > 0 ? lines.join("\n") : `not measured in a browser: exit code ${String(run.status)}`);
}

export function measureFirstLoad(): void {
  measureInBrowser();
  const first = firstLoad();
  console.info(
    `figure: files that the page names ${sum(first, gzipSize)} bytes gzip, ${sum(first, brotliSize)} brotli, ${first.length} files`,
  );
  console.info(`figure: service worker ${gzipSize("sw.js")} bytes gzip, ${brotliSize("sw.js")} brotli`);
  const all = builtFiles();
  const raw = sum(all, (name) => builtBytes(name).length);
  console.info(`figure: whole app ${raw} bytes, ${sum(all, gzipSize)} gzip, ${all.length} files`);
  const lazy = all.filter((name) => /\.(js|css|wasm)$/.test(name) && !first.includes(name) && name !== "sw.js");
  for (const name of lazy) console.info(`figure: fetched when needed: ${name} ${gzipSize(name)} bytes gzip`);
}
