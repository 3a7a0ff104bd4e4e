/** Scanner and adding store joined; a module of its own so that neither is in the first load. Page only. @module */
import { pickFiles } from "../../platform/file-picker.ts";
import { takeShared } from "../../platform/shared-things.ts";
import { createScanner } from "../../scanner/index.ts";
import importUrl from "../../transfer/import-worker.ts?worker&url";
import { createAddingStore } from "./adding.ts";
import type { AddingDeps, AddingStore } from "./adding-types.ts";
import { readArrival } from "./arrivals.ts";
import { runImport } from "./import-run.ts";
import { createKeeping, type KeepingDeps } from "./keeping.ts";
import { createOwnSettings } from "./own-settings.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { PushPart } from "./push-part.ts";
import { createScanningStore } from "./scanning.ts";
import { note } from "./security-log.ts";

export interface LoadAddingDeps
  extends Omit<AddingDeps, "scanning" | "pickFiles" | "runImport" | "readArrival" | "save" | "pending" | "onRestored">,
    Omit<KeepingDeps, "nowMs" | "recoveryKept"> {
  readonly startWorker: (url: string) => Worker;
  readonly preferences: PreferencesStore;
  readonly loadPush: () => Promise<PushPart>;
}

export function loadAddingStore({ startWorker, preferences, loadPush, ...deps }: LoadAddingDeps): AddingStore {
  const { whilePrompting, session, change } = deps;
  const settings = createOwnSettings({
    preferences,
    session,
    changeVault: (next) => change((open) => ({ ...open, settings: { ...open.settings, ...next } })),
    loadApprovals: async () => (await loadPush()).approvals,
  });
  const scanning = createScanningStore({ scanner: createScanner(startWorker), whilePrompting });
  return createAddingStore({
    ...deps,
    save: createKeeping({ ...deps, recoveryKept: preferences.recoveryKept }),
    pending: () => deps.pending.peek(),
    scanning,
    pickFiles,
    runImport: (job, signal, onProgress) => runImport(() => startWorker(importUrl), job, signal, onProgress),
    onRestored: ({ takesSettings, settings: values }, count) => {
      void note("backup-restored", { count });
      if (takesSettings) void settings.apply(values);
    },
    readArrival: (arrival) => readArrival(arrival, takeShared),
  });
}
