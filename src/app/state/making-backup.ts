/** One backup, from what the vault holds to the bytes of a file, and the proof that a file is it. Page only. @module */
import { type Bytes, equalBytes } from "../../base/bytes.ts";
import {
  type BackupKey,
  backupName,
  type Covered,
  coverOf,
  openBackup,
  readBackupFile,
  sealBackup,
} from "../../transfer/backup/index.ts";
import type { VaultDocument } from "../../vault/index.ts";
import type { SettingValues } from "./own-settings.ts";

export interface MadeBackup {
  readonly name: string;
  readonly bytes: Bytes;
  readonly count: number;
  /** What the file holds, account by account. */
  readonly covered: Covered;
}

export interface MakingParts {
  readonly settings: SettingValues;
  readonly origins: readonly string[];
  readonly random: (length: number) => Bytes;
  readonly nowMs: number;
}

/** All secrets are taken before the first wait: a lock that overwrites them meanwhile cannot reach the file. @throws {RangeError} Too large. */
export async function makeBackup(
  { accounts }: Pick<VaultDocument, "accounts">,
  key: BackupKey,
  { settings, origins, random, nowMs }: MakingParts,
): Promise<MadeBackup> {
  const covered = coverOf(accounts);
  const sealing = sealBackup({ madeAtMs: nowMs, accounts, settings, origins }, key, random);
  return { name: backupName(new Date(nowMs)), bytes: await sealing, count: accounts.length, covered };
}

export type FileProblem = "not-a-backup" | "damaged" | "refused" | "other-file" | "not-the-same";

/**
 * Whether `bytes`, as they were read back, are this backup: the same, and they open, and all that went in comes out.
 *
 * @returns `undefined`: they are.
 */
export async function disproveBackup(
  bytes: Bytes,
  made: MadeBackup,
  { key }: BackupKey,
): Promise<FileProblem | undefined> {
  const reading = readBackupFile(new TextDecoder().decode(bytes));
  if (reading.kind === "foreign") return "not-a-backup";
  if (reading.kind !== "file") return "damaged";
  const opening = await openBackup(reading.file, key);
  if (opening.kind !== "opened") return opening.kind;
  const { accounts, skipped } = opening.backup;
  const found = coverOf(accounts);
  for (const { secret } of accounts) secret.fill(0);
  if (!equalBytes(bytes, made.bytes)) return "other-file";
  const names = Object.keys(made.covered);
  const isWhole =
    skipped.length === 0 && accounts.length === made.count && names.every((id) => found[id] === made.covered[id]);
  return isWhole ? undefined : "not-the-same";
}
