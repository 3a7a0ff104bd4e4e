/**
 * `npm start` on a checkout that is installed and built, until `/readyz` answers 200: wall time, and the processor time of
 * all its processes (npm's too), which says more on a busy machine. Each round has a data folder of its own.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = resolve(import.meta.dirname, "../..");
const ROUNDS = 7;
const TICK_MS = 10;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

function isReady(port: number): Promise<boolean> {
  return new Promise((done) => {
    get({ host: "127.0.0.1", port, path: "/readyz", agent: false }, (answer) => {
      answer.resume();
      done(answer.statusCode === 200);
    }).on("error", () => done(false));
  });
}

/** Processor time of ended children and theirs, on Linux: fields 16 and 17 of /proc/self/stat. */
function childrenMs(): number | undefined {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  } catch {
    return undefined;
  }
}

async function startOnce(): Promise<{ readonly wallMs: number; readonly cpuMs: number | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), "protect-bench-"));
  const port = await freePort();
  const before = childrenMs();
  const startedAt = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? folder,
      PROTECT_DATA: join(folder, "data"),
      PROTECT_LISTEN: `127.0.0.1:${String(port)}`,
    },
    detached: true,
    stdio: "ignore",
  });
  const closed = once(child, "close");
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${String(child.exitCode)}`);
    await sleep(10);
  }
  const wallMs = performance.now() - startedAt;
  process.kill(-(child.pid ?? 0), "SIGINT");
  await closed;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const after = childrenMs();
  return { wallMs, cpuMs: before === undefined || after === undefined ? undefined : after - before };
}

const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): string => ((sorted[index] ?? 0) / 1000).toFixed(2);
  return `least ${at(0)} s, median ${at(Math.floor(sorted.length / 2))} s, most ${at(sorted.length - 1)} s`;
};

export async function measureStart(): Promise<void> {
  // Warm: what Node keeps of the sources is made by the first.
  await startOnce();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await startOnce());
  console.info(
    `figure: npm start, warm, until /readyz: ${spread(rounds.map(({ wallMs }) => wallMs))} (n=${String(ROUNDS)})`,
  );
  const cpu = rounds.map(({ cpuMs }) => cpuMs).filter((ms) => ms !== undefined);
  if (cpu.length === ROUNDS)
    console.info(`figure: npm start and its end, processor time of all processes: ${spread(cpu)}`);
}
