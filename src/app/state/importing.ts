/** Files of other apps: chosen, opened with their passwords where they have some, shown before they are kept. Page only. @module */
import { signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { PictureReading } from "../../scanner/index.ts";
import type { ImportFile, ImportOutcome } from "../../transfer/index.ts";
import { addText } from "../text/en/add.ts";
import { importText } from "../text/en/import.ts";
import type { AddingState, AddingStore, FilePlace } from "./adding-types.ts";
import { batchEntry } from "./batch.ts";
import { draftOf, oddityOf } from "./import-draft.ts";
import { appName } from "./import-names.ts";
import { type FileReading, resultOf } from "./import-results.ts";
import { LARGEST_FILE, type RunImport } from "./import-run.ts";
import type { Shown } from "./shown.ts";

/** The format of the app's own backups. */
const OWN = "protect-backup";
/** Files that open others, and are handed to the worker beside each: small, and few. */
const COMPANION = /manifest[^/]*\.json$/i;
const LARGEST_COMPANION = 1024 * 1024;

export interface Importing {
  /** Files from the picker or a drop. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Ends what is being read and drops the files. */
  readonly cancel: () => void;
  /** What the screen has of it. */
  readonly actions: Pick<AddingStore, "submitFilePassword" | "leaveFileOut" | "importProgress">;
}

export interface ImportingDeps {
  readonly run: RunImport;
  readonly readPicture: (picture: Blob) => Promise<PictureReading>;
  readonly kept: () => readonly OtpAccount[];
  readonly go: (state: AddingState) => void;
  readonly show: (shown: Shown) => void;
  readonly giveUp: (sentence: string) => void;
}

interface Work {
  readonly files: readonly File[];
  readonly beside: readonly ImportFile[];
  readonly readings: FileReading[];
  /** What is read now. The worker has a copy of its own, which ends with it. */
  file?: ImportFile;
  /** Opened the last file that had one: files that are chosen together often share it. */
  password?: string;
  /** What opening takes, where that is much. */
  seconds?: number;
}

export function createImporting(deps: ImportingDeps): Importing {
  const progress = signal<number | undefined>(undefined);
  let work: Work | undefined;
  let running: AbortController | undefined;

  /** The files may hold secrets in the clear. */
  const forget = (): void => {
    for (const { bytes } of [...(work?.beside ?? []), ...(work?.file === undefined ? [] : [work.file])]) bytes.fill(0);
    work = undefined;
  };

  const cancel = (): void => {
    running?.abort();
    running = undefined;
    forget();
  };

  /** To another step of the same files: leaving the one before must not forget them. */
  const goOn = (state: AddingState): void => {
    const held = work;
    work = undefined;
    deps.go(state);
    work = held;
  };

  const begin = (): AbortSignal => {
    const mine = new AbortController();
    running = mine;
    progress.value = undefined;
    return mine.signal;
  };

  const read = async (mine: Work, password?: string, isOwnTry = true): Promise<void> => {
    if (mine.file === undefined) return next(mine);
    goOn({ kind: "importing", ...placeOf(mine), ...(mine.seconds !== undefined && { seconds: mine.seconds }) });
    const ended = begin();
    const job = { file: mine.file, beside: mine.beside, ...(password !== undefined && { password }) };
    const outcome = await deps
      .run(job, ended, (done) => {
        if (!ended.aborted) progress.value = done;
      })
      .catch(() => undefined);
    if (ended.aborted) return;
    running = undefined;
    if (outcome?.kind !== "needs-password" && outcome?.kind !== "wrong-password") {
      if (password !== undefined && outcome?.kind === "accounts") mine.password = password;
      return finish(mine, outcome);
    }
    if (password === undefined && mine.password !== undefined && outcome.cost === undefined)
      return read(mine, mine.password, false);
    ask(mine, outcome, password !== undefined && isOwnTry);
  };

  const ask = (mine: Work, { format, cost }: PasswordOutcome, isWrong: boolean): void => {
    if (cost !== undefined) mine.seconds = cost.seconds;
    goOn({
      kind: "file-password",
      app: appName(format),
      isOwn: format === OWN,
      isWrong,
      ...placeOf(mine),
      ...(cost !== undefined && { cost }),
    });
  };

  const finish = (mine: Work, outcome: FileReading["outcome"]): Promise<void> => {
    mine.file?.bytes.fill(0);
    delete mine.file;
    delete mine.seconds;
    mine.readings.push({ name: mine.files[mine.readings.length]?.name ?? "", outcome });
    return next(mine);
  };

  const next = async (mine: Work): Promise<void> => {
    const chosen = mine.files[mine.readings.length];
    if (chosen === undefined) return show(mine.readings);
    goOn({ kind: "importing", ...placeOf(mine) });
    const ended = begin();
    const opened = await open(chosen);
    if (ended.aborted) return;
    running = undefined;
    if (typeof opened === "string") return finish(mine, opened);
    mine.file = opened;
    await read(mine);
  };

  /** The file's bytes, of a picture the links in it; or a sentence. */
  const open = async (chosen: File): Promise<ImportFile | string> => {
    if (chosen.size > LARGEST_FILE) return importText.refused["too-large"];
    if (chosen.type.startsWith("image/")) {
      // The scanner has a stronger decoder than the worker of files.
      const reading = await deps.readPicture(chosen);
      if (reading.kind !== "texts") return addText.picture[reading.kind];
      return { name: chosen.name, bytes: new TextEncoder().encode(reading.texts.join("\n")) };
    }
    const bytes = await chosen.arrayBuffer().catch(() => undefined);
    return bytes === undefined ? importText.failed : { name: chosen.name, bytes: new Uint8Array(bytes) };
  };

  const show = (readings: readonly FileReading[]): void => {
    forget();
    const result = resultOf(readings);
    if (typeof result === "string") {
      deps.giveUp(result);
      return;
    }
    const { accounts, skipped, missing, notices } = result;
    // On a new device the settings come along; beside accounts that are here, the person has settings already.
    const own = result.own && { ...result.own, takesSettings: deps.kept().length === 0 };
    deps.show({
      kind: "several",
      entries: accounts.map((account) => batchEntry(draftOf(account), deps.kept(), oddityOf(account))),
      skipped: skipped.map(({ label, why }) => ({ label: label || importText.nameless, why: importText.skipped[why] })),
      missing,
      notices,
      isTransfer: own === undefined,
      isOfParts: false,
      isWaiting: false,
      own,
    });
  };

  return {
    async take(files) {
      if (files.length === 0) return;
      deps.go({ kind: "importing" });
      const ended = begin();
      const beside = files.length > 1 ? await companionsOf(files) : [];
      if (ended.aborted) return;
      running = undefined;
      work = { files, beside, readings: [] };
      await next(work);
    },
    cancel,
    actions: {
      importProgress: progress,
      submitFilePassword: (password) => void (work && read(work, password)),
      leaveFileOut: () => void (work && finish(work, importText.leftOut)),
    },
  };
}

type PasswordOutcome = Extract<ImportOutcome, { kind: "needs-password" | "wrong-password" }>;

/** Which of several files it is; nothing where there is one. */
function placeOf({ files, readings }: Work): { readonly file?: FilePlace } {
  const count = files.length;
  const number = readings.length + 1;
  return count > 1 ? { file: { name: files[number - 1]?.name ?? "", number, count } } : {};
}

async function companionsOf(files: readonly File[]): Promise<readonly ImportFile[]> {
  const small = files.filter(({ name, size }) => COMPANION.test(name) && size <= LARGEST_COMPANION);
  const opened = small.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  return Promise.all(opened).catch(() => []);
}
