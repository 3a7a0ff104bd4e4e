/** Asks before an account is deleted, and says what follows. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ChangeResult } from "../../state/accounts.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { deletingText } from "../../text/en/deleting.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NamesList } from "../../ui/names-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ToastAction } from "../../ui/toaster.ts";

export interface Deleting {
  readonly kind: "code" | "push" | "many";
  readonly label: string;
  /** Of several accounts. */
  readonly names?: readonly string[];
  /** Takes it back, where that can be done. */
  readonly undo?: ToastAction;
  readonly run: () => Promise<DeleteResult>;
  /** Deletes it here although the service could not be told. */
  readonly runHere?: () => Promise<DeleteResult>;
}

/** `"not-proved"`: the person did not say who they are, so nothing was done. */
export type DeleteResult = ChangeResult | "not-reached" | "not-proved";

export interface DeleteDialogProps {
  readonly deleting: Deleting;
  readonly onClose: () => void;
  /** @param text For the toast. */
  readonly onDone: (text: string, undo?: ToastAction) => void;
}

export function DeleteDialog({ deleting, onClose, onDone }: DeleteDialogProps): JSX.Element {
  const busy = useSignal(false);
  const isHereOnly = useSignal(false);
  const run = async (): Promise<void> => {
    busy.value = true;
    const result = await (isHereOnly.value ? (deleting.runHere ?? deleting.run) : deleting.run)();
    busy.value = false;
    if (result === "not-proved") return;
    if (result === "not-reached") isHereOnly.value = true;
    else if (result !== "stored") onDone(accountsText.notStored[result]);
    else if (isHereOnly.value) onDone(deletingText.deletedOnlyHere);
    else onDone(deletingText.deletedMany(deleting.names?.length ?? 1), deleting.undo);
  };
  return (
    <Dialog
      title={
        deleting.names === undefined ? deletingText.deleteTitle : deletingText.deleteManyTitle(deleting.names.length)
      }
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy.value} onClick={() => void run()}>
            {isHereOnly.value ? deletingText.deleteHere : accountsText.deleteItem}
          </Button>
          <Button kind="plain" onClick={onClose}>
            {deletingText.cancel}
          </Button>
        </>
      }
    >
      {isHereOnly.value ? (
        <Notice kind="warning" alert>
          {deletingText.notReached}
        </Notice>
      ) : (
        <>
          <p class="quiet-text">{whatFollows(deleting)}</p>
          {deleting.names !== undefined && <NamesList names={deleting.names} class="dialog-names" />}
        </>
      )}
    </Dialog>
  );
}

function whatFollows({ kind, label }: Deleting): string {
  if (kind === "many") return deletingText.deleteMany;
  return kind === "code" ? deletingText.deleteCode(label) : deletingText.deletePush(label);
}
