/**
 * `npm start`: installs what is missing, builds the app where the build is absent or older than its sources, and starts
 * the service with the words given after `--`.
 *
 * @module
 */
import { install, run } from "./install.mjs";
import { isBuilt } from "./sources.mjs";

install();
if (!isBuilt()) {
  console.error("Building the app …");
  const code = await run("node", ["src/server/bootstrap/build.ts"]);
  if (code !== 0) process.exit(code);
}
process.exitCode = await run("node", ["src/server/main.ts", ...process.argv.slice(2)]);
