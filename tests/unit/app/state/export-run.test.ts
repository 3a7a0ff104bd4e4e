/** A worker for one export: it ends with the answer, on an error, and when nobody waits any more. */
import { expect, test, vi } from "vitest";
import { type ExportWorker, runExport } from "../../../../src/app/state/export-run.ts";
import type { ExportReply } from "../../../../src/transfer/export-worker.ts";

const JOB = { accounts: [], format: "links", nowMs: 0 } as const;

function setUp() {
  let answer: (event: { readonly data: ExportReply }) => void = () => undefined;
  let fail = (): void => undefined;
  const worker = {
    postMessage: vi.fn(),
    addEventListener: (type: "message" | "error", listener: never) => {
      if (type === "message") answer = listener;
      else fail = listener;
    },
    terminate: vi.fn(),
  } as unknown as ExportWorker & { readonly terminate: ReturnType<typeof vi.fn> };
  const abort = new AbortController();
  const outcome = runExport(() => worker, JOB, abort.signal);
  return { worker, abort, outcome, answer: (data: ExportReply) => answer({ data }), fail: () => fail() };
}

test("the answer is handed on, and the worker ended", async () => {
  const { worker, outcome, answer } = setUp();
  expect(worker.postMessage).toHaveBeenCalledWith(JOB);
  answer({ exported: { kind: "codes", codes: [] } });
  expect(await outcome).toEqual({ kind: "codes", codes: [] });
  expect(worker.terminate).toHaveBeenCalled();
});

test("an error, a failure and a cancel give nothing, and end the worker", async () => {
  for (const how of ["fail", "answer", "abort"] as const) {
    const { worker, abort, outcome, answer, fail } = setUp();
    if (how === "fail") fail();
    else if (how === "answer") answer({ failed: true });
    else abort.abort();
    expect(await outcome).toBeUndefined();
    expect(worker.terminate).toHaveBeenCalled();
  }
});

test("what was cancelled before starts no worker", async () => {
  const make = vi.fn();
  expect(await runExport(make, JOB, AbortSignal.abort())).toBeUndefined();
  expect(make).not.toHaveBeenCalled();
});
