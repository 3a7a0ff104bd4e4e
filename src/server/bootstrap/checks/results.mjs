/**
 * Reads what a step left behind into counts, failures and figures.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";

/** Lines by which a test reports a measured number. */
const FIGURE = /^\s*((?:[A-Z]+-\d\d[a-z]?|figure): .*\S)\s*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colour and link sequences begin with ESC
const COLOUR = /\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const LOG_LINES_SHOWN = 60;

export const plain = (text) => text.replace(COLOUR, "");

/** Each figure once, in the order printed. */
export function readFigures(log) {
  const figures = plain(log)
    .split("\n")
    .map((line) => FIGURE.exec(line)?.[1])
    .filter((figure) => figure !== undefined);
  return [...new Set(figures)];
}

const lastLines = (log) => plain(log).trimEnd().split("\n").slice(-LOG_LINES_SHOWN).join("\n");

function emptyResult() {
  return { passed: 0, failed: 0, skipped: 0, failures: [], skips: [], flaky: [] };
}

function readCheck(run) {
  const result = emptyResult();
  if (run.code === 0) result.passed = 1;
  else {
    result.failed = 1;
    result.failures.push({ title: run.command, text: lastLines(run.log) });
  }
  return result;
}

function readVitest(report) {
  const result = emptyResult();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      const title = `${file.name.replace(/^.*\/tests\//, "tests/")} > ${test.fullName}`;
      if (test.status === "passed") result.passed += 1;
      else if (test.status === "failed") {
        result.failed += 1;
        result.failures.push({ title, text: test.failureMessages.join("\n") });
      } else {
        result.skipped += 1;
        result.skips.push(title);
      }
    }
    // A file that could not even be loaded has no tests to count.
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")) {
      result.failed += 1;
      result.failures.push({ title: file.name.replace(/^.*\/tests\//, "tests/"), text: file.message });
    }
  }
  return result;
}

function* specsOf(suite, titles) {
  const path = suite.title === "" ? titles : [...titles, suite.title];
  for (const spec of suite.specs ?? []) yield { spec, title: [...path, spec.title].join(" > ") };
  for (const child of suite.suites ?? []) yield* specsOf(child, path);
}

function readPlaywright(report) {
  const result = emptyResult();
  for (const suite of report.suites) {
    for (const { spec, title } of specsOf(suite, [])) {
      for (const test of spec.tests) {
        const name = test.projectName ? `[${test.projectName}] ${title}` : title;
        if (test.status === "skipped") {
          result.skipped += 1;
          result.skips.push(name);
        } else if (test.status === "unexpected") {
          result.failed += 1;
          const errors = test.results.flatMap((one) => one.errors ?? []).map((error) => error.message ?? error.value);
          result.failures.push({ title: name, text: errors.join("\n") });
        } else {
          result.passed += 1;
          if (test.status === "flaky") result.flaky.push(name);
        }
      }
    }
  }
  for (const error of report.errors ?? []) {
    result.failed += 1;
    result.failures.push({ title: "end-to-end run", text: error.message ?? String(error.value) });
  }
  return result;
}

/**
 * @param step One of STEPS.
 * @param run What happened: `code`, `log`, `command`.
 */
export function readResult(step, run) {
  const result = readAnyResult(step, run);
  result.figures = readFigures(run.log);
  for (const failure of result.failures) failure.text = plain(failure.text ?? "");
  return result;
}

function readAnyResult(step, run) {
  if (step.kind === "check") return readCheck(run);
  if (!existsSync(step.resultFile)) return readCheck({ ...run, code: run.code === 0 ? 1 : run.code });
  const report = JSON.parse(readFileSync(step.resultFile, "utf8"));
  const result = step.kind === "vitest" ? readVitest(report) : readPlaywright(report);
  // An error outside any test (an unhandled rejection, say) fails the run without failing a test; so does an empty run.
  const ranNothing = result.passed + result.failed + result.skipped === 0;
  if ((run.code !== 0 || ranNothing) && result.failed === 0) {
    result.failed = 1;
    result.failures.push({ title: run.command, text: lastLines(run.log) });
  }
  return result;
}
