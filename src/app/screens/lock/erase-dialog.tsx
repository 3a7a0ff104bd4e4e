/** Asks before everything is erased. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SessionStore } from "../../state/session.ts";
import { troubleText } from "../../text/en/trouble.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

export interface EraseDialogProps {
  readonly session: SessionStore;
  readonly onClose: () => void;
}

/** Asked once more, because nothing brings the accounts back. */
export function EraseDialog({ session, onClose }: EraseDialogProps): JSX.Element {
  const busy = useSignal(false);
  return (
    <Dialog
      title={troubleText.eraseTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            busy={busy.value}
            onClick={() => {
              busy.value = true;
              void session.erase().finally(() => {
                busy.value = false;
                onClose();
              });
            }}
          >
            {troubleText.eraseConfirm}
          </Button>
          <Button onClick={onClose}>{vaultText.cancel}</Button>
        </>
      }
    >
      <p class="quiet-text">{troubleText.eraseText}</p>
    </Dialog>
  );
}
