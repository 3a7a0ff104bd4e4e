/** The locked vault: one large button, the passcode beneath it, and the ways that are left. The page only. @module */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import type { SessionStore } from "../../state/session.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { AttemptNoticeProps } from "./attempt-notice.tsx";
import type { EraseDialogProps } from "./erase-dialog.tsx";
import type { TroubleProps } from "./trouble.tsx";
import { UnlockForm, type UnlockFormProps } from "./unlock-form.tsx";

export interface LockScreenProps extends Pick<UnlockFormProps, "RecoveryForm" | "loadAdding"> {
  readonly session: SessionStore;
  readonly nowMs: ReadonlySignal<number>;
  /** The key was written down: only then it is offered. */
  readonly recoveryKept: boolean;
  /** Fetched when they are needed. */
  readonly AttemptNotice: ComponentType<AttemptNoticeProps>;
  readonly EraseDialog: ComponentType<EraseDialogProps>;
  readonly Trouble: ComponentType<TroubleProps>;
}

export function LockScreen(props: LockScreenProps): JSX.Element {
  const { session, nowMs, recoveryKept, AttemptNotice, EraseDialog, Trouble } = props;
  const erasing = useSignal(false);
  const state = session.state.value;
  return (
    <div class="centred">
      {state.kind === "locked" && (
        <>
          <header>
            <Mark size={80} />
            <PageHeading>{vaultText.lockTitle}</PageHeading>
          </header>
          <UnlockForm
            session={session}
            locked={state}
            nowMs={nowMs}
            recoveryKept={recoveryKept}
            AttemptNotice={AttemptNotice}
            RecoveryForm={props.RecoveryForm}
            loadAdding={props.loadAdding}
          />
        </>
      )}
      {(state.kind === "lost" || state.kind === "damaged" || state.kind === "newer-format") && (
        <Trouble kind={state.kind} />
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
