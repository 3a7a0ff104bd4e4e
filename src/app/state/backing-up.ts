/**
 * A backup that is only called saved when it was read back from where it lies, and opened. Older ones of a folder go after that, and
 * nothing in the vault is changed before it but the key. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Bytes } from "../../base/bytes.ts";
import type * as Folder from "../../platform/backup-folder.ts";
import type { FileToSave, SaveOutcome } from "../../platform/save-file.ts";
import {
  type BackupKey,
  type DeriveKey,
  deriveBackupKey,
  outdatedBackups,
  SALT_BYTES,
} from "../../transfer/backup/index.ts";
import type { VaultDocument } from "../../vault/index.ts";
import type { BackupOverview } from "./backup-overview.ts";
import { keptKey, withKey, withProof } from "./backup-record.ts";
import type { ChangeResult } from "./change-result.ts";
import { disproveBackup, type FileProblem, type MadeBackup, makeBackup } from "./making-backup.ts";
import type { SettingValues } from "./own-settings.ts";
import type { SessionStore } from "./session.ts";

export type BackupProblem =
  | FileProblem
  | "cancelled"
  | "not-allowed"
  | "not-written"
  | "too-large"
  /** A derivation that ran out of memory, or a vault that could not be written. */
  | "failed";

export type BackupStep =
  | { readonly kind: "ready" }
  | { readonly kind: "working" }
  /** The browser has it, and does not say what became of it. */
  | { readonly kind: "handed"; readonly name: string }
  | { readonly kind: "saved"; readonly count: number };

export interface BackingUpStore {
  readonly overview: ReadonlySignal<BackupOverview | undefined>;
  readonly step: ReadonlySignal<BackupStep>;
  readonly problem: ReadonlySignal<BackupProblem | undefined>;
  /** A passphrase was typed here, or the vault knows the key of the last one. */
  readonly hasKey: ReadonlySignal<boolean>;
  readonly canUseFolder: boolean;
  /** Name of the folder that was used last. */
  readonly folder: ReadonlySignal<string | undefined>;
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  readonly changePassphrase: () => void;
  /** To be called from a tap. @param isOther The person chooses the folder, also where one is kept. */
  readonly saveIntoFolder: (isOther: boolean) => Promise<void>;
  readonly saveAsDownload: () => Promise<void>;
  /** The file that the browser took is picked, and proven. */
  readonly checkFile: (input: HTMLInputElement) => Promise<void>;
  /** Leaves: keys are overwritten. */
  readonly close: () => void;
}

export interface BackingUpDeps {
  readonly session: Pick<SessionStore, "state" | "whilePrompting">;
  readonly overview: ReadonlySignal<BackupOverview | undefined>;
  readonly change: (operation: (document: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly requireFresh: () => Promise<boolean>;
  readonly derive: DeriveKey;
  readonly random: (length: number) => Bytes;
  readonly nowMs: () => number;
  readonly settings: () => Promise<SettingValues>;
  readonly origins: () => Promise<readonly string[]>;
  readonly folders: Pick<
    typeof Folder,
    | "canChooseFolder"
    | "chooseFolder"
    | "mayWrite"
    | "listFiles"
    | "writeFile"
    | "readFile"
    | "removeFile"
    | "keptFolder"
    | "keepFolder"
  >;
  readonly download: (file: FileToSave) => SaveOutcome;
  readonly pickFile: (input: HTMLInputElement) => Promise<File | undefined>;
  /** A backup was proven. */
  readonly onSaved: (count: number) => void;
}

export function createBackingUpStore(deps: BackingUpDeps): BackingUpStore {
  const { session, folders } = deps;
  const step = signal<BackupStep>({ kind: "ready" });
  const problem = signal<BackupProblem | undefined>(undefined);
  const folder = signal<string | undefined>(undefined);
  const document = (): VaultDocument | undefined => {
    const state = session.state.peek();
    return state.kind === "unlocked" ? state.document : undefined;
  };
  let typed: BackupKey | undefined;
  const hasKey = signal(keptKeyIsThere());
  let handed: MadeBackup | undefined;
  let kept: Folder.BackupFolder | undefined;
  const looking = folders.canChooseFolder()
    ? folders.keptFolder().then((found) => {
        kept = found;
        folder.value = found?.name;
      })
    : Promise.resolve();

  function keptKeyIsThere(): boolean {
    return deps.overview.peek()?.hasKey ?? false;
  }

  /** A copy that a lock does not reach. */
  const currentKey = (): BackupKey | undefined =>
    typed === undefined ? keptKey(document()) : { salt: typed.salt, key: typed.key.slice() };

  const fail = (why: BackupProblem): void => {
    problem.value = why;
    step.value = { kind: "ready" };
  };

  /** @returns `undefined`: the person did not prove who they are, or the vault has closed. */
  const make = async (key: BackupKey): Promise<MadeBackup | undefined> => {
    const [settings, origins] = await Promise.all([deps.settings(), deps.origins()]);
    const open = document();
    return open && makeBackup(open, key, { settings, origins, random: deps.random, nowMs: deps.nowMs() });
  };

  const prove = async (made: MadeBackup, key: BackupKey): Promise<void> => {
    // What cannot be noted is asked for again; the file is there all the same.
    await deps.change((open) => withProof(open, key, made.covered, deps.nowMs()));
    step.value = { kind: "saved", count: made.count };
    deps.onSaved(made.count);
  };

  const writeInto = async (chosen: Folder.BackupFolder, made: MadeBackup, key: BackupKey): Promise<void> => {
    const isWritten = await folders.writeFile(chosen, made.name, made.bytes).then(
      () => true,
      () => false,
    );
    const read = isWritten ? await folders.readFile(chosen, made.name).catch(() => undefined) : undefined;
    const why = read === undefined ? "not-written" : await disproveBackup(read, made, key);
    if (why !== undefined) {
      await folders.removeFile(chosen, made.name).catch(() => undefined);
      return fail(why === "not-written" ? why : "not-the-same");
    }
    await prove(made, key);
    const files = await folders.listFiles(chosen).catch(() => []);
    for (const name of outdatedBackups(files, made.name)) await folders.removeFile(chosen, name).catch(() => undefined);
    await folders.keepFolder(chosen);
  };

  /** Behind a fresh unlock, once where it goes is known. */
  const run = async (use: (made: MadeBackup, key: BackupKey) => Promise<void>): Promise<void> => {
    if (step.peek().kind === "working" || !(await deps.requireFresh())) return;
    const key = currentKey();
    if (key === undefined) return;
    step.value = { kind: "working" };
    try {
      const made = await make(key);
      if (made === undefined) step.value = { kind: "ready" };
      else await use(made, key);
    } catch (error) {
      fail(error instanceof RangeError ? "too-large" : "failed");
    } finally {
      key.key.fill(0);
    }
  };

  return {
    overview: deps.overview,
    step,
    problem,
    hasKey,
    canUseFolder: folders.canChooseFolder(),
    folder,
    async setPassphrase(passphrase) {
      if (step.peek().kind === "working") return;
      step.value = { kind: "working" };
      problem.value = undefined;
      try {
        const salt = deps.random(SALT_BYTES);
        typed = { salt, key: await deriveBackupKey(deps.derive, passphrase, salt) };
        hasKey.value = true;
        step.value = { kind: "ready" };
      } catch {
        fail("failed");
      }
    },
    changePassphrase() {
      typed?.key.fill(0);
      typed = undefined;
      hasKey.value = false;
    },
    async saveIntoFolder(isOther) {
      problem.value = undefined;
      // The picker and the browser's question need this very tap.
      const isNew = isOther || kept === undefined;
      const chosen = isNew ? await session.whilePrompting(folders.chooseFolder) : kept;
      if (chosen === undefined) return fail("cancelled");
      if (!(await session.whilePrompting(() => folders.mayWrite(chosen)))) return fail("not-allowed");
      await looking;
      kept = chosen;
      folder.value = chosen.name;
      await run((made, key) => writeInto(chosen, made, key));
    },
    async saveAsDownload() {
      problem.value = undefined;
      await run(async (made, key) => {
        // First the key: a file whose key is nowhere could not be proven later.
        if ((await deps.change((open) => withKey(open, key))) !== "stored") return fail("failed");
        deps.download({ name: made.name, type: "application/json", bytes: made.bytes });
        handed = made;
        step.value = { kind: "handed", name: made.name };
      });
    },
    async checkFile(input) {
      problem.value = undefined;
      const file = await session.whilePrompting(() => deps.pickFile(input));
      const made = handed;
      const key = currentKey();
      if (file === undefined || made === undefined || key === undefined) return;
      const bytes = await file.arrayBuffer().catch(() => undefined);
      const why = bytes === undefined ? "failed" : await disproveBackup(new Uint8Array(bytes), made, key);
      if (why === undefined) await prove(made, key);
      // It stays handed over: the right file can still be picked.
      else problem.value = why;
      key.key.fill(0);
    },
    close() {
      typed?.key.fill(0);
      typed = undefined;
    },
  };
}
