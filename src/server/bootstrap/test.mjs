/**
 * `npm test [-- step …] [--long]`: installs what is missing, runs the steps one after another, and ends with the line
 * `N passed, N failed, N skipped`. Every step runs even where an earlier one failed. `--long` asks the tests for their
 * full numbers of repetitions (PROTECT_TEST_LONG=1). With CI=true a skipped test counts as failed.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPrograms } from "./checks/programs.mjs";
import { readResult } from "./checks/results.mjs";
import { NEEDS_BUILD, NEEDS_PROGRAMS, STEPS } from "./checks/steps.mjs";
import { childEnvironment, commandOf, install, root } from "./install.mjs";
import { isBuilt } from "./sources.mjs";

const results = join(root, "test-results");
const isCi = process.env.CI === "true";
/** With the full numbers of repetitions a step may take this many times as long. */
const LONG_FACTOR = 10;

function readArguments(words) {
  const long = words.includes("--long");
  const names = words.filter((word) => word !== "--long");
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(", ")}. Steps: ${STEPS.map((step) => step.name).join(", ")}.`);
    process.exit(2);
  }
  const chosen = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
  const wantsBuild = chosen.some((step) => NEEDS_BUILD.has(step.name)) && !chosen.some((step) => step.name === "build");
  const build = wantsBuild && !isBuilt() ? STEPS.filter((step) => step.name === "build") : [];
  return { long, steps: [...build, ...chosen] };
}

/** Runs one step in a process group of its own, so that a step over its time is ended with all its children. */
function runStep(step, environment, limitMs) {
  const command = commandOf(step.program);
  if (step.resultFile !== undefined) rmSync(step.resultFile, { force: true });
  return new Promise((resolve) => {
    const child = spawn(command.file, [...command.words, ...step.words], {
      cwd: root,
      env: childEnvironment({ ...environment, ...step.environment }),
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const end = (signal) => {
      try {
        process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
      } catch {
        // It ended meanwhile.
      }
    };
    const onSignal = (signal) => {
      end(signal);
      process.exit(130);
    };
    process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nEnded: over its time of ${limitMs / 60_000} minutes.\n`));
      end("SIGKILL");
    }, limitMs);
    child.on("close", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
      const log = Buffer.concat(chunks).toString("utf8");
      writeFileSync(join(results, `${step.name}.log`), log);
      resolve({ code: code ?? 1, log, command: `${step.program} ${step.words.join(" ")}` });
    });
  });
}

function countSkipsAsFailures(result) {
  for (const title of result.skips) {
    result.failures.push({ title, text: "Skipped; with CI=true a skip is a failure." });
  }
  result.failed += result.skipped;
  result.skipped = 0;
}

install();
const { long, steps } = readArguments(process.argv.slice(2));
mkdirSync(results, { recursive: true });
mkdirSync(join(root, "node_modules", ".cache"), { recursive: true });
if (steps.some((step) => NEEDS_PROGRAMS.has(step.name))) installPrograms();

// Colours and links would only have to be taken out of the logs again.
const environment = { NO_COLOR: "1", TERM: "dumb", ...(long ? { PROTECT_TEST_LONG: "1" } : {}) };
const total = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [], flaky: [], figures: [] };
const startedMs = Date.now();
for (const step of steps) {
  const stepStartedMs = Date.now();
  const result = readResult(step, await runStep(step, environment, step.limitMs * (long ? LONG_FACTOR : 1)));
  if (isCi) countSkipsAsFailures(result);
  const seconds = ((Date.now() - stepStartedMs) / 1000).toFixed(1);
  const mark = result.failed > 0 ? "FAIL" : "ok  ";
  const counts = `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  console.log(`${mark} ${step.name.padEnd(14)} ${seconds.padStart(6)} s   ${counts}`);
  for (const key of ["passed", "failed", "skipped"]) total[key] += result[key];
  total.failures.push(...result.failures.map((failure) => ({ ...failure, step: step.name })));
  for (const key of ["skips", "flaky", "figures"]) total[key].push(...result[key]);
}

if (total.figures.length > 0) console.log(`\nFigures\n${total.figures.map((line) => `  ${line}`).join("\n")}`);
for (const name of total.flaky) console.log(`\nflaky: ${name}`);
if (!isCi) for (const name of total.skips) console.log(`\nskipped: ${name}`);
if (total.failures.length > 0) {
  console.log("\nFailures (whole output in test-results/)");
  for (const { step, title, text } of total.failures) console.log(`\n--- ${step}: ${title}\n${text.trimEnd()}`);
}
console.log(`\n${((Date.now() - startedMs) / 1000).toFixed(0)} s${long ? ", full repetitions" : ""}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
