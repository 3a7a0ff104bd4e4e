/** Names of backups in a folder, and which are taken away. */
import { expect, test } from "vitest";
import { backupName, isBackupName, newestBackup, outdatedBackups } from "../../../../src/transfer/backup/names.ts";

const at = (day: number) => backupName(new Date(2026, 2, day, 9, 15, 0));
const file = (name: string, sizeBytes = 100) => ({ name, sizeBytes });

test("backupName() tells the day and the time", () => {
  expect(at(1)).toBe("protect-backup-2026-03-01-091500.json");
  expect(isBackupName(at(1))).toBe(true);
});

test.each([
  "protect-backup.json",
  "protect-backup-2026-03-01-091500.json.crswap",
  "notes.txt",
  "x-protect-backup-2026-03-01-091500.json",
])("isBackupName() does not claim %s", (name) => {
  expect(isBackupName(name)).toBe(false);
});

test("newestBackup() passes over empty files and those of others", () => {
  expect(newestBackup([file(at(1)), file(at(3), 0), file(at(2)), file("zzz.json")])).toBe(at(2));
  expect(newestBackup([file(at(3), 0)])).toBeUndefined();
});

test("outdatedBackups() leaves the five newest, and never touches another file", () => {
  const files = [1, 2, 3, 4, 5, 6, 7].map((day) => file(at(day)));
  expect(outdatedBackups([...files, file("notes.txt"), file("protect-backup.json")], at(7))).toEqual([at(2), at(1)]);
  expect(outdatedBackups(files.slice(0, 5), at(5))).toEqual([]);
});

test("outdatedBackups() never takes what was just written, also where the clock was set back", () => {
  const files = [3, 4, 5, 6, 7, 1].map((day) => file(at(day)));
  expect(outdatedBackups(files, at(1))).toEqual([at(3)]);
});

test("outdatedBackups() does not count files that are empty, and takes them away", () => {
  const files = [...[1, 2, 3, 4, 5].map((day) => file(at(day))), file(at(6), 0), file(at(7), 0)];
  expect(outdatedBackups(files, at(5))).toEqual([at(6), at(7)]);
});
