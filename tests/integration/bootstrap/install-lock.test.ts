/** Installations of several processes at once: one after the other, and none waits for a process that has ended. @module */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whileAlone } from "../../../src/server/bootstrap/install-lock.mjs";

const MODULE = resolve(import.meta.dirname, "../../../src/server/bootstrap/install-lock.mjs");
const PROCESSES = 6;
/** Above every process number that Linux gives. */
const NOBODY = "4194305";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "protect-lock-"));
  file = join(folder, "deep", "installing");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes when it begins and when it is done, with a pause between. */
const SCRIPT = `
import { appendFileSync } from "node:fs";
import { whileAlone } from ${JSON.stringify(MODULE)};
const [file, log] = process.argv.slice(2);
whileAlone(file, () => {
  appendFileSync(log, "begin " + process.pid + "\\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 80);
  appendFileSync(log, "end " + process.pid + "\\n");
});
`;

async function runAll(): Promise<readonly string[]> {
  const script = join(folder, "one.mjs");
  const log = join(folder, "log");
  writeFileSync(script, SCRIPT);
  const children = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [script, file, log], { stdio: "inherit" }),
  );
  await Promise.all(children.map((child) => once(child, "close")));
  expect(children.map((child) => child.exitCode)).toEqual(children.map(() => 0));
  return readFileSync(log, "utf8").trim().split("\n");
}

test("several at once act one after the other, and leave no file", { timeout: 60_000 }, async () => {
  const lines = await runAll();
  expect(lines).toHaveLength(2 * PROCESSES);
  for (let index = 0; index < lines.length; index += 2) {
    const pid = lines[index]?.replace("begin ", "");
    expect(lines.slice(index, index + 2)).toEqual([`begin ${pid}`, `end ${pid}`]);
  }
  expect(existsSync(file)).toBe(false);
});

test("a process that ended in the middle is not waited for, nor a number that is too old to be its", () => {
  whileAlone(file, () => undefined);
  writeFileSync(file, NOBODY);
  expect(
    whileAlone(
      file,
      () => "done",
      () => expect.unreachable(),
    ),
  ).toBe("done");
  writeFileSync(file, String(process.pid));
  utimesSync(file, new Date(0), new Date(0));
  expect(
    whileAlone(
      file,
      () => "done",
      () => expect.unreachable(),
    ),
  ).toBe("done");
});

test("what fails lets the next one begin", () => {
  expect(() =>
    whileAlone(file, () => {
      throw new Error("no network");
    }),
  ).toThrow("no network");
  expect(whileAlone(file, () => "done")).toBe("done");
});
