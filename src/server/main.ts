/**
 * Starts the service: reads the configuration once, builds the parts, listens, says where, and ends in order on SIGTERM or
 * SIGINT. Runs in Node.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerOptions } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { createGateway } from "./gateway.ts";
import { createParts, type Parts } from "./parts.ts";
import { createSetUpLink } from "./service/index.ts";
import { tidy } from "./service/tidy.ts";

const APP_FOLDER = join(import.meta.dirname, "../../dist/app");
/** Longer than the pause between two polls, so that pooled connections of programs are still open. */
const KEEP_ALIVE_MS = 120_000;
const TIDY_EVERY_MS = 3_600_000;
/** What open long polls get at the end before their connections are cut. */
const LAST_ANSWERS_MS = 1500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function createListener(config: Config, listener: ReturnType<typeof getRequestListener>): Server {
  const options: ServerOptions = { keepAliveTimeout: KEEP_ALIVE_MS };
  const handle = (...[request, response]: Parameters<typeof listener>): void => void listener(request, response);
  if (config.tls === null) return createServer(options, handle);
  return createTlsServer(
    { ...options, cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) },
    handle,
  );
}

/** Where the three addresses are told apart by port alone, each of those ports is ours. */
function portsOf(config: Config): readonly number[] {
  const urls = Object.values(config.urls).map((url) => new URL(url));
  const isByPort = new Set(urls.map((url) => url.hostname)).size < urls.length;
  return isByPort ? [...new Set([config.listen.port, ...urls.map((url) => Number(url.port))])] : [config.listen.port];
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}

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
  const config = readConfig(process.env);
  const parts = await createParts(config);
  const gateway = createGateway(parts, APP_FOLDER);
  const servers = portsOf(config).map((port) => ({
    port,
    server: createListener(config, getRequestListener(gateway.fetch)),
  }));

  let tidying: NodeJS.Timeout | undefined;
  let isEnding = false;
  const end = async (): Promise<void> => {
    clearInterval(tidying);
    await Promise.all(servers.filter(({ server }) => server.listening).map(({ server }) => closeServer(server)));
    await parts.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      end().then(() => process.exit(0), fail);
    });
  }
  try {
    for (const { port, server } of servers) await listen(server, config.listen.host, port);
    await tidy(parts);
    tidying = setInterval(() => parts.background.run("tidy", () => tidy(parts)), TIDY_EVERY_MS);
    await announce(config, parts);
  } catch (error) {
    await end();
    throw error;
  }
}

/** One line, without a stack: what a person at a terminal can act on. 2: a setting is wrong; 1: anything else. */
function fail(error: unknown): never {
  complain(`protect: ${error instanceof Error ? error.message : "unknown error"}`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}

start().catch(fail);
