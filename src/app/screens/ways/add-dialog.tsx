/** Where a new passkey is to be; the tap on the answer makes it. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { WaysStore } from "../../state/ways.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { vaultText } from "../../text/en/vault.ts";
import { waysText } from "../../text/en/ways.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface AddDialogProps {
  readonly store: WaysStore;
  readonly toaster: Toaster;
  readonly onClose: () => void;
}

export function AddDialog({ store, toaster, onClose }: AddDialogProps): JSX.Element {
  const problem = useSignal<string | undefined>(undefined);
  const add = (where: "here" | "elsewhere") => (): void => {
    problem.value = undefined;
    void store.addPasskey(where).then((outcome) => {
      if (outcome.kind === "failed") problem.value = attemptText(outcome.attempt, 0);
      if (outcome.kind !== "done") return;
      toaster.show(waysText.added);
      onClose();
    });
  };
  const isBusy = store.isBusy.value;
  return (
    <Dialog
      title={waysText.addTitle}
      stacked
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={isBusy} onClick={add("here")}>
            {waysText.here}
          </Button>
          <Button busy={isBusy} onClick={add("elsewhere")}>
            {waysText.elsewhere}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {vaultText.cancel}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet-text">{waysText.addText}</p>
        {problem.value !== undefined && (
          <Notice kind="danger" alert>
            {problem.value}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
