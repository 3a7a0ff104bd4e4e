/** Scanner and adding store joined; a module of its own so that neither is in the first load. Page only. @module */
import { pickFile } from "../../platform/file-picker.ts";
import { takeShared } from "../../platform/shared-things.ts";
import { createScanner } from "../../scanner/index.ts";
import importUrl from "../../transfer/import-worker.ts?worker&url";
import { createAddingStore } from "./adding.ts";
import type { AddingDeps, AddingStore } from "./adding-types.ts";
import { readArrival } from "./arrivals.ts";
import { runImport } from "./import-run.ts";
import { createKeeping, type KeepingDeps } from "./keeping.ts";
import { createScanningStore } from "./scanning.ts";

export interface LoadAddingDeps
  extends Omit<AddingDeps, "scanning" | "pickFile" | "runImport" | "readArrival" | "save" | "pending">,
    Omit<KeepingDeps, "nowMs"> {
  readonly startWorker: (url: string) => Worker;
}

export function loadAddingStore({ startWorker, ...deps }: LoadAddingDeps): AddingStore {
  const { whilePrompting } = deps;
  const scanning = createScanningStore({ scanner: createScanner(startWorker), whilePrompting });
  return createAddingStore({
    ...deps,
    save: createKeeping(deps),
    pending: () => deps.pending.peek(),
    scanning,
    pickFile,
    runImport: (job, signal) => runImport(() => startWorker(importUrl), job, signal),
    readArrival: (arrival) => readArrival(arrival, takeShared),
  });
}
