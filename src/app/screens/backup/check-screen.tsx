/** The rehearsal of a restore: which backup, its passphrase, and what would come back. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { RehearsalProblem, RehearsalStep, RehearsingStore } from "../../state/rehearsing.ts";
import { backupText } from "../../text/en/backup.ts";
import { vaultText } from "../../text/en/vault.ts";
import { formatMoment } from "../../text/moment.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FolderOpen } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { FileButton } from "./file-button.tsx";
import { NamesInFew } from "./names-in-few.tsx";

export interface CheckScreenProps {
  readonly create: () => RehearsingStore;
  readonly onDone: () => void;
}

export function CheckScreen({ create, onDone }: CheckScreenProps): JSX.Element {
  const store = useMemo(create, []);
  const step = store.step.value;
  const problem = store.problem.value;
  return (
    <Page title={backupText.checkLine} back={{ href: "/more/backup", label: backupText.back }}>
      <div class="stack">
        {step.kind === "choosing" && <Choosing store={store} />}
        {(step.kind === "asking" || step.kind === "opening") && <Asking store={store} step={step} />}
        {step.kind === "done" && <Done step={step} onDone={onDone} />}
        {step.kind === "choosing" && problem !== undefined && (
          <Notice kind="danger" alert>
            {sentenceOf(problem)}
          </Notice>
        )}
      </div>
    </Page>
  );
}

function sentenceOf(problem: RehearsalProblem): string {
  const sentences: Record<RehearsalProblem, string> = {
    "not-a-backup": backupText.problems["not-a-backup"],
    newer: backupText.newer,
    "too-costly": backupText.tooCostly,
    damaged: backupText.problems.damaged,
    "not-allowed": backupText.problems["not-allowed"],
    "none-in-folder": backupText.noneInFolder,
    wrong: backupText.wrongPassphrase,
    "wrong-or-changed": backupText.wrongOrChanged,
    "surely-damaged": backupText.surelyDamaged,
    failed: backupText.problems.failed,
  };
  return sentences[problem];
}

function Choosing({ store }: { readonly store: RehearsingStore }): JSX.Element {
  const folder = store.folder.value;
  return (
    <>
      <p class="quiet-text">{backupText.checkText}</p>
      {folder !== undefined && (
        <Button wide large icon={<FolderOpen size={20} aria-hidden="true" />} onClick={() => void store.takeNewest()}>
          {backupText.checkNewest(folder)}
        </Button>
      )}
      <FileButton onPick={(input) => void store.takeFile(input)}>{backupText.checkPick}</FileButton>
    </>
  );
}

interface AskingProps {
  readonly store: RehearsingStore;
  readonly step: Extract<RehearsalStep, { kind: "asking" | "opening" }>;
}

function Asking({ store, step }: AskingProps): JSX.Element {
  const passphrase = useSignal("");
  const problem = store.problem.value;
  const isBusy = step.kind === "opening";
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.peek() !== "" && !isBusy) void store.submit(passphrase.peek());
      }}
    >
      {step.kind === "asking" && <p class="quiet-text">{step.name}</p>}
      <Field
        label={backupText.passphrase}
        type="password"
        value={passphrase.value}
        error={problem === undefined ? undefined : sentenceOf(problem)}
        autocomplete="off"
        reveal={{ show: vaultText.show, hide: vaultText.hide }}
        autofocus
        onInput={(value) => {
          passphrase.value = value;
        }}
      />
      <Button type="submit" kind="primary" wide large busy={isBusy} disabled={passphrase.value === ""}>
        {isBusy ? backupText.checking : backupText.checkOpen}
      </Button>
      <Button kind="quiet" wide disabled={isBusy} onClick={store.restart}>
        {backupText.checkPick}
      </Button>
    </form>
  );
}

interface DoneProps {
  readonly step: Extract<RehearsalStep, { kind: "done" }>;
  readonly onDone: () => void;
}

function Done({ step: { all, found, madeAtMs }, onDone }: DoneProps): JSX.Element {
  const isWhole = found.same === all;
  return (
    <>
      <Notice kind={isWhole ? "success" : "warning"} alert>
        <b>{backupText.recovered(found.same, all)}</b>
        {isWhole && <p>{backupText.allRecovered}</p>}
      </Notice>
      <p class="quiet-text">{backupText.madeAt(formatMoment(madeAtMs))}</p>
      {found.missing.length > 0 && <NamesInFew title={backupText.missingTitle} names={found.missing} />}
      {found.different.length > 0 && <NamesInFew title={backupText.differentTitle} names={found.different} />}
      {!isWhole && (
        <a class="button button-primary button-wide" href="/more/backup/now">
          {backupText.nowLine}
        </a>
      )}
      <Button kind={isWhole ? "primary" : "quiet"} wide onClick={onDone}>
        {backupText.done}
      </Button>
    </>
  );
}
