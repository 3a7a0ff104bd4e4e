/**
 * A page that holds the product's vault and nothing else, on a server that hears what it tells; and bare browsers for it,
 * which can be killed or held still with all their processes.
 *
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { build } from "vite";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "./browser.ts";

const REPORT_LIMIT_MS = 30_000;

/** What the page tells by `POST /<what>`, with a number. */
export interface Report {
  readonly what: string;
  readonly counter: number;
}

export interface VaultSite {
  readonly url: string;
  /** From now on each report goes here; the page hears the answer to its call after that. */
  onReport(listener: (report: Report) => void): void;
  /** Resolves with the first report that fits. @throws {Error} None came in time. */
  waitFor(fits: (report: Report) => boolean): Promise<Report>;
  stop(): Promise<void>;
}

async function builtScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      // The page gets one script.
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: resolve(import.meta.dirname, entry), formats: ["es"], fileName: "page" },
    },
  });
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  const chunk = outputs.flatMap(({ output }) => output).find((file) => file.type === "chunk");
  if (chunk === undefined) throw new Error("the page's script was not built");
  return chunk.code;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** @param entry The page's script, beside this file. */
export async function startVaultSite(entry: "vault-writer.ts" | "vault-tab.ts"): Promise<VaultSite> {
  const script = await builtScript(entry);
  let listener: (report: Report) => void = () => undefined;
  const server = createServer((request, response) => {
    const what = request.url?.slice(1) ?? "";
    if (request.method !== "POST") {
      const isScript = what === "page.js";
      response.writeHead(200, {
        "content-type": isScript ? "text/javascript" : "text/html",
        "cache-control": "no-store",
      });
      response.end(
        isScript ? script : '<!doctype html><title>Vault</title><script type="module" src="/page.js"></script>',
      );
      return;
    }
    void readBody(request).then((body) => {
      listener({ what, counter: Number(body) });
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    onReport(next) {
      listener = next;
    },
    waitFor: (fits) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error("the page told nothing")), REPORT_LIMIT_MS);
        listener = (report) => {
          if (!fits(report)) return;
          clearTimeout(timer);
          done(report);
        };
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A browser without a driver, at the page. @param folder Holds its profile, home and temporary files. */
export function startBareBrowser(folder: string, url: string): ChildProcess {
  for (const name of ["home", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
  const words = ["--headless", ...CHROMIUM_ARGUMENTS, `--user-data-dir=${join(folder, "profile")}`, url];
  const env = { PATH: process.env["PATH"], HOME: join(folder, "home"), TMPDIR: join(folder, "tmp") };
  // A process group of its own: a signal reaches all of the browser's processes at the same moment
  return spawn(CHROMIUM, words, { env, stdio: "ignore", detached: true });
}

/** Sends a signal to the browser and all its processes. */
export function signalBrowser(browser: ChildProcess, signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
  process.kill(-(browser.pid ?? 0), signal);
}

export async function killBrowser(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  const ended = once(browser, "exit");
  signalBrowser(browser, "SIGKILL");
  await ended;
}
