/**
 * Moving in and out, and what survives the device: the lines of «Backup and transfer». Each line leads to a page of its own. Page only.
 *
 * @module
 */
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import type { BackupOverview } from "../../state/backup-overview.ts";
import { backupText } from "../../text/en/backup.ts";
import { moreText } from "../../text/en/more.ts";
import { formatMoment } from "../../text/moment.ts";
import { Archive, CopyMinus, FileText, ListChecks, RotateCcw, Smartphone, Upload } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { ActionLine, Group, LinkLine } from "../../ui/rows.tsx";

export interface BackupScreenProps {
  /** `undefined`: the vault is closed, or there is none; what takes accounts out of it cannot be done. */
  readonly overview: ReadonlySignal<BackupOverview | undefined>;
  /** Opens the system's picker and leads to the preview of what is in the file. */
  readonly takeFile: (input: HTMLInputElement) => void;
}

const icon = (Icon: typeof Archive): JSX.Element => <Icon size={22} aria-hidden="true" />;

export function BackupScreen({ overview, takeFile }: BackupScreenProps): JSX.Element {
  const seen = overview.value;
  const hasAccounts = seen !== undefined && seen.count > 0;
  return (
    <Page title={backupText.title} back={{ href: "/more", label: moreText.back }}>
      <Group title={backupText.ownGroup}>
        {hasAccounts && (
          <>
            <LinkLine href="/more/backup/now" icon={icon(Archive)}>
              {backupText.nowLine} <span class="line-detail">{stateOf(seen)}</span>
            </LinkLine>
            <LinkLine href="/more/backup/check" icon={icon(ListChecks)}>
              {backupText.checkLine} <span class="line-detail">{backupText.checkDetail}</span>
            </LinkLine>
          </>
        )}
        <LinkLine href="/more/backup/restore" icon={icon(RotateCcw)}>
          {backupText.restoreLine}
        </LinkLine>
        {hasAccounts && (
          <LinkLine href="/more/backup/duplicates" icon={icon(CopyMinus)}>
            {backupText.duplicatesLine}
          </LinkLine>
        )}
      </Group>
      <Group>
        <LinkLine href="/more/move" icon={icon(Smartphone)}>
          {backupText.moveLine}
        </LinkLine>
      </Group>
      <Group title={backupText.otherApps}>
        {hasAccounts && (
          <LinkLine href="/export" icon={icon(Upload)}>
            {backupText.exportLine}
          </LinkLine>
        )}
        <FileLine icon={icon(FileText)} detail={backupText.importDetail} onPick={takeFile}>
          {backupText.importLine}
        </FileLine>
      </Group>
    </Page>
  );
}

/** What the last proven backup lacks, or when it was. */
function stateOf({ uncovered, savedAtMs }: BackupOverview): string {
  if (uncovered.length > 0) return backupText.uncovered(uncovered.length);
  return savedAtMs === 0 ? backupText.never : backupText.lastSaved(formatMoment(savedAtMs));
}

interface FileLineProps {
  readonly icon: ComponentChildren;
  readonly detail: string;
  readonly onPick: (input: HTMLInputElement) => void;
  readonly children: ComponentChildren;
}

/** A line that opens the system's file picker. */
function FileLine({ icon: sign, detail, onPick, children }: FileLineProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionLine
        icon={sign}
        detail={detail}
        onClick={() => {
          if (input.current !== null) onPick(input.current);
        }}
      >
        {children}
      </ActionLine>
      <input ref={input} type="file" hidden aria-hidden="true" tabIndex={-1} />
    </>
  );
}
