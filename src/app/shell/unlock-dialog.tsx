/** Unlocking in the middle of something, without leaving the page. The page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { RecoveryForm } from "../screens/lock/recovery-form.tsx";
import { UnlockForm, type UnlockFormProps } from "../screens/lock/unlock-form.tsx";
import type { SessionStore } from "../state/session.ts";
import type { UnlockGate } from "../state/unlock-gate.ts";
import { vaultText } from "../text/en/vault.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { NotedAttempt } from "./attempt-part.tsx";

export interface UnlockDialogProps extends Pick<UnlockFormProps, "loadAdding"> {
  readonly gate: UnlockGate;
  readonly session: SessionStore;
  readonly nowMs: ReadonlySignal<number>;
  readonly recoveryKept: boolean;
}

export function UnlockDialog({
  gate,
  session,
  nowMs,
  recoveryKept,
  loadAdding,
}: UnlockDialogProps): JSX.Element | null {
  const { kind } = session.state.value;
  // An earlier question's answer is not this one's.
  useEffect(() => session.forgetAttempt, [session]);
  if (kind !== "locked" && kind !== "unlocked") return null;
  return (
    <Dialog
      title={kind === "unlocked" ? vaultText.proveFirst : vaultText.unlockFirst}
      onClose={gate.cancel}
      actions={<Button onClick={gate.cancel}>{vaultText.cancel}</Button>}
    >
      <UnlockForm
        session={session}
        locked={session.ways()}
        nowMs={nowMs}
        recoveryKept={recoveryKept}
        AttemptNotice={NotedAttempt}
        RecoveryForm={RecoveryForm}
        loadAdding={loadAdding}
      />
    </Dialog>
  );
}
