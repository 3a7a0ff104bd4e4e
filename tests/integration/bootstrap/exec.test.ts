/** The bootstrap: which Node runs, which exit code comes back, and that a supervisor's signal arrives. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { installsEverything } from "../../../src/server/bootstrap/install.mjs";

const root = join(import.meta.dirname, "..", "..", "..");

function bootstrap(...words: string[]): ChildProcess {
  return spawn(process.execPath, ["src/server/bootstrap/exec.mjs", ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}

test("exec.mjs runs the Node that package.json pins, also for a plain `node` inside", async () => {
  const script = 'console.log(process.version, require("node:child_process").execSync("node -v").toString().trim())';
  const child = bootstrap("node", "-e", script);
  if (child.stdout === null) throw new Error("no output");
  const [output, code] = await Promise.all([text(child.stdout), exitOf(child)]);
  expect(code).toBe(0);
  expect(output.trim()).toBe("v26.10.0 v26.10.0");
});

test("exec.mjs ends with the program's own exit code", async () => {
  expect(await exitOf(bootstrap("node", "-e", "process.exit(7)"))).toBe(7);
  expect(await exitOf(bootstrap("no-such-program"))).toBe(2);
});

test("exec.mjs passes SIGTERM on, and the program may end in its own time", async () => {
  const script =
    'process.on("SIGTERM", () => setTimeout(() => process.exit(5), 50)); setInterval(() => {}, 1000); console.log("up")';
  const child = bootstrap("node", "-e", script);
  if (child.stdout === null) throw new Error("no output");
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await exitOf(child)).toBe(5);
});

test("exec.mjs under npm ends its program when npm's shell is ended", async () => {
  const script =
    'process.on("SIGTERM", () => { console.log("ended in order"); process.exit(0); }); setInterval(() => {}, 1000); console.log("up")';
  const shell = spawn(
    "/bin/sh",
    ["-c", '"$1" src/server/bootstrap/exec.mjs node -e "$2"; true', "sh", process.execPath, script],
    { cwd: root, env: { ...process.env, npm_lifecycle_event: "start" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const output = text(shell.stdout);
  await once(shell.stdout, "data");
  shell.kill("SIGTERM");
  expect(await output).toContain("ended in order");
});

test.each([
  ["18.20.4", false], // Debian 12
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24.0.0", true],
])("under Node %s npm installs every package: %s", (version, isWhole) => {
  expect(installsEverything(version)).toBe(isWhole);
});
