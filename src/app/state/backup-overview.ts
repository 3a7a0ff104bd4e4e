/** What is backed up and what is not, for the pages and the reminder. Page only. @module */
import { computed, type ReadonlySignal } from "@preact/signals";
import { accountLabel } from "../../accounts/account.ts";
import { notCovered } from "../../transfer/backup/index.ts";
import { readRecord } from "./backup-record.ts";
import type { SessionStore } from "./session.ts";

export interface BackupOverview {
  readonly count: number;
  /** What the accounts are called that are in no proven backup, or not as they are now. */
  readonly uncovered: readonly string[];
  /** Milliseconds since the Unix epoch; 0 for never. */
  readonly savedAtMs: number;
  readonly checkedAtMs: number;
  /** A later backup needs no passphrase. */
  readonly hasKey: boolean;
}

/** `undefined` while the vault is closed. */
export function createBackupOverview(session: Pick<SessionStore, "state">): ReadonlySignal<BackupOverview | undefined> {
  return computed(() => {
    const state = session.state.value;
    if (state.kind !== "unlocked") return undefined;
    const { accounts } = state.document;
    const record = readRecord(state.document);
    return {
      count: accounts.length,
      uncovered: notCovered(accounts, record?.covered ?? {}).map(accountLabel),
      savedAtMs: record?.savedAtMs ?? 0,
      checkedAtMs: record?.checkedAtMs ?? 0,
      hasKey: record !== undefined,
    };
  });
}
