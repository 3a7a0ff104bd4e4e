/**
 * Versions of the built app as a deployment makes them: every script and style has a new name (`index-Abc.js` is
 * `index-Abc-v2.js` in version 2), and the old names are gone.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
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
  const files: AppVersion = {
    original: (path) => (path.startsWith(ASSETS) && RENAMED.has(extname(path)) ? originals.get(path) : path),
    rewrite: (file, bytes) => {
      if (file === "/release.json") return Buffer.from(releaseOf(version, bytes));
      if (!TEXTS.has(extname(file))) return bytes;
      const text = bytes.toString("utf8").replace(anyName, rename);
      // The worker keeps what has no hash in its name by a revision, which is another one too.
      return Buffer.from(text.replace(/("revision":")\w+(","url":"index\.html")/, `$1${mark}$2`));
    },
  };
  /** The release of this version: the same files under their new names, unsigned. */
  function releaseOf(mark: number, bytes: Buffer): string {
    const { release } = JSON.parse(bytes.toString("utf8")) as { readonly release: string };
    const built = JSON.parse(release) as { readonly version: string; readonly files: Readonly<Record<string, string>> };
    const hashes = Object.keys(built.files).map((path) => {
      const isRenamed = path.startsWith(ASSETS) && RENAMED.has(extname(path));
      const content = files.rewrite(path, readFileSync(join(folder, path)));
      return [
        isRenamed ? ASSETS + rename(path.slice(ASSETS.length)) : path,
        createHash("sha256").update(content).digest("base64url"),
      ];
    });
    return JSON.stringify({
      fmt: "protect-release",
      v: 1,
      release: JSON.stringify({
        ...built,
        version: `${built.version}-v${String(mark)}`,
        files: Object.fromEntries(hashes) as object,
      }),
    });
  }
  return files;
}
