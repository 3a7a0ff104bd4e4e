/** The door of the app's own backups; apart from that of moving in, for it is fetched apart. Runs in every world. @module */
export type { BackupContents, BackupSettings, ReadBackup } from "./contents.ts";
export { type Comparison, type Covered, compareWithBackup, coverOf, notCovered } from "./covered.ts";
export { deriveHere } from "./derive-here.ts";
export {
  BACKUP_COSTS,
  type BackupCosts,
  type BackupFile,
  type BackupReading,
  KEY_BYTES,
  readBackupFile,
  SALT_BYTES,
} from "./file.ts";
export { backupName, isBackupName, type ListedFile, newestBackup, outdatedBackups } from "./names.ts";
export {
  type BackupKey,
  type BackupOpening,
  type DeriveKey,
  deriveBackupKey,
  openBackup,
  sealBackup,
} from "./sealed.ts";
