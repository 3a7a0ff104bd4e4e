/**
 * The real service as a process of its own: free port, temporary data folder, command line beside it.
 *
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const START_LIMIT_MS = 45_000;
const TRIES = 3;

export interface ServiceOptions {
  /** Origin of the fake push service. */
  readonly pushOrigin?: string;
  /** Further variables of the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningService {
  readonly port: number;
  readonly appUrl: string;
  readonly portalUrl: string;
  readonly adminUrl: string;
  /** What the service printed since its first start. */
  output(): string;
  /** The one-time link for the first administrator, as printed at the first start. */
  setupLink(): string;
  /** Runs the command line with `--json` and gives back what it printed; `input` is its standard input. */
  command(args: readonly string[], input?: string): Promise<unknown>;
  /** Ends the process (SIGTERM) and waits for it; the data stays. */
  stop(): Promise<void>;
  /** Sends SIGTERM; gives the exit code, null where a signal ended it. */
  end(): Promise<number | null>;
  start(): Promise<void>;
  /** The process stands still: connections are taken, nothing is answered. */
  pause(): void;
  resume(): void;
  /** Ends it and removes the data. */
  discard(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** What the process inherits: nothing of the machine's own configuration of Protect or of a database. */
function environmentOf(port: number, data: string, options: ServiceOptions): Record<string, string> {
  const at = (name: string): string => `http://${name}.localhost:${String(port)}`;
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: data,
    NODE_ENV: "test",
    PROTECT_DATA: join(data, "data"),
    PROTECT_LISTEN: `127.0.0.1:${String(port)}`,
    PROTECT_APP_URL: at("app"),
    PROTECT_PORTAL_URL: at("portal"),
    PROTECT_ADMIN_URL: at("admin"),
    ...(options.pushOrigin === undefined ? {} : { PROTECT_TEST_PUSH_ORIGIN: options.pushOrigin }),
    ...options.environment,
  };
}

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(args: readonly string[], environment: Record<string, string>, input: string): Promise<Finished> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: environment, stdio: ["pipe", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.end(input);
  await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}

/** Resolves when the process says that it is ready; rejects with what it printed when it ends before. */
function whenReady(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`service ${why}: ${printed()}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${String(START_LIMIT_MS)} ms`), START_LIMIT_MS);
    const ended = (code: number | null): void => fail(`ended with ${String(code)}`);
    child.once("exit", ended);
    const look = (): void => {
      if (!/^ready\b/m.test(printed())) return;
      clearTimeout(timer);
      child.off("exit", ended);
      child.stdout?.off("data", look);
      resolve();
    };
    child.stdout?.on("data", look);
  });
}

async function startOn(port: number, options: ServiceOptions): Promise<RunningService> {
  const data = mkdtempSync(join(tmpdir(), "protect-service-"));
  const environment = environmentOf(port, data, options);
  let child: ChildProcess | undefined;
  let output = "";

  const start = async (): Promise<void> => {
    const process_ = spawn(process.execPath, ["src/server/main.ts"], {
      cwd: ROOT,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = process_;
    let printed = "";
    const keep = (text: Buffer): void => {
      printed += text.toString();
      output += text.toString();
    };
    process_.stdout.on("data", keep);
    process_.stderr.on("data", keep);
    await whenReady(process_, () => printed);
  };
  const end = async (): Promise<number | null> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null)
      return running?.exitCode ?? null;
    const ended = once(running, "close");
    running.kill("SIGTERM");
    await ended;
    return running.exitCode;
  };
  const stop = async (): Promise<void> => {
    await end();
  };
  const discard = async (): Promise<void> => {
    await stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    await start();
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    port,
    appUrl: environment["PROTECT_APP_URL"] ?? "",
    portalUrl: environment["PROTECT_PORTAL_URL"] ?? "",
    adminUrl: environment["PROTECT_ADMIN_URL"] ?? "",
    output: () => output,
    setupLink: () => {
      const link = /https?:\/\/\S+\/setup#t=[\w-]+/.exec(output)?.[0];
      if (link === undefined) throw new Error(`no set-up link was printed: ${output}`);
      return link;
    },
    command: async (args, input = "") => {
      const finished = await run(["src/server/cli/main.ts", ...args, "--json"], environment, input);
      if (finished.code !== 0)
        throw new Error(
          `protect ${args.join(" ")} ended with ${String(finished.code)}: ${finished.stdout}${finished.stderr}`,
        );
      return JSON.parse(finished.stdout) as unknown;
    },
    start,
    stop,
    pause: () => {
      child?.kill("SIGSTOP");
    },
    resume: () => {
      child?.kill("SIGCONT");
    },
    end,
    discard,
  };
}

/** Starts the service; a port taken by someone else in the meantime is tried again with another. */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(await freePort(), options);
    } catch (error) {
      if (attempt === TRIES || !String(error).includes("EADDRINUSE")) throw error;
    }
  }
}
