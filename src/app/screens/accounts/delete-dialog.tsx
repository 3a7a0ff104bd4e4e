/** Asks before an account is deleted, and says what follows. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { accountsText } from "../../text/en/accounts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What is to be deleted. `run` gives the word for the toast. */
export interface Deleting {
  readonly text: string;
  readonly run: () => Promise<DeleteResult>;
  /** Deletes it here although the service could not be told. */
  readonly runHere?: () => Promise<DeleteResult>;
}

export type DeleteResult = { readonly kind: "done"; readonly text: string } | { readonly kind: "not-reached" };

export interface DeleteDialogProps {
  readonly deleting: Deleting;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

export function DeleteDialog({ deleting, onClose, onDone }: DeleteDialogProps): JSX.Element {
  const busy = useSignal(false);
  const isHereOnly = useSignal(false);
  const run = async (): Promise<void> => {
    busy.value = true;
    const result = await (isHereOnly.value ? (deleting.runHere ?? deleting.run) : deleting.run)();
    busy.value = false;
    if (result.kind === "done") onDone(result.text);
    else isHereOnly.value = true;
  };
  return (
    <Dialog
      title={accountsText.deleteTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy.value} onClick={() => void run()}>
            {isHereOnly.value ? accountsText.deleteHere : accountsText.deleteItem}
          </Button>
          <Button kind="plain" onClick={onClose}>
            {accountsText.cancel}
          </Button>
        </>
      }
    >
      {isHereOnly.value ? (
        <Notice kind="warning" alert>
          {accountsText.notReached}
        </Notice>
      ) : (
        <p class="quiet-text">{deleting.text}</p>
      )}
    </Dialog>
  );
}
