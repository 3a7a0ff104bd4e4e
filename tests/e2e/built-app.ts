/**
 * Runs before all end-to-end tests: they drive the built app, never the sources.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** @throws {Error} The app was not built. */
export default function requireBuiltApp(): void {
  const app = resolve(import.meta.dirname, "../../dist/app");
  for (const file of ["index.html", "sw.js"])
    if (!existsSync(resolve(app, file))) throw new Error(`dist/app/${file} is missing: run npm run build first`);
}
