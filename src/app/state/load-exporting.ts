/** The store of an export joined with its worker; a module of its own so that it is fetched with its page. Page only. @module */
import { printPage } from "../../platform/print.ts";
import { saveFile } from "../../platform/save-file.ts";
import exportUrl from "../../transfer/export-worker.ts?worker&url";
import { runExport } from "./export-run.ts";
import { createExportingStore, type ExportingDeps, type ExportingStore } from "./exporting.ts";
import { createPasscodeChoice, loadPasscodeRules } from "./passcode-choice.ts";
import { note } from "./security-log.ts";

export interface LoadExportingDeps
  extends Omit<ExportingDeps, "choice" | "run" | "saveFile" | "print" | "note" | "nowMs" | "language"> {
  readonly startWorker: (url: string) => Worker;
}

export function loadExportingStore({ startWorker, ...deps }: LoadExportingDeps): ExportingStore {
  return createExportingStore({
    ...deps,
    choice: createPasscodeChoice({
      load: loadPasscodeRules,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    }),
    run: (job, signal) => runExport(() => startWorker(exportUrl), job, signal),
    saveFile,
    print: printPage,
    note: (details) => void note("exported", details),
    nowMs: () => Date.now(),
    language: () => document.documentElement.lang || "en",
  });
}
