/**
 * Builds the app into dist/app: the page, then the service worker in a pass of its own, so that it stays one file and
 * shares no chunk with the page. Both by vite.config.ts.
 *
 * @module
 */
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";
import { buildRecordFile, sourcesDigest } from "./sources.mjs";

const app = join(root, "dist", "app");
// Taken first: a file saved while the build runs must count as newer than it.
const sources = sourcesDigest();

await rm(buildRecordFile, { force: true });
await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
// vite-plugin-pwa names its output after the source file; the address people's browsers keep is /sw.js.
await rename(join(app, "service-worker.js"), join(app, "sw.js"));
// Static hosts answer unknown paths with it, and the app's own addresses are such paths until its worker runs.
await copyFile(join(app, "index.html"), join(app, "404.html"));
await writeFile(buildRecordFile, `${JSON.stringify({ sources })}\n`);
