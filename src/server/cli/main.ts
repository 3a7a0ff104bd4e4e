/** The command line of the service: `protect user add …`. Works on the data of the running service. Runs in Node. @module */
import { readConfig } from "../config.ts";
import { ConfigError } from "../config-error.ts";
import { createParts } from "../parts.ts";
import { checkFiles } from "../settings-check.ts";
import { type OpenParts, runCommand } from "./run.ts";
import { readSecretLine } from "./secret-input.ts";

const open: OpenParts = async () => {
  // The settings' warnings and the service's own log are for the service; here only errors count.
  const config = readConfig(process.env);
  checkFiles(config);
  const parts = await createParts({ ...config, logLevel: "error" });
  return { parts, close: () => parts.close() };
};

const terminal = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  problem: (line: string) => process.stderr.write(`${line}\n`),
  readSecret: (what: string) => readSecretLine(what, process.stdin, process.stderr),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), open, terminal);
} catch (error) {
  terminal.problem(`protect: ${error instanceof Error ? error.message : "unknown error"}`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
// An input that nobody closes must not keep the process.
process.stdin.destroy();
