/**
 * How the app is built. `src/server/bootstrap/build.ts` runs it; the service worker's own pass is vite-plugin-pwa's.
 *
 * @module
 */
import { join } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { appVersion } from "./src/server/bootstrap/sources.mjs";
import { appManifest } from "./src/server/bootstrap/vite/app-manifest.ts";
import { commonPasscodes } from "./src/server/bootstrap/vite/common-passcodes.ts";
import { contentSecurity } from "./src/server/bootstrap/vite/content-security.ts";
import { firstFile } from "./src/server/bootstrap/vite/first-file.ts";
import { iconFrame } from "./src/server/bootstrap/vite/icon-frame.ts";
import { jsqrTable } from "./src/server/bootstrap/vite/jsqr-table.ts";
import {
  createLicenceCollector,
  packageFolder,
  SERVICE_WORKER_PACKAGES,
} from "./src/server/bootstrap/vite/licences.ts";
import { otherManifests } from "./src/server/bootstrap/vite/manifest-words.ts";
import { ownCopy } from "./src/server/bootstrap/vite/own-copy.ts";
import { partLoader } from "./src/server/bootstrap/vite/part-loader.ts";

const root = import.meta.dirname;
const licences = createLicenceCollector(join(root, "node_modules"));

/** Fails the worker's pass where it bundles a package that licences.txt, already written, does not name. */
const workerLicencesAreListed = (): Plugin => ({
  name: "protect:worker-licences",
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== "chunk") continue;
      for (const id of Object.keys(output.modules)) {
        const folder = packageFolder(id);
        if (folder === undefined || SERVICE_WORKER_PACKAGES.some((name) => folder.endsWith(name))) continue;
        throw new Error(
          `list the licence: ${folder} is bundled in the service worker; name it in SERVICE_WORKER_PACKAGES`,
        );
      }
    }
  },
});

export default defineConfig({
  root,
  define: { __APP_VERSION__: JSON.stringify(appVersion()) },
  resolve: { dedupe: ["preact"] },
  build: {
    outDir: "dist/app",
    target: ["chrome111", "edge111", "safari16.4", "firefox128"],
    // A data: URL would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    // The polyfill's inline script is not needed by any browser of the list, and the policy forbids it.
    // Of what the other parts need only the styles are listed in the first file: they have to be there first. The scripts
    // are two steps away at most, and all of them are fetched when the first code is on the screen.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((name) => name.endsWith(".css")),
    },
    sourcemap: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: firstFile(root),
      },
    },
    reportCompressedSize: false,
  },
  worker: { format: "es", plugins: () => [jsqrTable(), licences.collect()] },
  plugins: [
    jsqrTable(),
    iconFrame(root),
    partLoader(root),
    ownCopy(root, "src/crypto/hmac-sha1.ts", "@noble/"),
    commonPasscodes(),
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    contentSecurity(),
    otherManifests(appManifest),
    licences.write(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "service-worker.ts",
      // The app registers its workers itself, through its Trusted Types policy.
      injectRegister: false,
      registerType: "prompt",
      manifest: appManifest,
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: "iife",
        // Everything the app needs offline, the scanner's WebAssembly too; not the texts nobody reads offline.
        globPatterns: ["**/*.{html,js,css,svg,png,wasm,json,woff2}"],
        // Asked for anew each time: what the next version brings, and where the operator's own pages are.
        globIgnores: [
          "service-worker.js",
          "sw.js",
          "changes.json",
          "release.json",
          "pages.json",
          "icons/maskable-*",
          "icons/apple-*",
          "icons/icon-512.png",
          "icons/shortcut-*",
        ],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        buildPlugins: { vite: [workerLicencesAreListed()] },
      },
    }),
  ],
  server: { port: 5173, strictPort: true, host: "127.0.0.1" },
});
