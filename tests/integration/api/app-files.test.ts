/** The built app as the service serves it: headers, caching, fallback (H-01). @module */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppFiles } from "../../../src/server/app-files.ts";

const SCRIPT = "export const text = 'app';\n".repeat(50);
let folder: string;
let app: ReturnType<typeof createAppFiles>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "protect-app-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Protect</title>");
  writeFileSync(join(folder, "sw.js"), "self.addEventListener('push', () => {});");
  writeFileSync(join(folder, "assets/app-1a2b.js"), SCRIPT);
  app = createAppFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://app.localhost${path}`, { headers });

test("every address of the app gives its page, files keep their names, and nothing else is there", async () => {
  for (const path of ["/", "/requests", "/r/AbCdEf", "/e/AbCdEf/"]) {
    const response = await get(path);
    expect([response.status, response.headers.get("content-type")], path).toEqual([200, "text/html; charset=utf-8"]);
  }
  for (const path of [
    "/.well-known/webauthn",
    "/assets/gone-1a2b.js",
    "/gone.js",
    "/../package.json",
    "/%2e%2e/package.json",
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test("hashed files are kept for good, the worker and the page are asked for anew", async () => {
  expect((await get("/assets/app-1a2b.js")).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/sw.js"]) expect((await get(path)).headers.get("cache-control"), path).toBe("no-cache");
  const etag = (await get("/sw.js")).headers.get("etag") ?? "";
  expect((await get("/sw.js", { "if-none-match": etag })).status).toBe(304);
});

test("text goes compressed to those who take it", async () => {
  const response = await get("/assets/app-1a2b.js", { "accept-encoding": "br, gzip" });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
  expect((await get("/assets/app-1a2b.js")).headers.get("content-encoding")).toBeNull();
});

test("every answer carries the policies", async () => {
  for (const path of ["/", "/sw.js", "/gone.js"]) {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy"), path).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy"), path).toContain("require-trusted-types-for 'script'");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("permissions-policy"), path).toContain("camera=(self)");
    expect(headers.get("set-cookie"), path).toBeNull();
  }
});

test("only reading is possible, and an app that was not built says so", async () => {
  expect((await app.request("http://app.localhost/", { method: "POST", body: "x" })).status).toBe(405);
  const missing = createAppFiles(join(folder, "none"));
  expect((await missing.request("http://app.localhost/")).status).toBe(503);
});

test("what is shared where no worker is there to take it: nothing of it is read, and the page says so", async () => {
  let isRead = false;
  const body = new ReadableStream(
    {
      pull: () => {
        isRead = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { readonly duplex: "half" } = { method: "POST", body, duplex: "half" };
  const answer = await app.request("http://app.localhost/share", init);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/add#missed"]);
  expect(isRead).toBe(false);
});

test("pages of the operator are told by /pages.json; without any it is the folder's own file", async () => {
  writeFileSync(join(folder, "pages.json"), "{}");
  const plain = createAppFiles(folder);
  expect(await (await plain.request("http://app.localhost/pages.json")).json()).toEqual({});
  const pages = { terms: "https://example.org/terms" };
  const own = await createAppFiles(folder, pages).request("http://app.localhost/pages.json");
  expect(own.headers.get("cache-control")).toBe("no-cache");
  expect(own.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  expect(await own.json()).toEqual(pages);
});
