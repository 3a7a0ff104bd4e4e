/**
 * A plain static web server for the built app, without any service: what a person gets who only puts the files on a host.
 * It can hand out newer versions, as a deployment does: of the worker alone, or of all files.
 *
 * @module
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { appVersion } from "./app-version.ts";

const FILES = resolve(import.meta.dirname, "../../dist/app");
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".json": "application/json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What a host does with a path that is no file. */
export type UnknownPaths = "plain 404" | "404.html" | "index.html";

export interface StaticHost {
  readonly appUrl: string;
  /** Every request as it came over the wire: method, path and query. */
  readonly asked: string[];
  /** Paths that were no files, in the order they were asked for. */
  readonly unknown: string[];
  /** From now on the worker differs by some bytes: to a browser that is a new version. */
  deployNewVersion(): void;
  /** From now on all scripts and styles have new names, and the old ones are gone. */
  deployNewFiles(): void;
  /** From now on what is served at this path is changed on its way; `undefined` ends that. */
  change(path: string, how: ((bytes: Buffer) => Buffer) | undefined): void;
  stop(): Promise<void>;
}

export async function startStaticHost(unknownPaths: UnknownPaths = "plain 404"): Promise<StaticHost> {
  let version = 1;
  let files = appVersion(FILES, 1);
  const changes = new Map<string, (bytes: Buffer) => Buffer>();
  const asked: string[] = [];
  const unknown: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const answer = async (): Promise<void> => {
      const file = files.original(path === "/" ? "/index.html" : path);
      if (file === undefined) throw new Error("not a file of this version");
      const whole = files.rewrite(file, await readFile(join(FILES, file)));
      const bytes = changes.get(path === "/" ? "/index.html" : path)?.(whole) ?? whole;
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "cache-control": "no-cache",
      });
      response.end(
        path === "/sw.js" && version > 1
          ? Buffer.concat([bytes, Buffer.from(`\n// version ${String(version)}\n`)])
          : bytes,
      );
    };
    const answerUnknown = async (): Promise<void> => {
      unknown.push(path);
      if (unknownPaths === "plain 404") {
        response.writeHead(404, { "content-type": "text/plain" }).end("404 Not Found");
        return;
      }
      const page = await readFile(join(FILES, unknownPaths));
      const status = unknownPaths === "404.html" ? 404 : 200;
      response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" }).end(page);
    };
    answer().catch(() => answerUnknown());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    appUrl: `http://app.localhost:${String((server.address() as AddressInfo).port)}`,
    asked,
    unknown,
    deployNewVersion: () => {
      version += 1;
    },
    deployNewFiles: () => {
      version += 1;
      files = appVersion(FILES, version);
    },
    change: (path, how) => {
      if (how === undefined) changes.delete(path);
      else changes.set(path, how);
    },
    stop: async () => {
      // A second time there is nothing left to stop.
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
