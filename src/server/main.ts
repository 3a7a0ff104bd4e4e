/**
 * Starts the service: reads the configuration once, listens, builds the parts, says where, and ends in order on SIGTERM or
 * SIGINT. Runs in Node.
 *
 * @module
 */
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { type Config, readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { createGateway } from "./gateway.ts";
import { openListeners } from "./listening.ts";
import { createParts, type Parts } from "./parts.ts";
import { createSetUpLink } from "./service/index.ts";
import { tidy } from "./service/tidy.ts";
import { checkFiles } from "./settings-check.ts";

const APP_FOLDER = join(import.meta.dirname, "../../dist/app");
const TIDY_EVERY_MS = 3_600_000;
/** What answers that are still owed get at the end. Polls and streams end at once; this is for slow work and slow lines. */
const LAST_ANSWERS_MS = 10_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function announce(config: Config, parts: Parts): Promise<void> {
  for (const warning of config.warnings) complain(`warning: ${warning}`);
  say(`App             ${config.urls.app}/`);
  say(`Portal          ${config.urls.portal}/`);
  say(`Administration  ${config.urls.admin}/`);
  const link = await createSetUpLink(parts);
  if (link !== undefined) say(`Set up the first administrator, once: ${link}`);
  say("ready");
}

async function start(): Promise<void> {
  if (process.argv.length > 2)
    throw new ConfigError("config/wrong", "the service takes no arguments; its settings are environment variables");
  const config = readConfig(process.env);
  checkFiles(config);
  const listening = await openListeners(config);
  let parts: Parts | undefined;
  let tidying: NodeJS.Timeout | undefined;
  let ending: Promise<void> | undefined;

  const end = async (): Promise<void> => {
    clearInterval(tidying);
    // Who waits hears at once that there is nothing new, and asks the service that follows.
    parts?.waiters.end();
    await listening.end(LAST_ANSWERS_MS);
    await parts?.close();
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
    parts = await createParts(config);
    const listener = getRequestListener(createGateway(parts, APP_FOLDER).fetch);
    const { background } = parts;
    await tidy(parts);
    const running = parts;
    tidying = setInterval(() => background.run("tidy", () => tidy(running)), TIDY_EVERY_MS);
    listening.answerBy((request, response) => void listener(request, response));
    await announce(config, parts);
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
