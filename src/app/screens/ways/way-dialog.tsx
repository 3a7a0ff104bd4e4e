/** One way that opens the vault: what can be done with it, and why it may have to stay. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Way, WaysStore } from "../../state/ways.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { vaultText } from "../../text/en/vault.ts";
import { waysText } from "../../text/en/ways.ts";
import { wayNote } from "../../text/way-lines.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
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
  const { way, name, navigate, onClose } = props;
  const isRemoving = useSignal(false);
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
      <p class="quiet-text">{wayNote(way)}</p>
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
