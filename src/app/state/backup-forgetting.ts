/** What is remembered of backups outside the vault is forgotten; the files stay, for they are the person's. Page only. @module */
import { forgetFolder } from "../../platform/backup-folder.ts";
import { LATER_KEY } from "./backup-reminder.ts";

export async function forgetBackups(storage: Pick<Storage, "removeItem">): Promise<void> {
  try {
    storage.removeItem(LATER_KEY);
  } catch {
    // Storage that cannot be touched holds nothing of this either.
  }
  await forgetFolder();
}
