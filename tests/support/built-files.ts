/**
 * Looks into the built app: its files, their sizes, and what the page fetches first.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const app = join(import.meta.dirname, "..", "..", "dist", "app");
const STATIC_IMPORT = /(?:^|[;}])(?:import|export)(?:[^'"`();]*?from)?\s*["'`]\.\/([^"'`]+)["'`]/g;

export const builtBytes = (name: string): Buffer => readFileSync(join(app, name));
export const builtText = (name: string): string => builtBytes(name).toString("utf8");
export const gzipSize = (name: string): number => gzipSync(builtBytes(name), { level: 9 }).length;
export const brotliSize = (name: string): number => brotliCompressSync(builtBytes(name)).length;

/** Paths below dist/app, with forward slashes. */
export function builtFiles(): string[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(app.length + 1)
        .replaceAll("\\", "/"),
    );
}

/** What the page fetches before it can show anything: itself, its script and style, and what they import statically. */
export function firstLoad(): string[] {
  const wanted = new Set(["index.html"]);
  const follow = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    if (!name.endsWith(".js")) return;
    for (const [, path] of builtText(name).matchAll(STATIC_IMPORT)) {
      if (path !== undefined) follow(`assets/${path}`);
    }
  };
  for (const [, path] of builtText("index.html").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) {
    if (path !== undefined) follow(path);
  }
  return [...wanted];
}
