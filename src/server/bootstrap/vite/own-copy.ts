/**
 * Build plugin that gives one of our modules a copy of its own of a package, so that it holds only what that module uses.
 * A module lies in one file with all that anybody uses of it; the first code needs SHA-1 alone, and would wait for what
 * MD5 and SHA-2 have in common with it.
 *
 * @module
 */
import { join } from "node:path";
import type { Plugin } from "vite";

const MARK = "?own";

/**
 * @param importer Path of our module below the root.
 * @param scope Beginning of the package's name.
 */
export function ownCopy(root: string, importer: string, scope: string): Plugin {
  const owner = join(root, importer);
  let isUsed = false;
  return {
    name: "protect:own-copy",
    enforce: "pre",
    apply: "build",
    async resolveId(source, from) {
      const isCopy = from?.endsWith(MARK) === true;
      if (!isCopy && !(from === owner && source.startsWith(scope))) return null;
      const found = await this.resolve(source, isCopy ? from.slice(0, -MARK.length) : from, { skipSelf: true });
      if (found === null) return null;
      isUsed = true;
      return { ...found, id: found.id + MARK };
    },
    buildEnd(error) {
      if (error === undefined && !isUsed) throw new Error(`copy for the first file: ${importer} imports no ${scope}…`);
    },
  };
}
