/** The service as a process: what it prints, where it answers, how it ends. @module */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const LIMIT_MS = 60_000;

let folder: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "protect-start-"));
});
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "exit");
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly errors: () => string;
}

function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, ["src/server/main.ts"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", PROTECT_DATA: join(folder, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let out = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return { child, out: () => out, errors: () => errors };
}

async function untilReady({ child, out, errors }: Run): Promise<void> {
  while (!/^ready$/m.test(out())) {
    if (child.exitCode !== null) throw new Error(errors());
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function get(port: number, host: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => done({ status: response.statusCode ?? 0, body }));
    })
      .on("error", fail)
      .end();
  });
}

test("it prints its addresses and one set-up link, answers by host name, and ends on SIGTERM", {
  timeout: LIMIT_MS,
}, async () => {
  const port = await freePort();
  const run = start({ PROTECT_LISTEN: `127.0.0.1:${String(port)}` });
  await untilReady(run);
  for (const name of ["app", "portal", "admin"]) {
    expect(run.out()).toContain(`http://${name}.localhost:${String(port)}/`);
    expect((await get(port, `${name}.localhost:${String(port)}`, "/readyz")).status).toBe(200);
  }
  expect(run.out()).toMatch(new RegExp(`http://admin\\.localhost:${String(port)}/setup#t=[\\w-]{43}\n`));
  expect((await get(port, `localhost:${String(port)}`, "/")).body).toContain(
    `http://portal.localhost:${String(port)}/`,
  );
  expect((await get(port, `localhost:${String(port)}`, "/v1/openapi.json")).status).toBe(200);
  expect((await get(port, "evil.example", "/")).status).toBe(421);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "data/protect.db")).mode & 0o777).toBe(0o600);
  run.child.kill("SIGTERM");
  const [code] = (await once(run.child, "exit")) as [number | null];
  expect(code).toBe(0);
});

test("three ports instead of three names are three listeners", { timeout: LIMIT_MS }, async () => {
  const [app, portal, admin] = [await freePort(), await freePort(), await freePort()];
  const run = start({
    PROTECT_LISTEN: `127.0.0.1:${String(portal)}`,
    PROTECT_APP_URL: `http://localhost:${String(app)}`,
    PROTECT_PORTAL_URL: `http://localhost:${String(portal)}`,
    PROTECT_ADMIN_URL: `http://localhost:${String(admin)}`,
  });
  await untilReady(run);
  expect((await get(app, `localhost:${String(app)}`, "/v1/openapi.json")).status).toBe(404);
  expect((await get(portal, `localhost:${String(portal)}`, "/v1/openapi.json")).status).toBe(200);
  expect((await get(admin, `localhost:${String(admin)}`, "/sign-in")).status).toBe(200);
});
