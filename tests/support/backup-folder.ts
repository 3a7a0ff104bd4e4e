/** A folder in memory for backups, which can fail and stop at any step. @module */
import type { BackupFolder } from "../../src/platform/backup-folder.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface FolderFaults {
  readonly write?: "fails" | "stops" | "loses-bytes" | "never-comes";
  readonly read?: "fails";
  readonly remove?: "fails";
  readonly isForbidden?: boolean;
  readonly isCancelled?: boolean;
}

/** As `platform/backup-folder.ts`, with `files` for a disk. */
export function createFolders(faults: FolderFaults = {}, name = "Backups") {
  const files = new Map<string, Bytes>();
  const folder = { name } as BackupFolder;
  let kept: BackupFolder | undefined;
  const steps: string[] = [];
  return {
    files,
    steps,
    keep: () => {
      kept = folder;
    },
    folders: {
      canChooseFolder: () => true,
      chooseFolder: async () => (faults.isCancelled ? undefined : folder),
      mayWrite: async () => faults.isForbidden !== true,
      keptFolder: async () => kept,
      keepFolder: async (chosen: BackupFolder) => {
        kept = chosen;
      },
      listFiles: async () => [...files].map(([each, bytes]) => ({ name: each, sizeBytes: bytes.length })),
      writeFile: async (_: BackupFolder, each: string, bytes: Bytes) => {
        steps.push(`write ${each}`);
        if (faults.write === "fails") throw new DOMException("disk full", "QuotaExceededError");
        if (faults.write === "never-comes") await new Promise(() => undefined);
        // What a browser leaves when it is ended in the middle: the name, without content.
        if (faults.write === "stops") {
          files.set(each, new Uint8Array(0));
          throw new DOMException("gone", "AbortError");
        }
        files.set(each, faults.write === "loses-bytes" ? bytes.slice(0, bytes.length - 700) : bytes.slice());
      },
      readFile: async (_: BackupFolder, each: string) => {
        steps.push(`read ${each}`);
        const bytes = files.get(each);
        if (bytes === undefined || faults.read === "fails") throw new DOMException("not there", "NotFoundError");
        return bytes.slice();
      },
      removeFile: async (_: BackupFolder, each: string) => {
        steps.push(`remove ${each}`);
        if (faults.remove === "fails") throw new DOMException("locked", "NoModificationAllowedError");
        files.delete(each);
      },
    },
  };
}
