/** A backup is made: what is missing from the last one, its passphrase, where it goes, and whether it was proven. The page only. @module */
import type { ComponentType, JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { BackingUpStore } from "../../state/backing-up.ts";
import { backupText } from "../../text/en/backup.ts";
import { formatMoment } from "../../text/moment.ts";
import { Button } from "../../ui/button.tsx";
import { Download, FolderOpen } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { FileButton } from "./file-button.tsx";
import { NamesInFew } from "./names-in-few.tsx";

export interface BackUpScreenProps {
  readonly create: () => BackingUpStore;
  /** Chooses a passphrase. */
  readonly Form: ComponentType<{ readonly busy: boolean; readonly onChosen: (passphrase: string) => void }>;
  readonly onDone: () => void;
}

export function BackUpScreen({ create, Form, onDone }: BackUpScreenProps): JSX.Element {
  const store = useMemo(create, []);
  useEffect(() => store.close, [store]);
  return (
    <Page title={backupText.nowLine} back={{ href: "/more/backup", label: backupText.back }}>
      <div class="stack">
        <Body store={store} Form={Form} onDone={onDone} />
        {store.problem.value !== undefined && (
          <Notice kind="danger" alert>
            {backupText.problems[store.problem.value]}
          </Notice>
        )}
      </div>
    </Page>
  );
}

interface BodyProps extends Pick<BackUpScreenProps, "Form" | "onDone"> {
  readonly store: BackingUpStore;
}

function Body({ store, Form, onDone }: BodyProps): JSX.Element {
  const step = store.step.value;
  const overview = store.overview.value;
  if (step.kind === "saved") {
    return (
      <>
        <Notice kind="success" alert>
          {backupText.saved(step.count)}
        </Notice>
        <p class="quiet-text">{backupText.savedKeep}</p>
        <Button kind="primary" wide large onClick={onDone}>
          {backupText.done}
        </Button>
      </>
    );
  }
  if (step.kind === "handed") {
    return (
      <>
        <Notice alert>{backupText.handed(step.name)}</Notice>
        <FileButton onPick={(input) => void store.checkFile(input)}>{backupText.pickToCheck}</FileButton>
        <Button kind="quiet" wide onClick={() => void store.saveAsDownload()}>
          {backupText.download}
        </Button>
      </>
    );
  }
  if (overview === undefined) return <p class="quiet-text">{backupText.locked}</p>;
  if (overview.count === 0) return <p class="quiet-text">{backupText.nothing}</p>;
  const isBusy = step.kind === "working";
  return (
    <>
      <p class="quiet-text">{backupText.what}</p>
      <p>{overview.savedAtMs === 0 ? backupText.never : backupText.lastSaved(formatMoment(overview.savedAtMs))}</p>
      {overview.uncovered.length > 0 ? (
        <NamesInFew title={backupText.uncovered(overview.uncovered.length)} names={overview.uncovered} />
      ) : (
        <p class="quiet-text">{backupText.allCovered}</p>
      )}
      {store.hasKey.value ? (
        <Places store={store} isBusy={isBusy} />
      ) : (
        <section class="stack">
          <h2>{backupText.passphraseTitle}</h2>
          <p class="quiet-text">{backupText.passphraseText}</p>
          <Form busy={isBusy} onChosen={(passphrase) => void store.setPassphrase(passphrase)} />
        </section>
      )}
    </>
  );
}

function Places({ store, isBusy }: { readonly store: BackingUpStore; readonly isBusy: boolean }): JSX.Element {
  const folder = store.folder.value;
  const intoFolder = (isOther: boolean) => () => void store.saveIntoFolder(isOther);
  return (
    <section class="stack">
      <p class="quiet-text small-text" role="status">
        {isBusy ? backupText.working : backupText.keptPassphrase}
      </p>
      {store.canUseFolder && (
        <>
          <Button
            kind="primary"
            wide
            large
            busy={isBusy}
            icon={<FolderOpen size={20} aria-hidden="true" />}
            onClick={intoFolder(false)}
          >
            {folder === undefined ? backupText.chooseFolder : backupText.intoFolder(folder)}
          </Button>
          <p class="quiet-text small-text">{backupText.folderNote}</p>
          {folder !== undefined && (
            <Button wide disabled={isBusy} onClick={intoFolder(true)}>
              {backupText.otherFolder}
            </Button>
          )}
        </>
      )}
      <Button
        kind={store.canUseFolder ? "plain" : "primary"}
        wide
        large={!store.canUseFolder}
        busy={isBusy && !store.canUseFolder}
        disabled={isBusy && store.canUseFolder}
        icon={<Download size={20} aria-hidden="true" />}
        onClick={() => void store.saveAsDownload()}
      >
        {backupText.download}
      </Button>
      <Button kind="quiet" wide disabled={isBusy} onClick={store.changePassphrase}>
        {backupText.otherPassphrase}
      </Button>
    </section>
  );
}
