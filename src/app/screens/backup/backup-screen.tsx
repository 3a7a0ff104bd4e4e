/**
 * Moving in and out, and what survives the device: the lines of «Backup and transfer». Each line leads to a page of its own. Page only.
 *
 * @module
 */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { backupText } from "../../text/en/backup.ts";
import { moreText } from "../../text/en/more.ts";
import { type Download, FileText, RotateCcw, Smartphone, Upload } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { ActionLine, Group, LinkLine } from "../../ui/rows.tsx";

export interface BackupScreenProps {
  /** The vault is open: what takes accounts out of it can be done. */
  readonly isUnlocked: boolean;
  readonly hasAccounts: boolean;
  /** Opens the system's picker and leads to the preview of what is in the file. */
  readonly takeFile: (input: HTMLInputElement) => void;
}

const icon = (Icon: typeof Download): JSX.Element => <Icon size={22} aria-hidden="true" />;

export function BackupScreen({ isUnlocked, hasAccounts, takeFile }: BackupScreenProps): JSX.Element {
  return (
    <Page title={backupText.title} back={{ href: "/more", label: moreText.back }}>
      <Group title={backupText.ownGroup}>
        <LinkLine href="/more/backup/restore" icon={icon(RotateCcw)}>
          {backupText.restoreLine}
        </LinkLine>
      </Group>
      <Group>
        <LinkLine href="/more/move" icon={icon(Smartphone)}>
          {backupText.moveLine}
        </LinkLine>
      </Group>
      <Group title={backupText.otherApps}>
        {isUnlocked && hasAccounts && (
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

interface FileLineProps {
  readonly icon: ComponentChildren;
  readonly detail: string;
  readonly onPick: (input: HTMLInputElement) => void;
  readonly children: ComponentChildren;
}

/** A line that opens the system's file picker. */
export function FileLine({ icon: sign, detail, onPick, children }: FileLineProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" hidden aria-hidden="true" tabIndex={-1} />
      <ActionLine
        icon={sign}
        detail={detail}
        onClick={() => {
          if (input.current !== null) onPick(input.current);
        }}
      >
        {children}
      </ActionLine>
    </>
  );
}
