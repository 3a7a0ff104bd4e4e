/** A backup is opened in memory with the typed passphrase, and what would come back is said. Nothing is changed but a note. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { equalBytes } from "../../base/bytes.ts";
import type * as Folder from "../../platform/backup-folder.ts";
import {
  type BackupFile,
  type BackupKey,
  type Comparison,
  compareWithBackup,
  coverOf,
  type DeriveKey,
  deriveBackupKey,
  newestBackup,
  openBackup,
  readBackupFile,
} from "../../transfer/backup/index.ts";
import type { VaultDocument } from "../../vault/index.ts";
import { keptKey, withRehearsal } from "./backup-record.ts";
import type { ChangeResult } from "./change-result.ts";
import type { SessionStore } from "./session.ts";

export type RehearsalProblem =
  | "not-a-backup"
  | "newer"
  | "too-costly"
  | "damaged"
  | "not-allowed"
  | "none-in-folder"
  /** The vault knows the key of this file's salt, and the passphrase gives another one. */
  | "wrong"
  /** AES-GCM has one answer to both. */
  | "wrong-or-changed"
  /** The passphrase gives the key that the vault knows, and the file does not open with it. */
  | "surely-damaged"
  | "failed";

export type RehearsalStep =
  | { readonly kind: "choosing" }
  | { readonly kind: "asking"; readonly name: string }
  | { readonly kind: "opening" }
  | { readonly kind: "done"; readonly madeAtMs: number; readonly all: number; readonly found: Comparison };

export interface RehearsingStore {
  readonly step: ReadonlySignal<RehearsalStep>;
  readonly problem: ReadonlySignal<RehearsalProblem | undefined>;
  /** Name of the folder that backups are written into. */
  readonly folder: ReadonlySignal<string | undefined>;
  /** To be called from a tap. */
  readonly takeNewest: () => Promise<void>;
  /** To be called from a tap. */
  readonly takeFile: (input: HTMLInputElement) => Promise<void>;
  readonly submit: (passphrase: string) => Promise<void>;
  readonly restart: () => void;
}

export interface RehearsingDeps {
  readonly session: Pick<SessionStore, "state" | "whilePrompting">;
  readonly change: (operation: (document: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly derive: DeriveKey;
  readonly nowMs: () => number;
  readonly folders: Pick<typeof Folder, "canChooseFolder" | "keptFolder" | "mayWrite" | "listFiles" | "readFile">;
  readonly pickFile: (input: HTMLInputElement) => Promise<File | undefined>;
  /** A backup was opened; `count`: how many accounts it would bring back as they are. */
  readonly onChecked: (count: number) => void;
}

export function createRehearsingStore(deps: RehearsingDeps): RehearsingStore {
  const { session, folders } = deps;
  const step = signal<RehearsalStep>({ kind: "choosing" });
  const problem = signal<RehearsalProblem | undefined>(undefined);
  const folder = signal<string | undefined>(undefined);
  let kept: Folder.BackupFolder | undefined;
  let held: { readonly name: string; readonly file: BackupFile } | undefined;
  if (folders.canChooseFolder()) {
    void folders.keptFolder().then((found) => {
      kept = found;
      folder.value = found?.name;
    });
  }

  const document = (): VaultDocument | undefined => {
    const state = session.state.peek();
    return state.kind === "unlocked" ? state.document : undefined;
  };

  const refuse = (why: RehearsalProblem): void => {
    problem.value = why;
    step.value = { kind: "choosing" };
  };

  const take = (name: string, bytes: ArrayBuffer | Uint8Array): void => {
    const reading = readBackupFile(new TextDecoder().decode(bytes));
    if (reading.kind !== "file") {
      refuse(reading.kind === "foreign" ? "not-a-backup" : reading.kind);
      return;
    }
    held = { name, file: reading.file };
    step.value = { kind: "asking", name };
  };

  const askAgain = (name: string, why: RehearsalProblem): void => {
    problem.value = why;
    step.value = { kind: "asking", name };
  };

  const open = async (name: string, file: BackupFile, key: BackupKey): Promise<void> => {
    const known = keptKey(document());
    const isKnown = known !== undefined && equalBytes(known.salt, file.salt);
    const isRight = isKnown && equalBytes(known.key, key.key);
    known?.key.fill(0);
    const opening = isKnown && !isRight ? undefined : await openBackup(file, key.key);
    const open = document();
    if (open === undefined) return refuse("failed");
    if (opening === undefined) return askAgain(name, "wrong");
    if (opening.kind === "refused") return isRight ? refuse("surely-damaged") : askAgain(name, "wrong-or-changed");
    if (opening.kind === "damaged") return refuse("surely-damaged");
    const { accounts, madeAtMs } = opening.backup;
    const found = compareWithBackup(open.accounts, accounts);
    const isWhole = found.same === open.accounts.length;
    const inBackup = new Set(Object.values(coverOf(accounts)));
    const same = Object.entries(coverOf(open.accounts)).filter(([, digest]) => inBackup.has(digest));
    for (const { secret } of accounts) secret.fill(0);
    step.value = { kind: "done", madeAtMs, all: open.accounts.length, found };
    deps.onChecked(found.same);
    const covered = Object.fromEntries(same);
    await deps.change((now) => withRehearsal(now, key, { covered, isWhole }, deps.nowMs()));
  };

  return {
    step,
    problem,
    folder,
    async takeNewest() {
      problem.value = undefined;
      const chosen = kept;
      if (chosen === undefined) return;
      if (!(await session.whilePrompting(() => folders.mayWrite(chosen)))) return refuse("not-allowed");
      const name = newestBackup(await folders.listFiles(chosen).catch(() => []));
      const bytes = name === undefined ? undefined : await folders.readFile(chosen, name).catch(() => undefined);
      if (name === undefined || bytes === undefined) return refuse("none-in-folder");
      take(name, bytes);
    },
    async takeFile(input) {
      problem.value = undefined;
      const file = await session.whilePrompting(() => deps.pickFile(input));
      const bytes = await file?.arrayBuffer().catch(() => undefined);
      if (file === undefined) return;
      if (bytes === undefined) return refuse("failed");
      take(file.name, bytes);
    },
    async submit(passphrase) {
      if (held === undefined || step.peek().kind === "opening") return;
      const { name, file } = held;
      problem.value = undefined;
      step.value = { kind: "opening" };
      try {
        const key = await deriveBackupKey(deps.derive, passphrase, file.salt, file.costs);
        await open(name, file, { salt: file.salt, key });
        key.fill(0);
      } catch {
        askAgain(name, "failed");
      }
    },
    restart() {
      held = undefined;
      problem.value = undefined;
      step.value = { kind: "choosing" };
    },
  };
}
