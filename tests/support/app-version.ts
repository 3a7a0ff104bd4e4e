/**
 * Versions of the built app as a deployment makes them: every script and style has a new name (`index-Abc.js` is
 * `index-Abc-v2.js` in version 2), and the old names are gone.
 *
 * @module
 */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";

const RENAMED = new Set([".css", ".js"]);
const TEXTS = new Set([...RENAMED, ".html"]);
const ASSETS = "/assets/";

export interface AppVersion {
  /** The built file behind a path of this version; `undefined` for a name of another version. */
  original(path: string): string | undefined;
  /** The bytes of a built file with the names of this version. */
  rewrite(file: string, bytes: Buffer): Buffer;
}

/** @param folder The built app. @param version 1 = as built. */
export function appVersion(folder: string, version: number): AppVersion {
  if (version === 1) return { original: (path) => path, rewrite: (_, bytes) => bytes };
  const mark = `-v${String(version)}`;
  const rename = (name: string): string => name.replace(/\.\w+$/, (ending) => mark + ending);
  const names = readdirSync(join(folder, "assets")).filter((name) => RENAMED.has(extname(name)));
  const originals = new Map(names.map((name) => [ASSETS + rename(name), ASSETS + name]));
  const anyName = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  return {
    original: (path) => (path.startsWith(ASSETS) && RENAMED.has(extname(path)) ? originals.get(path) : path),
    rewrite: (file, bytes) => {
      if (!TEXTS.has(extname(file))) return bytes;
      const text = bytes.toString("utf8").replace(anyName, rename);
      // The worker keeps what has no hash in its name by a revision, which is another one too.
      return Buffer.from(text.replace(/("revision":")\w+(","url":"index\.html")/, `$1${mark}$2`));
    },
  };
}
