/** The ways to open the vault: fingerprint or face, passcode, recovery key. The page only. @module */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import type { SessionState, SessionStore } from "../../state/session.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fingerprint } from "../../ui/icons.ts";
import type { AttemptNoticeProps } from "./attempt-notice.tsx";
import type { RecoveryFormProps } from "./recovery-form.tsx";

export interface UnlockFormProps {
  readonly session: SessionStore;
  readonly locked: Extract<SessionState, { kind: "locked" }>;
  readonly nowMs: ReadonlySignal<number>;
  readonly recoveryKept: boolean;
  /** Fetched after the first attempt that fails. */
  readonly AttemptNotice: ComponentType<AttemptNoticeProps>;
  /** Fetched when the recovery key is asked for. */
  readonly RecoveryForm: ComponentType<RecoveryFormProps>;
  readonly loadAdding: RecoveryFormProps["loadAdding"];
}

export function UnlockForm(props: UnlockFormProps): JSX.Element {
  const { session, locked, nowMs, recoveryKept, AttemptNotice, RecoveryForm } = props;
  const hasPasskey = locked.prf.length > 0;
  const isInDoubt = session.isPasskeyInDoubt.value;
  // In need a key is worth a try that was shown and never confirmed.
  const canRecover = locked.recovery && (recoveryKept || isInDoubt);
  const way = useSignal<"passcode" | "recovery">(locked.passcode ? "passcode" : "recovery");
  const isAsked = useSignal(locked.passcode || !hasPasskey);
  const isOpen = isAsked.value || isInDoubt;
  const secret = useSignal("");
  const attempt = session.attempt.value;
  const busyBy = attempt.kind === "busy" ? attempt.by : undefined;
  const isWaiting = attempt.kind === "wait" && attempt.untilMs > nowMs.value;

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busyBy !== undefined || secret.value === "") return;
    const given = secret.value;
    // Not kept in the page any longer than it is needed.
    secret.value = "";
    void session.unlockWithPasscode(given);
  };
  const choose = (next: "passcode" | "recovery") => (): void => {
    way.value = next;
    isAsked.value = true;
    secret.value = "";
  };

  return (
    <div class="stack">
      {hasPasskey && (
        <Button
          kind={isInDoubt ? "plain" : "primary"}
          wide
          large
          busy={busyBy === "passkey"}
          icon={<Fingerprint size={24} aria-hidden="true" />}
          onClick={() => void session.unlockWithPasskey()}
        >
          {vaultText.usePasskey}
        </Button>
      )}
      {attempt.kind !== "idle" && attempt.kind !== "busy" && (
        <AttemptNotice attempt={attempt} isPasskeyInDoubt={isInDoubt} nowMs={nowMs} />
      )}
      {isOpen && way.value === "recovery" && locked.recovery && (
        <RecoveryForm session={session} loadAdding={props.loadAdding} isFirst={!hasPasskey || isInDoubt} />
      )}
      {isOpen && way.value === "passcode" && locked.passcode && (
        <form class="stack" onSubmit={submit}>
          <Field
            label={vaultText.passcode}
            type="password"
            value={secret.value}
            onInput={(value) => {
              secret.value = value;
            }}
            autocomplete="current-password"
            reveal={vaultText}
            autofocus={!hasPasskey}
          />
          <Button
            type="submit"
            kind={hasPasskey && !isInDoubt ? "plain" : "primary"}
            wide
            disabled={isWaiting}
            busy={busyBy === "passcode"}
          >
            {busyBy === "passcode" ? vaultText.opening : vaultText.unlock}
          </Button>
        </form>
      )}
      {canRecover && !(isOpen && way.value === "recovery") && (
        <Button kind="quiet" wide onClick={choose("recovery")}>
          {vaultText.useRecovery}
        </Button>
      )}
      {locked.passcode && way.value === "recovery" && (
        <Button kind="quiet" wide onClick={choose("passcode")}>
          {vaultText.usePasscodeInstead}
        </Button>
      )}
    </div>
  );
}
