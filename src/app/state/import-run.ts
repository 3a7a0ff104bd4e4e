/** Reading a file of another app in a worker of its own, which ends with the answer or when nobody wants it. Page only. @module */
import type { ImportJob, ImportReply } from "../../transfer/import-worker.ts";
import type { ImportOutcome } from "../../transfer/index.ts";

/** The part of `Worker` that is used. */
export interface ImportWorker {
  postMessage(job: ImportJob): void;
  addEventListener(type: "message", listener: (event: { readonly data: ImportReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** Reads a file; `undefined` where it could not. @throws {DOMException} `AbortError` */
export type RunImport = (
  job: ImportJob,
  signal: AbortSignal,
  onProgress?: (done: number) => void,
) => Promise<ImportOutcome | undefined>;

/** Largest file that is taken, in bytes; as `importFile` has it. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * @returns `undefined` where the worker could not do it: out of memory, or not fetched.
 * @throws {DOMException} `AbortError`
 */
export function runImport(
  makeWorker: () => ImportWorker,
  job: ImportJob,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => undefined,
): Promise<ImportOutcome | undefined> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = makeWorker();
    signal.addEventListener("abort", () => {
      worker.terminate();
      reject(new DOMException("the import was cancelled", "AbortError"));
    });
    const end = (outcome: ImportOutcome | undefined): void => {
      worker.terminate();
      resolve(outcome);
    };
    worker.addEventListener("message", ({ data }) => {
      if ("done" in data) onProgress(data.done);
      else end("outcome" in data ? data.outcome : undefined);
    });
    worker.addEventListener("error", () => end(undefined));
    worker.postMessage(job);
  });
}
