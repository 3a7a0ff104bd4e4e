/**
 * Starts the service: judges the settings, listens, and only then loads and builds the rest; says where it is, and ends in
 * order on SIGTERM or SIGINT. Runs in Node.
 *
 * @module
 */
import { type Config, readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { openListeners } from "./listening.ts";
import type { Serving } from "./serving.ts";
import { checkFiles } from "./settings-check.ts";

/** What answers that are still owed get at the end. Polls and streams end at once; this is for slow work and slow lines. */
const LAST_ANSWERS_MS = 10_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function announce(config: Config, serving: Serving): Promise<void> {
  for (const warning of config.warnings) complain(`warning: ${warning}`);
  say(`App             ${config.urls.app}/`);
  say(`Portal          ${config.urls.portal}/`);
  say(`Administration  ${config.urls.admin}/`);
  const link = await serving.setUpLink();
  if (link !== undefined) say(`Set up the first administrator, once: ${link}`);
  say("ready");
}

async function start(): Promise<void> {
  if (process.argv.length > 2)
    throw new ConfigError("config/wrong", "the service takes no arguments; its settings are environment variables");
  const config = readConfig(process.env);
  checkFiles(config);
  const listening = await openListeners(config);
  let serving: Serving | undefined;
  let ending: Promise<void> | undefined;

  const end = async (): Promise<void> => {
    serving?.endWaits();
    await listening.end(LAST_ANSWERS_MS);
    await serving?.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      // The second of two, as a terminal and npm send them, changes nothing.
      if (ending !== undefined) return;
      ending = end();
      ending.then(() => process.exit(0), fail);
    });
  }
  try {
    // Half a second of loading, which a wrong setting does not have to wait for.
    const { startServing } = await import("./serving.ts");
    serving = await startServing(config);
    listening.answerBy(serving.handle);
    await announce(config, serving);
  } catch (error) {
    // Asked to end while it was starting: then its data may have been closed under it.
    if (ending !== undefined) return;
    await end();
    throw error;
  }
}

/** One line, without a stack: what a person at a terminal can act on. 2: a setting is wrong; 1: anything else. */
function fail(error: unknown): never {
  complain(`protect: ${lineOf(error)}`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}

/** Some errors hold others and say nothing themselves: a name with two addresses, neither of which answers. */
function lineOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const message = first instanceof Error ? first.message : "";
  return message.split("\n")[0] || "unknown error";
}

start().catch(fail);
