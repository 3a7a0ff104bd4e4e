/** Making an export in a worker of its own, which ends with it or when nobody wants it. Page only. @module */
import type { ExportJob, ExportReply } from "../../transfer/export-worker.ts";
import type { Exported } from "../../transfer/exporting.ts";

/** The part of `Worker` that is used. */
export interface ExportWorker {
  postMessage(job: ExportJob): void;
  addEventListener(type: "message", listener: (event: { readonly data: ExportReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** Makes it; `undefined` where it could not, or was cancelled. */
export type RunExport = (job: ExportJob, signal: AbortSignal) => Promise<Exported | undefined>;

/** @returns `undefined` where the worker could not do it (out of memory, or not fetched), or was cancelled. */
export function runExport(
  makeWorker: () => ExportWorker,
  job: ExportJob,
  signal: AbortSignal,
): Promise<Exported | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const worker = makeWorker();
    const end = (exported: Exported | undefined): void => {
      worker.terminate();
      resolve(exported);
    };
    signal.addEventListener("abort", () => end(undefined));
    worker.addEventListener("message", ({ data }) => end("exported" in data ? data.exported : undefined));
    worker.addEventListener("error", () => end(undefined));
    worker.postMessage(job);
  });
}
