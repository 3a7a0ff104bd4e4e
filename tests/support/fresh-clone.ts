/**
 * What a newcomer does: a fresh clone of this repository's HEAD, and the README's own command in it, with the machine's
 * Node and nothing of this checkout in the environment.
 *
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./proxy.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const DEFAULT_PORT = 8080;
const LIMIT_MS = 15 * 60_000;

export interface FreshClone {
  /** The README of the clone. */
  readonly readme: string;
  /** Runs a command of the README until the service says that it is ready; gives the addresses and the link it printed. */
  start(command: string, environment: Readonly<Record<string, string>>): Promise<Printed>;
  /** Ctrl-C, and the clone removed. */
  discard(): Promise<void>;
}

export interface Printed {
  readonly appUrl: string;
  readonly portalUrl: string;
  readonly adminUrl: string;
  readonly setUpLink: string;
}

/**
 * The commands in the code block that follows a heading, comments taken off.
 *
 * @throws {Error} There is no such block.
 */
export function commandsUnder(readme: string, heading: string): readonly string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const block = section === undefined ? null : /```sh\n([\s\S]*?)```/.exec(section);
  if (block === null) throw new Error(`README: no commands under «${heading}»`);
  return (block[1] ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");
}

export function readOwnReadme(): string {
  return readFileSync(join(ROOT, "README.md"), "utf8");
}

/** The part of a README under a heading. */
export function sectionOf(readme: string, heading: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
}

/** Without what npm and the bootstrap of this checkout put in. */
function newcomersEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(?:PROTECT_|DATABASE_URL$|NODE_|PLAYWRIGHT_|npm_(?!config_)|INIT_CWD$|CI$)/.test(name)
      ? []
      : [[name, value] as const],
  );
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(entries), PATH: path.join(delimiter) };
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, "127.0.0.1");
  const outcome = await Promise.race([
    once(probe, "listening").then(() => true),
    once(probe, "error").then(() => false),
  ]).catch(() => false);
  if (outcome) await new Promise((done) => probe.close(done));
  return outcome;
}

export function freshClone(): FreshClone {
  const folder = mkdtempSync(join(tmpdir(), "protect-newcomer-"));
  const checkout = join(folder, "protect");
  execFileSync("git", ["clone", "--quiet", ROOT, checkout], { stdio: ["ignore", "ignore", "inherit"] });
  let child: ChildProcess | undefined;
  return {
    readme: readFileSync(join(checkout, "README.md"), "utf8"),
    start: async (command, environment) => {
      // The default address, as the README says it; another only where somebody sits there already.
      const elsewhere = (await isFree(DEFAULT_PORT)) ? {} : { PROTECT_LISTEN: `127.0.0.1:${String(await freePort())}` };
      const started = spawn("/bin/sh", ["-c", command], {
        cwd: checkout,
        env: { ...newcomersEnvironment(), ...elsewhere, ...environment },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      let output = "";
      for (const stream of [started.stdout, started.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (output += text));
      const startedAt = performance.now();
      while (!/^ready$/m.test(output)) {
        if (started.exitCode !== null || performance.now() - startedAt > LIMIT_MS)
          throw new Error(`«${command}» in a fresh clone did not get ready: ${output}`);
        await sleep(50);
      }
      const printed = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? "";
      return {
        appUrl: printed(/^App\s+(\S+)\/$/m),
        portalUrl: printed(/^Portal\s+(\S+)\/$/m),
        adminUrl: printed(/^Administration\s+(\S+)\/$/m),
        setUpLink: printed(/^Set up the first administrator, once: (\S+)$/m),
      };
    },
    discard: async () => {
      if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "close");
        process.kill(-child.pid, "SIGINT");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
