/**
 * One digest over everything the built app is made from; by it `npm start` sees whether a build is stale, and the app's
 * version gets its last part. By content and not by time, because a checkout changes times.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./install.mjs";

/** Folders of src/ that never reach a browser. */
const NODE_ONLY = ["src/phone", "src/server"];
/** What the build reads; README files in src/ are not part of it. */
const BUILD_INPUTS = [
  "index.html",
  "package-lock.json",
  "public",
  "src",
  "tsconfig.json",
  "vite.config.ts",
  "src/server/bootstrap/vite",
];

/** Written by the build beside the app's folder, so that it is not served. */
export const buildRecordFile = join(root, "dist", "build.json");

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    if (!path.endsWith(".md")) yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    const child = join(path, name);
    if (!NODE_ONLY.includes(relative(root, child).split(sep).join("/"))) yield* filesUnder(child);
  }
}

/** Hexadecimal SHA-256 over the names and contents of the app's sources. */
export function sourcesDigest() {
  const digest = createHash("sha256");
  for (const input of BUILD_INPUTS) {
    for (const file of filesUnder(join(root, input))) {
      digest
        .update(`${relative(root, file).split(sep).join("/")}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return digest.digest("hex");
}

/** The version the app shows: that of package.json, and eight digits of the sources' digest. */
export function appVersion() {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `${version}+${sourcesDigest().slice(0, 8)}`;
}

/** True where dist/ holds a build of exactly these sources. */
export function isBuilt() {
  if (!existsSync(buildRecordFile) || !existsSync(join(root, "dist", "app", "index.html"))) return false;
  return JSON.parse(readFileSync(buildRecordFile, "utf8")).sources === sourcesDigest();
}
