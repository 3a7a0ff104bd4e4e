/**
 * S-01: the browser is killed while the vault writes. Nothing may be torn, nothing that was called stored may be lost.
 *
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../../support/browser.ts";

const KILLS = process.env["PROTECT_TEST_LONG"] === "1" ? 100 : 10;
/** A write takes a few milliseconds: the kill falls into any part of one. */
const LONGEST_DELAY_MS = 250;
const REPORT_LIMIT_MS = 30_000;

interface Report {
  readonly what: string;
  readonly counter: number;
}

const folder = mkdtempSync(join(tmpdir(), "protect-kill-"));
let server: Server;
let listener: (report: Report) => void = () => undefined;
let browser: ChildProcess | undefined;

async function writerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, "../../support/vault-writer.ts"),
        formats: ["es"],
        fileName: "writer",
      },
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

/** Resolves with the first report that fits. */
function waitFor(fits: (report: Report) => boolean): Promise<Report> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("the page told nothing")), REPORT_LIMIT_MS);
    listener = (report) => {
      if (!fits(report)) return;
      clearTimeout(timer);
      done(report);
    };
  });
}

function startBrowser(): ChildProcess {
  const { port } = server.address() as AddressInfo;
  const words = [
    "--headless",
    ...CHROMIUM_ARGUMENTS,
    `--user-data-dir=${join(folder, "profile")}`,
    `http://localhost:${String(port)}/`,
  ];
  const env = { PATH: process.env["PATH"], HOME: join(folder, "home"), TMPDIR: join(folder, "tmp") };
  // A process group of its own: the kill takes all of the browser's processes at the same moment
  browser = spawn(CHROMIUM, words, { env, stdio: "ignore", detached: true });
  return browser;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await ended;
  browser = undefined;
}

beforeAll(async () => {
  for (const name of ["home", "tmp"]) mkdirSync(join(folder, name));
  const script = await writerScript();
  server = createServer((request, response) => {
    const what = request.url?.slice(1) ?? "";
    if (request.method !== "POST") {
      response.writeHead(200, {
        "content-type": what === "writer.js" ? "text/javascript" : "text/html",
        "cache-control": "no-store",
      });
      response.end(what === "writer.js" ? script : '<!doctype html><script type="module" src="/writer.js"></script>');
      return;
    }
    void readBody(request).then((body) => {
      listener({ what, counter: Number(body) });
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(async () => {
  if (browser !== undefined) await kill(browser);
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test("a kill while writing tears nothing and loses nothing that was stored", { timeout: KILLS * 20_000 }, async () => {
  let torn = 0;
  let lost = 0;
  let stored = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    const found = waitFor(({ what }) => what === "found");
    const child = startBrowser();
    const { counter } = await found;
    if (counter < 0) torn += 1;
    else if (counter < stored) lost += 1;
    if (round === KILLS || counter < 0) break;

    let isAlive = true;
    await new Promise<void>((dead) => {
      listener = ({ what, counter: told }) => {
        if (!isAlive || what !== "stored") return;
        // The delay begins with the first write, so that each round stores something
        if (told === counter + 1) setTimeout(() => void kill(child).then(dead), Math.random() * LONGEST_DELAY_MS);
        stored = told;
      };
    });
    isAlive = false;
  }
  console.info(`S-01: ${String(torn)} torn, ${String(lost)} lost of ${String(stored)} stored, ${String(KILLS)} kills`);
  expect(torn).toBe(0);
  expect(lost).toBe(0);
  expect(stored).toBeGreaterThanOrEqual(KILLS);
});
