/**
 * Build plugin that fetches a part's script and styles side by side, by the helper src/app/shell/load-part.ts, in place of
 * Vite's own: that one waits for the styles before it asks for the script, and carries four times as much for things that
 * this app has not (preloaded scripts, nonces, events).
 *
 * @module
 */
import { join } from "node:path";
import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";

export function partLoader(root: string): Plugin {
  let isReplaced = false;
  return {
    name: "protect:part-loader",
    enforce: "pre",
    apply: "build",
    resolveId(source) {
      if (source !== HELPER) return null;
      isReplaced = true;
      return join(root, "src/app/shell/load-part.ts");
    },
    buildEnd(error) {
      if (error === undefined && !isReplaced)
        throw new Error("replace Vite's helper for parts: no part imports it by the name it had");
    },
  };
}
