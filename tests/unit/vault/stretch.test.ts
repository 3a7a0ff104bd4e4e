import { expect, test } from "vitest";
import { createStretch, type StretchJob, type StretchReply, type StretchWorker } from "../../../src/vault/stretch.ts";

/** A worker that gives this answer to each job. */
function fakeWorker(answer: StretchReply | "error"): StretchWorker & { readonly jobs: StretchJob[]; ended: number } {
  const listeners = new Map<string, (event: { readonly data: StretchReply }) => void>();
  const worker = {
    jobs: [] as StretchJob[],
    ended: 0,
    addEventListener: (type: string, listener: (event: { readonly data: StretchReply }) => void) => {
      listeners.set(type, listener);
    },
    postMessage: (job: StretchJob) => {
      worker.jobs.push(job);
      const type = answer === "error" ? "error" : "message";
      queueMicrotask(() => listeners.get(type)?.({ data: answer === "error" ? { failed: true } : answer }));
    },
    terminate: () => {
      worker.ended += 1;
    },
  };
  return worker;
}

const salt = new Uint8Array(16).fill(1);

test("createStretch() hands the job over, gives the key, and ends its worker", async () => {
  const worker = fakeWorker({ key: new Uint8Array(32).fill(9) });
  expect(await createStretch(() => worker)("passcode", salt, 1024, 2)).toEqual(new Uint8Array(32).fill(9));
  expect(worker.jobs).toEqual([{ passcode: "passcode", salt, memoryKib: 1024, iterations: 2 }]);
  expect(worker.ended).toBe(1);
});

test("createStretch() rejects without the passcode in its words, and ends its worker", async () => {
  for (const answer of [{ failed: true }, "error"] as const) {
    const worker = fakeWorker(answer);
    await expect(createStretch(() => worker)("my passcode", salt, 1024, 2)).rejects.toThrow(
      /^stretch: the worker could not derive a key$/,
    );
    expect(worker.ended).toBe(1);
  }
});
