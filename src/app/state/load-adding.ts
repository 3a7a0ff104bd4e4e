/** Scanner and adding store joined; a module of its own so that neither is in the first load. Page only. @module */
import { pickFile } from "../../platform/file-picker.ts";
import { createScanner } from "../../scanner/index.ts";
import { type AddingDeps, type AddingStore, createAddingStore } from "./adding.ts";
import { createScanningStore } from "./scanning.ts";

export interface LoadAddingDeps extends Omit<AddingDeps, "scanning" | "pickFile"> {
  readonly startWorker: (url: string) => Worker;
}

export function loadAddingStore({ startWorker, ...deps }: LoadAddingDeps): AddingStore {
  const { whilePrompting } = deps;
  const scanning = createScanningStore({ scanner: createScanner(startWorker), whilePrompting });
  return createAddingStore({ ...deps, scanning, pickFile });
}
