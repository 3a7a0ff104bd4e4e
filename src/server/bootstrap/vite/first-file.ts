/**
 * Which modules go into the first file: all that `main.tsx` reaches without a dynamic import. Left to itself the bundler
 * makes small files of what some parts share with it; one file is smaller, and one request.
 *
 * @module
 */
import { join } from "node:path";

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Name only what is used: walking through it would reach all that it offers. */
const BARREL = /[\\/]ui[\\/]icons\.ts$|[\\/]lucide-preact[\\/]/;

export function firstFile(root: string): {
  readonly groups: { readonly name: (id: string, modules: Modules) => string | null }[];
} {
  const entry = join(root, "src", "app", "main.tsx");
  let first: ReadonlySet<string> | undefined;
  const reached = (modules: Modules): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id) || BARREL.test(id)) return;
      found.add(id);
      for (const next of modules.getModuleInfo(id)?.importedIds ?? []) visit(next);
    };
    visit(entry);
    return found;
  };
  return {
    groups: [
      {
        name: (id, modules) => {
          first ??= reached(modules);
          return first.has(id) ? "first" : null;
        },
      },
    ],
  };
}
