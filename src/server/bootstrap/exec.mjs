/**
 * Runs one program by the pinned Node, after installing what is missing:
 * `node src/server/bootstrap/exec.mjs node file.ts …` or `… exec.mjs vitest run …`.
 *
 * @module
 */
import { install, run } from "./install.mjs";

const [name, ...words] = process.argv.slice(2);
if (name === undefined) {
  console.error("Say what to run: exec.mjs node|vitest|playwright|tsc|vite|eslint|biome|depcruise …");
  process.exit(2);
}
install();
process.exitCode = await run(name, words);
