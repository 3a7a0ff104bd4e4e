/**
 * The few files that pages load: style, small scripts, the mark. Read once, served under a name
 * that holds their digest, so that browsers may keep them for good. Runs in Node.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Hono } from "hono";

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

function load(name: string, extension: keyof typeof TYPES, file: URL): Asset {
  const body = readFileSync(file, "utf8");
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return { path: `/assets/${name}.${digest}.${extension}`, type: TYPES[extension], body };
}

const own = (file: string) => new URL(`./assets/${file}`, import.meta.url);

const ASSETS = {
  style: load("pages", "css", own("pages.css")),
  askAgain: load("ask-again", "js", own("ask-again.js")),
  waiting: load("waiting", "js", own("waiting.js")),
  enrolment: load("enrolment", "js", own("enrolment.js")),
  times: load("times", "js", own("times.js")),
  fragment: load("fragment", "js", own("fragment.js")),
  mark: load("mark", "svg", new URL("../../../public/icons/favicon.svg", import.meta.url)),
} as const;

export type AssetName = keyof typeof ASSETS;

/** The address of one file, as pages name it. */
export function assetPath(name: AssetName): string {
  return ASSETS[name].path;
}

export function serveAssets(site: Hono): void {
  for (const asset of Object.values(ASSETS)) {
    site.get(asset.path, (context) =>
      context.body(asset.body, 200, {
        "content-type": asset.type,
        "cache-control": "public, max-age=31536000, immutable",
      }),
    );
  }
}
