/** Files of other apps while they are read, and their passwords. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AddingState, AddingStore, FilePlace } from "../../state/adding-types.ts";
import { backupText } from "../../text/en/backup.ts";
import { importText } from "../../text/en/import.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubPage } from "./sub-page.tsx";

export interface ImportingViewProps {
  readonly store: AddingStore;
  readonly file: FilePlace | undefined;
  /** About how long it takes, where that is long. */
  readonly seconds: number | undefined;
}

export function ImportingView({ store, file, seconds }: ImportingViewProps): JSX.Element {
  const done = store.importProgress.value;
  const words = file === undefined ? importText.reading : importText.readingOf(file.name);
  return (
    <SubPage store={store} title={importText.title} onBack={() => store.restart()}>
      <div class="stack">
        <p class="quiet-text" role="status">
          {words} {seconds !== undefined && takes(seconds)}
        </p>
        {/* Derivations in WebAssembly do not tell how far they are: then it only moves. */}
        <progress class="add-bar" aria-label={words} value={done === 0 ? undefined : done} max={1} />
        {file !== undefined && <p class="quiet-text small-text">{importText.fileOf(file.number, file.count)}</p>}
        <Button onClick={() => store.restart()}>{importText.cancel}</Button>
      </div>
    </SubPage>
  );
}

const takes = (seconds: number): string =>
  seconds < 90 ? importText.takesSeconds(seconds) : importText.takesMinutes(Math.round(seconds / 60));

export interface FilePasswordViewProps {
  readonly store: AddingStore;
  readonly asked: Extract<AddingState, { kind: "file-password" }>;
}

export function FilePasswordView({ store, asked }: FilePasswordViewProps): JSX.Element {
  const { app, isOwn, isWrong, file, cost } = asked;
  const password = useSignal("");
  const forOther = app === undefined ? importText.passwordText : importText.passwordTextOf(app);
  const wrong = isOwn ? backupText.wrongOrChanged : importText.wrongPassword;
  return (
    <SubPage
      store={store}
      title={isOwn ? backupText.restoreLine : importText.passwordTitle}
      onBack={() => store.restart()}
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (password.peek() !== "") store.submitFilePassword(password.peek());
        }}
      >
        <p class="quiet-text">{isOwn ? backupText.passphraseAsked : forOther}</p>
        {file !== undefined && (
          <p>
            {importText.passwordFor(file.name)}
            <span class="quiet-text small-text"> · {importText.fileOf(file.number, file.count)}</span>
          </p>
        )}
        {cost !== undefined && <Notice kind="warning">{importText.costly(cost.seconds, cost.memoryMib)}</Notice>}
        <Field
          label={isOwn ? backupText.passphrase : importText.password}
          type="password"
          value={password.value}
          error={isWrong && password.value === "" ? wrong : undefined}
          autocomplete="off"
          reveal={{ show: vaultText.show, hide: vaultText.hide }}
          autofocus
          onInput={(value) => {
            password.value = value;
          }}
        />
        <Button type="submit" kind="primary" wide disabled={password.value === ""}>
          {importText.open}
        </Button>
        {file !== undefined && (
          <Button wide onClick={() => store.leaveFileOut()}>
            {importText.leaveOut}
          </Button>
        )}
      </form>
    </SubPage>
  );
}
