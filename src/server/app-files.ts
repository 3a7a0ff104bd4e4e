/**
 * The built app, as any static host would serve it: hashed files for good, everything else asked for anew, one page for
 * all addresses of the app. Runs in Node.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Context, Hono } from "hono";
import { APP_CONTENT_SECURITY_POLICY } from "./bootstrap/vite/content-security.ts";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);

const HEADERS = {
  "content-security-policy": `${APP_CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(self), clipboard-write=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

const compress = promisify(gzip);

interface AppFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly isCompressible: boolean;
  /** Its name holds its digest. */
  readonly isHashed: boolean;
  zipped?: Promise<Buffer<ArrayBuffer>>;
}

function readFiles(folder: string): ReadonlyMap<string, AppFile> {
  const files = new Map<string, AppFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const body = readFileSync(file);
    const extension = extname(name);
    files.set(path, {
      body,
      type: TYPES[extension] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
      isCompressible: COMPRESSIBLE.has(extension),
      isHashed: path.startsWith("/assets/"),
    });
  }
  return files;
}

/** An address of the app and not the name of a file: `/`, `/requests`, `/r/…`; no dot, so no `/.well-known/…` either. */
const isAppAddress = (path: string): boolean => !path.includes(".") && !path.startsWith("/assets/");

async function answer(context: Context, file: AppFile): Promise<Response> {
  const headers: Record<string, string> = {
    "cache-control": file.isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "content-type": file.type,
    etag: file.etag,
    vary: "accept-encoding",
  };
  if (context.req.header("if-none-match") === file.etag) return context.body(null, 304, headers);
  if (file.isCompressible && /\bgzip\b/.test(context.req.header("accept-encoding") ?? "")) {
    file.zipped ??= compress(file.body);
    return context.body(await file.zipped, 200, { ...headers, "content-encoding": "gzip" });
  }
  return context.body(file.body, 200, headers);
}

/**
 * @param folder The build's output; read once.
 * @param pages Pages of the operator, told to the app by `/pages.json`; where there are none, the folder's own file does.
 */
export function createAppFiles(folder: string, pages: Readonly<Record<string, string>> = {}): Hono {
  let files: ReadonlyMap<string, AppFile>;
  try {
    files = readFiles(folder);
  } catch {
    // Not built: the service still answers everything else, and says what is missing.
    files = new Map();
  }
  const app = new Hono();
  app.use("*", async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  if (Object.keys(pages).length > 0)
    app.get("/pages.json", (context) => context.json(pages, 200, { "cache-control": "no-cache" }));
  // Hono answers HEAD by the GET handler and drops the body.
  app.get("*", async (context) => {
    const path = new URL(context.req.url).pathname;
    const index = files.get("/index.html");
    if (index === undefined)
      return context.text("The app has not been built: npm run build", 503, { "cache-control": "no-store" });
    const file = files.get(path) ?? (isAppAddress(path) ? index : undefined);
    return file === undefined ? context.text("Not found", 404, { "cache-control": "no-store" }) : answer(context, file);
  });
  // The app's own worker takes what is shared before it gets here. Where there is none, the page says that nothing was taken;
  // the body is not read.
  app.post("/share", (context) => context.redirect("/add#missed", 303));
  app.all("*", (context) => context.text("Not allowed", 405, { allow: "GET, HEAD" }));
  return app;
}
