/**
 * A real PostgreSQL from the machine's packages, in a temporary folder, for tests: fresh databases on one server, which
 * ends with the test file. PostgreSQL refuses to run as root, so root starts it as `postgres`.
 *
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const PACKAGES = "/usr/lib/postgresql";
const START_LIMIT_MS = 30_000;

export interface PostgresServer {
  /** Makes an empty database; gives its `postgres://` address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

function programFolder(): string {
  const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => join(PACKAGES, version, "bin"))
    .find((path) => existsSync(join(path, "initdb")));
  if (folder === undefined) throw new Error("PostgreSQL is missing: apt-get install postgresql");
  return folder;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `postgres` where this process is root, else nobody else. */
function accountFor(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
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

async function connect(port: number, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database });
  await client.connect();
  return client;
}

async function untilReady(child: ChildProcess, port: number, printed: () => string): Promise<void> {
  const endsAt = performance.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await (await connect(port, "postgres")).end();
      return;
    } catch (error) {
      if (child.exitCode !== null || performance.now() > endsAt)
        throw new Error(`PostgreSQL did not start: ${printed()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export async function startPostgres(): Promise<PostgresServer> {
  const programs = programFolder();
  const account = accountFor();
  const folder = mkdtempSync(join(tmpdir(), "protect-postgres-"));
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const options = { ...account, cwd: folder, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" } };
  const data = join(folder, "data");
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...options,
    stdio: "pipe",
  });
  const port = await freePort();
  const child = spawn(
    join(programs, "postgres"),
    ["-D", data, "-k", folder, "-h", "127.0.0.1", "-p", String(port), "-F", "-c", "max_connections=60"],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed = (printed + text).slice(-4000)));
  const atExit = (): void => void child.kill("SIGQUIT");
  process.once("exit", atExit);
  const stop = async (): Promise<void> => {
    process.off("exit", atExit);
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      // Fast shutdown: open connections are ended.
      child.kill("SIGINT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await untilReady(child, port, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  let count = 0;
  return {
    createDatabase: async () => {
      count += 1;
      const name = `t${String(count)}`;
      const client = await connect(port, "postgres");
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://postgres@127.0.0.1:${String(port)}/${name}`;
    },
    stop,
  };
}
