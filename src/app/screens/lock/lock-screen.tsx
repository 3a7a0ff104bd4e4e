/** The locked vault: one large button, the passcode beneath it, and the ways that are left. The page only. @module */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SessionStore } from "../../state/session.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Mark } from "../../ui/mark.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { UnlockForm } from "./unlock-form.tsx";

export interface LockScreenProps {
  readonly session: SessionStore;
  readonly nowMs: ReadonlySignal<number>;
  /** The key was written down: only then it is offered. */
  readonly recoveryKept: boolean;
}

const TROUBLE = {
  lost: { title: vaultText.lostTitle, text: vaultText.lostText },
  damaged: { title: vaultText.damagedTitle, text: vaultText.damagedText },
  "newer-format": { title: vaultText.newerTitle, text: vaultText.newerText },
} as const;

export function LockScreen({ session, nowMs, recoveryKept }: LockScreenProps): JSX.Element {
  const erasing = useSignal(false);
  const state = session.state.value;
  const trouble =
    state.kind === "lost" || state.kind === "damaged" || state.kind === "newer-format"
      ? TROUBLE[state.kind]
      : undefined;
  return (
    <div class="centred">
      <header>
        <Mark size={80} />
        <PageHeading>{trouble?.title ?? vaultText.lockTitle}</PageHeading>
        {trouble && <p class="quiet-text">{trouble.text}</p>}
      </header>
      {state.kind === "locked" && (
        <UnlockForm session={session} locked={state} nowMs={nowMs} recoveryKept={recoveryKept} />
      )}
      {state.kind === "newer-format" && (
        <Button kind="primary" wide onClick={() => globalThis.location.reload()}>
          {vaultText.reload}
        </Button>
      )}
      <Button
        kind="danger-quiet"
        wide
        onClick={() => {
          erasing.value = true;
        }}
      >
        {vaultText.erase}
      </Button>
      {erasing.value && (
        <EraseDialog
          session={session}
          onClose={() => {
            erasing.value = false;
          }}
        />
      )}
    </div>
  );
}

/** Asked once more, because nothing brings the accounts back. */
function EraseDialog({
  session,
  onClose,
}: {
  readonly session: SessionStore;
  readonly onClose: () => void;
}): JSX.Element {
  const busy = useSignal(false);
  return (
    <Dialog
      title={vaultText.eraseTitle}
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
            {vaultText.eraseConfirm}
          </Button>
          <Button onClick={onClose}>{vaultText.cancel}</Button>
        </>
      }
    >
      <p class="quiet-text">{vaultText.eraseText}</p>
    </Dialog>
  );
}
