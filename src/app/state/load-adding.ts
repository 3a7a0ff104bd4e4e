/** Scanner and adding store joined; a module of its own so that neither is in the first load. Page only. @module */
import { createScanner } from "../../scanner/index.ts";
import { type AddingDeps, type AddingStore, createAddingStore } from "./adding.ts";
import { createScanningStore } from "./scanning.ts";

export interface LoadAddingDeps extends Omit<AddingDeps, "scanning"> {
  readonly startWorker: (url: string) => Worker;
}

export function loadAddingStore({ startWorker, ...deps }: LoadAddingDeps): AddingStore {
  return createAddingStore({ ...deps, scanning: createScanningStore({ scanner: createScanner(startWorker) }) });
}
