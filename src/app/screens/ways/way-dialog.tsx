/** One way that opens the vault: what can be done with it, and why it may have to stay. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { NAME_LENGTH, type Way, type WaysStore } from "../../state/ways.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { vaultText } from "../../text/en/vault.ts";
import { waysText } from "../../text/en/ways.ts";
import { wayNote } from "../../text/way-lines.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface WayDialogProps {
  readonly way: Way;
  readonly name: string;
  readonly store: WaysStore;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
  readonly onClose: () => void;
}

export function WayDialog(props: WayDialogProps): JSX.Element {
  const { way, name, store, navigate, onClose } = props;
  const isRemoving = useSignal(false);
  const typed = useSignal(way.name ?? "");
  const problem = useSignal<string | undefined>(undefined);
  const rename = async (): Promise<void> => {
    problem.value = undefined;
    const outcome = await store.rename(way.id, typed.value);
    if (outcome.kind === "failed") problem.value = attemptText(outcome.attempt, 0);
    else onClose();
  };
  if (isRemoving.value) return <RemoveDialog {...props} />;
  const goTo = (path: string) => (): void => {
    onClose();
    navigate(path);
  };
  return (
    <Dialog
      key="way"
      title={name}
      stacked
      onClose={onClose}
      actions={
        <>
          {way.kind === "passkey" && (
            <Button kind="primary" onClick={() => void rename()}>
              {waysText.save}
            </Button>
          )}
          {way.kind === "passcode" && (
            <Button kind="primary" onClick={goTo("/more/unlock/passcode")}>
              {waysText.changePasscode}
            </Button>
          )}
          {way.kind === "recovery" && (
            <Button kind="primary" onClick={goTo("/recovery")}>
              {waysText.newRecovery}
            </Button>
          )}
          <Button
            kind="danger-quiet"
            onClick={() => {
              isRemoving.value = true;
            }}
          >
            {waysText.remove}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {waysText.close}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet-text">{wayNote(way)}</p>
        {way.kind === "passkey" && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void rename();
            }}
          >
            <Field
              label={waysText.name}
              hint={waysText.nameHint}
              value={typed.value}
              error={problem.value}
              maxLength={NAME_LENGTH}
              onInput={(value) => {
                typed.value = value;
              }}
            />
          </form>
        )}
      </div>
    </Dialog>
  );
}

/** Asked once more; or told why not. */
function RemoveDialog({ way, name, store, toaster, onClose }: WayDialogProps): JSX.Element {
  const problem = useSignal<string | undefined>(undefined);
  const { stays } = way;
  const remove = async (): Promise<void> => {
    problem.value = undefined;
    const outcome = await store.remove(way.id);
    if (outcome.kind === "failed") problem.value = attemptText(outcome.attempt, 0);
    if (outcome.kind !== "done") return;
    toaster.show(waysText.removed);
    onClose();
  };
  return (
    <Dialog
      key="remove"
      title={stays === undefined ? waysText.removeTitle(name) : waysText.staysTitle(name)}
      onClose={onClose}
      actions={
        <>
          {stays === undefined && (
            <Button kind="danger" busy={store.isBusy.value} onClick={() => void remove()}>
              {waysText.remove}
            </Button>
          )}
          <Button onClick={onClose}>{stays === undefined ? vaultText.cancel : waysText.close}</Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet-text">
          {stays === undefined ? `${waysText.removeTexts[way.kind]} ${waysText.othersLock}` : waysText.stays[stays]}
        </p>
        {problem.value !== undefined && (
          <Notice kind="danger" alert>
            {problem.value}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
