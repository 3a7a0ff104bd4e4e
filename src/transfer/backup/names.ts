/** Names of backup files, which tell their age, and which of a folder's are taken away. Pure; runs in every world. @module */

/** How many are kept in a folder. */
export const KEPT_BACKUPS = 5;

const NAME = /^protect-backup-\d{4}-\d{2}-\d{2}-\d{6}\.json$/;

/** By the person's own clock: `protect-backup-2026-03-01-091500.json`. Sorted by name they are sorted by age. */
export function backupName(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())].join("-");
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join("");
  return `protect-backup-${day}-${time}.json`;
}

/** Whether the app has given this name: nothing else of a folder is ever touched. */
export const isBackupName = (name: string): boolean => NAME.test(name);

export interface ListedFile {
  readonly name: string;
  readonly sizeBytes: number;
}

/** The newest that is not empty: a file that was begun when the app ended holds nothing. */
export function newestBackup(files: readonly ListedFile[]): string | undefined {
  return backupsOf(files)[0];
}

/**
 * What is taken away once `written` has been read back and opened: all but the newest five. `written` stays, also where a clock
 * that was set back makes it look older.
 */
export function outdatedBackups(files: readonly ListedFile[], written: string): readonly string[] {
  const others = backupsOf(files).filter((name) => name !== written);
  const empty = files.filter(({ name, sizeBytes }) => isBackupName(name) && sizeBytes === 0).map(({ name }) => name);
  return [...others.slice(KEPT_BACKUPS - 1), ...empty.filter((name) => name !== written)];
}

/** Newest first. */
function backupsOf(files: readonly ListedFile[]): readonly string[] {
  return files
    .filter(({ name, sizeBytes }) => isBackupName(name) && sizeBytes > 0)
    .map(({ name }) => name)
    .sort()
    .reverse();
}
