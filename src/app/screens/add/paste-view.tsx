/** Pasting by hand where the browser does not hand the clipboard over, and choosing among several codes. Page only. @module */
import { useSignal } from "@preact/signals";
import { QrCode } from "lucide-preact";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { AddingState, AddingStore } from "../../state/adding-types.ts";
import { addText } from "../../text/en/add.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ActionLine, Group } from "../../ui/rows.tsx";
import { SubPage } from "./sub-page.tsx";

export function PasteView({ store }: { readonly store: AddingStore }): JSX.Element {
  const text = useSignal("");
  const id = useId();
  const problem = store.problem.value;
  return (
    <SubPage store={store} title={addText.paste} onBack={store.restart}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          store.pasteText(text.value);
        }}
      >
        <div class="field add-paste">
          <label for={id}>{addText.pasteField}</label>
          <textarea
            id={id}
            value={text.value}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            ref={(element) => element?.focus()}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
            onPaste={(event) => {
              if ((event.clipboardData?.files.length ?? 0) === 0) return;
              event.preventDefault();
              store.pasteTransfer(event.clipboardData);
            }}
          />
          <span id={`${id}-hint`} class="field-hint">
            {addText.pasteHint}
          </span>
        </div>
        {problem !== undefined && (
          <Notice kind="warning" alert>
            {problem}
          </Notice>
        )}
        <Button type="submit" kind="primary" large wide>
          {addText.goOn}
        </Button>
      </form>
    </SubPage>
  );
}

export interface ChoiceViewProps {
  readonly store: AddingStore;
  readonly choices: Extract<AddingState, { kind: "choosing" }>["choices"];
}

export function ChoiceView({ store, choices }: ChoiceViewProps): JSX.Element {
  return (
    <SubPage store={store} title={addText.which} onBack={store.restart}>
      <Group note={addText.whichNote}>
        {choices.map(({ label }, index) => (
          <ActionLine key={index} icon={<QrCode size={22} aria-hidden="true" />} onClick={() => store.choose(index)}>
            {label}
          </ActionLine>
        ))}
      </Group>
    </SubPage>
  );
}

/** A link was opened or something was shared, and is being read. */
export function ArrivingView({ store }: { readonly store: AddingStore }): JSX.Element {
  const problem = store.problem.value;
  return (
    <SubPage store={store} title={addText.title} onBack={store.restart}>
      {problem === undefined ? (
        <p class="add-reading" role="status">
          {addText.arriving}
        </p>
      ) : (
        <div class="stack">
          <Notice kind="warning" alert>
            {problem}
          </Notice>
          <Button kind="primary" large wide onClick={store.begin}>
            {addText.tryAgain}
          </Button>
        </div>
      )}
    </SubPage>
  );
}
