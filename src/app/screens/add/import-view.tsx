/** A file of another app while it is read, and its password. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AddingStore } from "../../state/adding-types.ts";
import { backupText } from "../../text/en/backup.ts";
import { importText } from "../../text/en/import.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SubPage } from "./sub-page.tsx";

export function ImportingView({ store }: { readonly store: AddingStore }): JSX.Element {
  return (
    <SubPage store={store} title={importText.title} onBack={() => store.restart()}>
      <div class="stack">
        <p class="quiet-text" role="status">
          {importText.reading}
        </p>
        <Button onClick={() => store.restart()}>{importText.cancel}</Button>
      </div>
    </SubPage>
  );
}

export interface FilePasswordViewProps {
  readonly store: AddingStore;
  readonly app: string | undefined;
  readonly isOwn: boolean;
  readonly isWrong: boolean;
}

export function FilePasswordView({ store, app, isOwn, isWrong }: FilePasswordViewProps): JSX.Element {
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
      </form>
    </SubPage>
  );
}
