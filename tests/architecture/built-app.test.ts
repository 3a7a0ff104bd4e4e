/**
 * The built app, as it is served: how big the files are that the page itself names, and that nothing in it needs what the policy forbids.
 * Needs `npm run build`; `npm test` sees to that.
 */
import { expect, test } from "vitest";
import { builtBytes, builtFiles, builtText, firstLoad, gzipSize } from "../support/built-files.ts";

/**
 * By kind, gzip: what the page itself names, which is nearly all that the first code waits for (tests/e2e/first-load.spec.ts
 * counts it on the wire). A bound lies at most 2 kB above what is reached: whoever needs more moves something behind the
 * first code.
 */
const FIRST_FILE_LIMITS = { "index.html": 1_500, js: 41_500, css: 4_300 } as const;
const PAGE_FILES_LIMIT_BYTES = 45_000;
const SERVICE_WORKER_LIMIT_BYTES = 25 * 1024;

test("each file that the page names stays within its bound, and script and style within 45 kB gzip", () => {
  const files = firstLoad().map((name) => ({ name, bytes: gzipSize(name) }));
  const table = files.map(({ name, bytes }) => `${String(bytes).padStart(7)} ${name}`).join("\n");
  const total = files.reduce((sum, { name, bytes }) => (name === "index.html" ? sum : sum + bytes), 0);
  console.info(
    `${table}\nfigure: script and style that the page names ${total} bytes gzip (limit ${PAGE_FILES_LIMIT_BYTES})`,
  );
  expect(files.map(({ name }) => name.replace(/^.*\.(?=js$|css$)/, "")).sort(), table).toEqual(
    Object.keys(FIRST_FILE_LIMITS).sort(),
  );
  for (const { name, bytes } of files) {
    const kind = name.replace(/^.*\.(?=js$|css$)/, "") as keyof typeof FIRST_FILE_LIMITS;
    expect(bytes, `${name} has grown: move what no first code needs behind it\n${table}`).toBeLessThanOrEqual(
      FIRST_FILE_LIMITS[kind],
    );
  }
  expect(total, table).toBeLessThanOrEqual(PAGE_FILES_LIMIT_BYTES);
});

test("the service worker is one file within 25 KiB gzip", () => {
  const bytes = gzipSize("sw.js");
  console.info(`figure: service worker ${bytes} bytes gzip (limit ${SERVICE_WORKER_LIMIT_BYTES})`);
  expect(bytes).toBeLessThanOrEqual(SERVICE_WORKER_LIMIT_BYTES);
  expect(builtText("sw.js")).not.toMatch(/\bimport\s*[("'`{*]|\bimportScripts\(/);
  expect(builtFiles()).not.toContain("service-worker.js");
});

test("every file the service worker keeps exists, and all of the app's code is kept", () => {
  const kept = [...builtText("sw.js").matchAll(/"?url"?:\s*[`"]([^`"]+)[`"]/g)].map(([, url]) => url ?? "");
  const have = builtFiles();
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((url) => !have.includes(url))).toEqual([]);
  const code = have.filter((name) => /^assets\/.*\.(js|css|wasm)$/.test(name) || name === "index.html");
  expect(code.filter((name) => !kept.includes(name))).toEqual([]);
});

test("nothing built needs what the Content-Security-Policy forbids", () => {
  const page = builtText("index.html");
  expect(page).toContain("require-trusted-types-for");
  expect(page, "no inline script").not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(page, "no inline style").not.toMatch(/<style|\sstyle=/);
  for (const name of builtFiles().filter((file) => file.endsWith(".js"))) {
    const code = builtText(name);
    expect(code, `${name}: eval`).not.toMatch(/(?<![\w.$])eval\(/);
    expect(code, `${name}: new Function`).not.toMatch(/new Function\(/);
    expect(code, `${name}: source map`).not.toContain("sourceMappingURL");
    expect(code, `${name}: a script from elsewhere`).not.toMatch(
      /https:\/\/(?:cdn|fastly|unpkg|esm)\.[a-z.]+\/[^"'`]*\.(?:m?js|wasm)/,
    );
  }
  expect(builtFiles().filter((file) => file.endsWith(".map"))).toEqual([]);
});

test("the manifest's icons exist in the sizes it says", () => {
  const manifest = JSON.parse(builtText("manifest.webmanifest")) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  for (const icon of manifest.icons) {
    const picture = builtBytes(icon.src);
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`, icon.src).toBe(icon.sizes);
  }
  expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(["any 192x192", "any 512x512", "maskable 192x192", "maskable 512x512"]),
  );
});

test("the manifest's screenshots exist in the sizes it says, narrow and wide", () => {
  const { screenshots } = JSON.parse(builtText("manifest.webmanifest")) as {
    screenshots: { src: string; sizes: string; form_factor: string }[];
  };
  for (const { src, sizes } of screenshots) {
    // The size of a lossy WebP stands in its first frame (RFC 6386 §9.1)
    const picture = builtBytes(src);
    expect(picture.toString("latin1", 12, 16), src).toBe("VP8 ");
    const size = [picture.readUInt16LE(26), picture.readUInt16LE(28)].map((side) => String(side & 0x3fff));
    expect(size.join("x"), src).toBe(sizes);
  }
  expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(["narrow", "wide"]));
});

test("licences.txt names each bundled package with its text", () => {
  const licences = builtText("licences.txt");
  for (const name of [
    "preact",
    "@zxcvbn-ts/language-common",
    "jsqr",
    "otpauth",
    "valibot",
    "hash-wasm",
    "workbox-precaching",
  ]) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  }
  expect(licences).toContain("Changed for Protect");
});
