/**
 * Build plugin that draws lucide's icons with the app's own frame (src/app/ui/icon-frame.ts) in place of lucide's, which
 * reads a context and settings that the app does not use and is as large as twenty icons.
 *
 * @module
 */
import { join } from "node:path";
import type { Plugin } from "vite";

export function iconFrame(root: string): Plugin {
  let isReplaced = false;
  return {
    name: "protect:icon-frame",
    enforce: "pre",
    resolveId(source, importer) {
      if (!/[\\/]createLucideIcon\.mjs$/.test(source) || !/[\\/]icons[\\/][^\\/]+\.mjs$/.test(importer ?? ""))
        return null;
      isReplaced = true;
      return join(root, "src/app/ui/icon-frame.ts");
    },
    buildEnd(error) {
      if (error === undefined && !isReplaced)
        throw new Error("replace the frame of lucide's icons: they no longer import createLucideIcon.mjs");
    },
  };
}
