/** A quiet line above the list: accounts that are in no backup, or a backup that was long not checked. The page only. @module */
import type { JSX } from "preact";
import { createBackupOverview } from "../state/backup-overview.ts";
import { type BackupReminderStore, createBackupReminder } from "../state/backup-reminder.ts";
import { backupText } from "../text/en/backup.ts";
import { Button } from "../ui/button.tsx";
import { Archive } from "../ui/icons.ts";
import type { AppProps } from "./props.ts";
import { waysStores } from "./ways-stores.ts";
import "./banners.css";

export type BackupBannerProps = Pick<AppProps, "session" | "router" | "preferences" | "gate">;

const SHOWN = 3;
const built = new WeakMap<AppProps["session"], BackupReminderStore>();

function reminderOf(session: AppProps["session"]): BackupReminderStore {
  let reminder = built.get(session);
  if (reminder === undefined) {
    reminder = createBackupReminder({
      overview: createBackupOverview(session),
      storage: localStorage,
      nowMs: () => Date.now(),
    });
    built.set(session, reminder);
  }
  return reminder;
}

export function BackupBanner(props: BackupBannerProps): JSX.Element | null {
  const { session, router } = props;
  const reminder = reminderOf(session);
  const asked = reminder.asked.value;
  // One question at a time: how the vault is opened comes first.
  const isOtherAsked =
    session.ways().prf.length > 0 && (session.isPasskeyInDoubt.value || waysStores(props).reminder.isAsked.value);
  if (asked === undefined || isOtherAsked) return null;
  const isBackup = asked.kind === "backup";
  return (
    <div class="banner banner-asks" role="status">
      <Archive size={20} aria-hidden="true" />
      <span>{isBackup ? sentenceOf(asked) : backupText.remindCheck}</span>
      <Button kind="primary" onClick={() => router.go(isBackup ? "/more/backup/now" : "/more/backup/check")}>
        {isBackup ? backupText.remindNow : backupText.remindTry}
      </Button>
      <Button kind="quiet" onClick={reminder.later}>
        {backupText.later}
      </Button>
    </div>
  );
}

function sentenceOf({
  isFirst,
  uncovered,
}: {
  readonly isFirst: boolean;
  readonly uncovered: readonly string[];
}): string {
  if (isFirst) return backupText.remindFirst;
  const names = uncovered.slice(0, SHOWN).join(", ");
  const more = uncovered.length - SHOWN;
  const list = more > 0 ? `${names} ${backupText.andMore(more)}` : names;
  return `${backupText.uncovered(uncovered.length)}: ${list}`;
}
