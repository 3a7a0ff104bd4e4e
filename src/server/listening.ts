/**
 * The listeners of the service, from the first one until the last answer. They open before the data is touched, so that a
 * service whose address is taken leaves nothing behind; until there is something to answer by, they say «starting».
 * Runs in Node.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Config } from "./config.ts";
import { wrongSetting } from "./config-error.ts";

/** Longer than the pause between two polls, so that pooled connections of programs are still open. */
const KEEP_ALIVE_MS = 120_000;
/** Errors of an address that no waiting mends. */
const NOT_OURS: Readonly<Partial<Record<string, string>>> = {
  EACCES: "may not be opened by this user",
  EADDRNOTAVAIL: "is not an address of this machine",
};

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listening {
  answerBy(handle: Handle): void;
  /**
   * Takes no new connections, gives every answer that is still owed with `Connection: close`, and resolves when the last
   * connection has ended. What is still open after `limitMs` is cut.
   */
  end(limitMs: number): Promise<void>;
}

/** Where the three addresses are told apart by port alone, each of those ports is ours. */
function portsOf(config: Config): readonly number[] {
  const urls = Object.values(config.urls).map((url) => new URL(url));
  const isByPort = new Set(urls.map((url) => url.hostname)).size < urls.length;
  return isByPort ? [...new Set([config.listen.port, ...urls.map((url) => Number(url.port))])] : [config.listen.port];
}

function createListener(config: Config, handle: Handle): Server {
  const options: ServerOptions = { keepAliveTimeout: KEEP_ALIVE_MS };
  if (config.tls === null) return createServer(options, handle);
  return createTlsServer(
    { ...options, cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) },
    handle,
  );
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const finding = NOT_OURS[error.code ?? ""];
      reject(finding === undefined ? error : wrongSetting("PROTECT_LISTEN", `${host}:${String(port)} ${finding}`));
    });
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function sayStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "cache-control": "no-store", "content-type": "text/plain", "retry-after": "1" });
  response.end("starting");
}

/** @throws {ConfigError | Error} An address cannot be opened; then none is. */
export async function openListeners(config: Config): Promise<Listening> {
  let answer: Handle = sayStarting;
  let isEnding = false;
  const owed = new Set<ServerResponse>();

  const closeIdle = (): void => {
    for (const server of servers) server.closeIdleConnections();
  };
  const take: Handle = (request, response) => {
    owed.add(response);
    if (isEnding) response.shouldKeepAlive = false;
    response.once("close", () => {
      owed.delete(response);
      // Its head had gone out before the end began, and promised to keep the connection.
      if (isEnding) setImmediate(closeIdle);
    });
    answer(request, response);
  };
  const servers = portsOf(config).map(() => createListener(config, take));

  const end = async (limitMs: number): Promise<void> => {
    isEnding = true;
    for (const response of owed) if (!response.headersSent) response.shouldKeepAlive = false;
    const cut = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, limitMs);
    const open = servers.filter((server) => server.listening);
    await Promise.all(
      open.map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeIdleConnections();
          }),
      ),
    );
    clearTimeout(cut);
  };

  try {
    for (const [index, port] of portsOf(config).entries()) {
      const server = servers[index];
      if (server !== undefined) await listen(server, config.listen.host, port);
    }
  } catch (error) {
    await end(0);
    throw error;
  }
  return {
    answerBy: (handle) => {
      answer = handle;
    },
    end,
  };
}
