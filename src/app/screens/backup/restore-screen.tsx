/** Where a restore begins: the file is picked, and what is in it is shown on the page of adding. The page only. @module */
import type { JSX } from "preact";
import { backupText } from "../../text/en/backup.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { FileButton } from "./file-button.tsx";

export interface RestoreScreenProps {
  /** There are accounts already, in an open vault or behind its lock. */
  readonly hasVault: boolean;
  readonly takeFile: (input: HTMLInputElement) => void;
}

export function RestoreScreen({ hasVault, takeFile }: RestoreScreenProps): JSX.Element {
  return (
    <Page title={backupText.restoreLine} back={{ href: "/more/backup", label: backupText.back }}>
      <div class="stack">
        <p class="quiet-text">{backupText.restoreText}</p>
        {hasVault && <Notice>{backupText.restoreMerge}</Notice>}
        <FileButton onPick={takeFile}>{backupText.restorePick}</FileButton>
      </div>
    </Page>
  );
}
