/** How `npm test` counts: above all, that nothing which went wrong is counted as right. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFigures, readResult } from "../../../../src/server/bootstrap/checks/results.mjs";

const folder = mkdtempSync(join(tmpdir(), "protect-results-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: unknown): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const ran = (code: number, log = "") => ({ code, log, command: "runner" });
const vitestReport = (name: string, testResults: unknown[]) => ({
  kind: "vitest",
  resultFile: report(name, { testResults }),
});
const one = (status: string, fullName = "does it") => ({ status, fullName, failureMessages: ["because"] });

test("a check is one pass or one failure with the end of its output", () => {
  expect(readResult({ kind: "check" }, ran(0))).toMatchObject({ passed: 1, failed: 0 });
  const failed = readResult({ kind: "check" }, ran(2, "\u001b[31mred\u001b[0m line"));
  expect(failed).toMatchObject({ passed: 0, failed: 1, failures: [{ title: "runner", text: "red line" }] });
});

test("Vitest: every test is counted, a file that does not load is a failure", () => {
  const step = vitestReport("counts", [
    {
      name: "/x/tests/unit/a.test.ts",
      status: "passed",
      assertionResults: [one("passed"), one("skipped"), one("todo")],
    },
    { name: "/x/tests/unit/b.test.ts", status: "failed", assertionResults: [one("failed")], message: "" },
    { name: "/x/tests/unit/c.test.ts", status: "failed", assertionResults: [], message: "cannot find module" },
  ]);
  const result = readResult(step, ran(1));
  expect(result).toMatchObject({ passed: 1, failed: 2, skipped: 2 });
  expect(result.failures).toEqual([
    { title: "tests/unit/b.test.ts > does it", text: "because" },
    { title: "tests/unit/c.test.ts", text: "cannot find module" },
  ]);
});

test("Vitest: an error outside the tests, an empty run, and a missing report are failures", () => {
  const passed = [{ name: "/x/tests/a.test.ts", status: "passed", assertionResults: [one("passed")] }];
  expect(readResult(vitestReport("outside", passed), ran(1, "Unhandled rejection"))).toMatchObject({
    passed: 1,
    failed: 1,
  });
  expect(readResult(vitestReport("empty", []), ran(0))).toMatchObject({ passed: 0, failed: 1 });
  expect(readResult({ kind: "vitest", resultFile: join(folder, "absent.json") }, ran(0))).toMatchObject({ failed: 1 });
});

test("Playwright: passed on a second try counts as passed and is named; skips and global errors are seen", () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, projectName: "phone", results: [{ errors: [{ message: "boom" }] }] }],
  });
  const content = {
    suites: [
      {
        title: "approve.spec.ts",
        specs: [spec("a", "expected"), spec("b", "flaky")],
        suites: [{ title: "inner", specs: [spec("c", "unexpected"), spec("d", "skipped")] }],
      },
    ],
    errors: [{ message: "set-up failed" }],
  };
  const result = readResult({ kind: "playwright", resultFile: report("e2e", content) }, ran(1));
  expect(result).toMatchObject({ passed: 2, failed: 2, skipped: 1, flaky: ["[phone] approve.spec.ts > b"] });
  expect(result.failures).toEqual([
    { title: "[phone] approve.spec.ts > inner > c", text: "boom" },
    { title: "end-to-end run", text: "set-up failed" },
  ]);
});

test("figures are lines that begin with a test's number or with «figure:», each once", () => {
  const log =
    "stdout | a\nV-05: 0 accepted of 4096\nfigure: first load 30 bytes\nV-05: 0 accepted of 4096\n UTF-8 x\nnot V-05: 1\n";
  expect(readFigures(log)).toEqual(["V-05: 0 accepted of 4096", "figure: first load 30 bytes"]);
});
