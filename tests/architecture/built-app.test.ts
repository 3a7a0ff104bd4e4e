/**
 * The built app, as it is served: how big the first load is, and that nothing in it needs what the policy forbids.
 * Needs `npm run build`; `npm test` sees to that.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const app = join(import.meta.dirname, "..", "..", "dist", "app");
const text = (name: string): string => readFileSync(join(app, name), "utf8");
const gzipBytes = (name: string): number => gzipSync(readFileSync(join(app, name)), { level: 9 }).length;
const files = (): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(app.length + 1)
        .replaceAll("\\", "/"),
    );

const FIRST_LOAD_LIMIT_BYTES = 45 * 1024;
const SERVICE_WORKER_LIMIT_BYTES = 25 * 1024;

/** What the page fetches before it can show anything: itself, its script and style, and what they import statically. */
function firstLoad(): Set<string> {
  const wanted = new Set(["index.html"]);
  const follow = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    if (!name.endsWith(".js")) return;
    for (const [, path] of text(name).matchAll(
      /(?:^|[;}])(?:import|export)(?:[^'"`();]*?from)?\s*["'`]\.\/([^"'`]+)["'`]/g,
    )) {
      if (path !== undefined) follow(`assets/${path}`);
    }
  };
  for (const [, path] of text("index.html").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) {
    if (path !== undefined) follow(path);
  }
  return wanted;
}

test("the first load stays within 45 KiB gzip", () => {
  const sizes = [...firstLoad()].map((name) => ({ name, bytes: gzipBytes(name) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.info(`figure: first load ${total} bytes gzip in ${sizes.length} files (limit ${FIRST_LOAD_LIMIT_BYTES})`);
  expect(sizes.length, "the page names a script and a style").toBeGreaterThanOrEqual(3);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT_BYTES);
});

test("the service worker is one file within 25 KiB gzip", () => {
  const bytes = gzipBytes("sw.js");
  console.info(`figure: service worker ${bytes} bytes gzip (limit ${SERVICE_WORKER_LIMIT_BYTES})`);
  expect(bytes).toBeLessThanOrEqual(SERVICE_WORKER_LIMIT_BYTES);
  expect(text("sw.js")).not.toMatch(/\bimport\s*[("'`{*]|\bimportScripts\(/);
  expect(existsSync(join(app, "service-worker.js"))).toBe(false);
});

test("every file the service worker keeps exists, and all of the app's code is kept", () => {
  const kept = [...text("sw.js").matchAll(/"?url"?:\s*[`"]([^`"]+)[`"]/g)].map(([, url]) => url ?? "");
  const have = files();
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((url) => !have.includes(url))).toEqual([]);
  const code = have.filter((name) => /^assets\/.*\.(js|css|wasm)$/.test(name) || name === "index.html");
  expect(code.filter((name) => !kept.includes(name))).toEqual([]);
});

test("nothing built needs what the Content-Security-Policy forbids", () => {
  const page = text("index.html");
  expect(page).toContain("require-trusted-types-for");
  expect(page, "no inline script").not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(page, "no inline style").not.toMatch(/<style|\sstyle=/);
  for (const name of files().filter((file) => file.endsWith(".js"))) {
    const code = text(name);
    expect(code, `${name}: eval`).not.toMatch(/(?<![\w.$])eval\(/);
    expect(code, `${name}: new Function`).not.toMatch(/new Function\(/);
    expect(code, `${name}: source map`).not.toContain("sourceMappingURL");
    expect(code, `${name}: a script from elsewhere`).not.toMatch(
      /https:\/\/(?:cdn|fastly|unpkg|esm)\.[a-z.]+\/[^"'`]*\.(?:m?js|wasm)/,
    );
  }
  expect(files().filter((file) => file.endsWith(".map"))).toEqual([]);
});

test("the manifest's icons exist in the sizes it says", () => {
  const manifest = JSON.parse(text("manifest.webmanifest")) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  for (const icon of manifest.icons) {
    const picture = readFileSync(join(app, icon.src));
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`, icon.src).toBe(icon.sizes);
  }
  expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(["any 192x192", "any 512x512", "maskable 192x192", "maskable 512x512"]),
  );
});

test("licences.txt names each bundled package with its text", () => {
  const licences = text("licences.txt");
  for (const name of ["preact", "jsqr", "otpauth", "valibot", "hash-wasm", "workbox-precaching"]) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  }
  expect(licences).toContain("Changed for Protect");
});
