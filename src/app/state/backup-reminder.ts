/**
 * When a backup is asked for, and when one is to be checked: quietly, put off by a week at a touch, and never while everything is in a
 * proven one. Page only.
 *
 * @module
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { BackupOverview } from "./backup-overview.ts";

export type BackupReminder =
  | { readonly kind: "backup"; readonly isFirst: boolean; readonly uncovered: readonly string[] }
  | { readonly kind: "check" };

export interface BackupReminderStore {
  readonly asked: ReadonlySignal<BackupReminder | undefined>;
  later(): void;
}

export interface BackupReminderDeps {
  readonly overview: ReadonlySignal<BackupOverview | undefined>;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly nowMs: () => number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LATER_MS = 7 * DAY_MS;
const CHECK_MS = 30 * DAY_MS;
/** In `localStorage`: until when the question was put off. */
export const LATER_KEY = "protect.backup-later";

export function createBackupReminder({ overview, storage, nowMs }: BackupReminderDeps): BackupReminderStore {
  const until = signal(read(storage));
  return {
    asked: computed(() => {
      const seen = overview.value;
      const now = nowMs();
      // A clock that was set back must not put the question off for good.
      const isPutOff = now < until.value && until.value - now <= LATER_MS;
      if (seen === undefined || seen.count === 0 || isPutOff) return undefined;
      const { uncovered, savedAtMs, checkedAtMs } = seen;
      if (uncovered.length > 0) return { kind: "backup", isFirst: savedAtMs === 0, uncovered };
      return now - Math.max(savedAtMs, checkedAtMs) > CHECK_MS ? { kind: "check" } : undefined;
    }),
    later() {
      until.value = nowMs() + LATER_MS;
      try {
        storage.setItem(LATER_KEY, String(until.peek()));
      } catch {
        // Holds until the page is closed.
      }
    },
  };
}

function read(storage: Pick<Storage, "getItem">): number {
  try {
    const value = Number(storage.getItem(LATER_KEY) ?? 0);
    return Number.isFinite(value) ? value : 0;
  } catch {
    return 0;
  }
}
