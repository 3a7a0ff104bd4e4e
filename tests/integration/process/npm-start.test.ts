/** `npm start` on a checkout that is installed and built: until it is ready, and Ctrl-C while an app waits. @module */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt } from "../../../src/server/bootstrap/sources.mjs";
import { addApp, createRequest } from "../../../src/server/service/index.ts";
import { type HttpSite, httpSite } from "../../support/http-site.ts";
import { freePort } from "../../support/proxy.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const ROOT = join(import.meta.dirname, "../../..");
const LIMIT_MS = 120_000;
const SOON_MS = 10_000;

let world: TestService;
let site: HttpSite;
let port: number;
let child: ChildProcess | undefined;

beforeEach(async () => {
  world = await startTestService();
  world.clock.nowMs = Date.now();
  port = await freePort();
  site = httpSite(port);
});

afterEach(async () => {
  site.close();
  if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
    process.kill(-child.pid, "SIGKILL");
  child = undefined;
  await world.close();
});

/** In a process group of its own, as a terminal makes one for each command. */
function start(file: string, words: readonly string[], stdin: "ignore" | "pipe" = "ignore"): ChildProcess {
  const started = spawn(file, words, {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: world.folder,
      PROTECT_DATA: world.folder,
      PROTECT_LISTEN: `127.0.0.1:${String(port)}`,
      PROTECT_APP_URL: world.parts.urls.app,
      PROTECT_PORTAL_URL: world.parts.urls.portal,
      PROTECT_ADMIN_URL: world.parts.urls.admin,
    },
    detached: true,
    stdio: [stdin, "ignore", "inherit"],
  });
  child = started;
  return started;
}

async function untilReady(running: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await site.request(`${world.parts.urls.portal}/readyz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    if (running.exitCode !== null) throw new Error(`ended with ${String(running.exitCode)}`);
    await sleep(25);
  }
}

/** An app that waits for an answer of up to 25 seconds. */
async function waitingApp(): Promise<{ readonly answer: Promise<Response> }> {
  const userId = await world.addPerson();
  await world.addDevice(userId);
  const added = await addApp(world.parts, "Shop", "approve");
  if (added.kind !== "added") throw new Error(added.kind);
  world.clock.nowMs = Date.now();
  const made = await createRequest(world.parts, { userId, appId: added.app.id, ip: "", userAgent: "" });
  if (made.kind !== "created") throw new Error(made.kind);
  const answer = site.request(`${world.parts.urls.portal}/v1/requests/${made.request.id}?wait=25`, {
    headers: { authorization: `Bearer ${added.key}` },
  });
  await sleep(500);
  return { answer };
}

async function expectNothingListens(): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
}

/** What each way of ending it leaves as exit code; npm itself ends by the signal. */
const ENDINGS = [
  ["Ctrl-C in a terminal under npm", "script", ["-qefc", "npm start", "/dev/null"], [0, 130]],
  ["SIGINT to the group of npm", "npm", ["start"], [0, 130, null]],
  ["SIGINT to the group without npm", process.execPath, ["src/server/bootstrap/start.mjs"], [0]],
] as const;

for (const [what, file, words, codes] of ENDINGS) {
  test(`${what}: the app that waits is answered, and nothing is left running`, { timeout: LIMIT_MS }, async () => {
    const isTerminal = file === "script";
    const running = start(file, words, isTerminal ? "pipe" : "ignore");
    await untilReady(running);
    const { answer } = await waitingApp();
    const closed = once(running, "close");
    const startedAt = performance.now();
    if (isTerminal) running.stdin?.write("\u0003");
    else process.kill(-(running.pid ?? 0), "SIGINT");
    expect(await (await answer).json()).toMatchObject({ state: "pending" });
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
    expect(codes).toContain(running.exitCode);
    await expect.poll(expectNothingListens, { timeout: SOON_MS }).toBeUndefined();
  });
}

test("a second start of the same checkout is ready soon", { timeout: LIMIT_MS }, async () => {
  const takenMs: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now();
    const running = start("npm", ["start"]);
    await untilReady(running);
    takenMs.push(performance.now() - startedAt);
    const closed = once(running, "close");
    process.kill(-(running.pid ?? 0), "SIGINT");
    await closed;
    expect(isBuilt()).toBe(true);
  }
  // The first may have built the app.
  const warm = takenMs.slice(1).map((ms) => (ms / 1000).toFixed(1));
  console.info(
    `figure: npm start on a warm checkout, until /readyz answers 200: ${warm.join(" and ")} s (npm run bench -- start)`,
  );
});
