/**
 * The Caddyfile that is shipped, run on free ports with a certificate authority of its own.
 *
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

const CADDYFILE = join(import.meta.dirname, "..", "..", "src", "server", "deploy", "Caddyfile");
const START_LIMIT_MS = 20_000;

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RunningProxy {
  readonly httpsPort: number;
  readonly httpPort: number;
  /** The root certificate of its own authority (PEM): what the people who use it must trust. */
  readonly authorityFile: string;
  /** Asks over TLS, trusting Caddy's own authority and nothing else. */
  get(host: string, path: string, headers?: Readonly<Record<string, string>>): Promise<ProxyAnswer>;
  /** Asks without TLS. */
  getPlain(host: string, path: string): Promise<ProxyAnswer>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts Caddy for `app.`, `portal.` and `admin.` of `domain`, in front of `upstreamPort`. */
export async function startProxy(domain: string, upstreamPort: number, httpsPort: number): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), "protect-proxy-"));
  const httpPort = await freePort();
  const child: ChildProcess = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", CADDYFILE], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      PROTECT_DOMAIN: domain,
      PROTECT_UPSTREAM: `127.0.0.1:${upstreamPort}`,
      PROTECT_HTTP_PORT: String(httpPort),
      PROTECT_HTTPS_PORT: String(httpsPort),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const authority = join(folder, "caddy", "pki", "authorities", "local", "root.crt");

  const ask = (
    secure: boolean,
    host: string,
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<ProxyAnswer> =>
    new Promise((resolve, reject) => {
      const port = secure ? httpsPort : httpPort;
      const common = { host: "127.0.0.1", port, path, headers: { ...headers, host: `${host}:${port}` }, agent: false };
      const sent = secure
        ? httpsRequest({ ...common, servername: host, ca: readFileSync(authority) })
        : httpRequest(common);
      sent.on("response", (response) => {
        text(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        );
      });
      sent.on("error", reject);
      sent.end();
    });

  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };

  const untilMs = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      if (existsSync(authority)) {
        for (const name of ["app", "portal", "admin"]) await ask(true, `${name}.${domain}`, "/readyz", {});
        break;
      }
    } catch {
      // The certificates are still being made.
    }
    if (child.exitCode !== null || Date.now() > untilMs) {
      await stop();
      throw new Error(`caddy is not ready: ${log}`);
    }
    await wait(100);
  }
  return {
    httpsPort,
    httpPort,
    authorityFile: authority,
    get: (host, path, headers = {}) => ask(true, host, path, headers),
    getPlain: (host, path) => ask(false, host, path, {}),
    stop,
  };
}
