/**
 * Builds the app into dist/app: the page, then the service worker in a pass of its own, so that it stays one file and
 * shares no chunk with the page. Both by vite.config.ts.
 *
 * @module
 */
import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";
import { filesOf, releaseOf } from "./release.ts";
import { appVersion, buildRecordFile, sourcesDigest } from "./sources.mjs";

const app = join(root, "dist", "app");
// Taken first: a file saved while the build runs must count as newer than it.
const sources = sourcesDigest();

await rm(buildRecordFile, { force: true });
await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
// vite-plugin-pwa names its output after the source file; the address people's browsers keep is /sw.js.
await rename(join(app, "service-worker.js"), join(app, "sw.js"));
// Static hosts answer unknown paths with it, and the app's own addresses are such paths until its worker runs.
await copyFile(join(app, "index.html"), join(app, "404.html"));
const vaultFormat = /^export const FORMAT = (\d+);$/m.exec(
  await readFile(join(root, "src", "vault", "format", "model.ts"), "utf8"),
)?.[1];
if (vaultFormat === undefined) throw new Error("build the app: src/vault/format/model.ts does not say its format");
const keyFile = process.env["APP_RELEASE_KEY"];
await writeFile(
  join(app, "release.json"),
  releaseOf(filesOf(app), {
    version: appVersion(),
    vaultFormat: Number(vaultFormat),
    privateKey: keyFile === undefined ? undefined : await readFile(keyFile, "utf8"),
  }),
);
await writeFile(buildRecordFile, `${JSON.stringify({ sources })}\n`);
