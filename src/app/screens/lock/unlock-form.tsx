/** The ways to open the vault: fingerprint or face, passcode, recovery key. The page only. @module */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SessionState, SessionStore } from "../../state/session.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fingerprint } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";

export interface UnlockFormProps {
  readonly session: SessionStore;
  readonly locked: Extract<SessionState, { kind: "locked" }>;
  readonly nowMs: ReadonlySignal<number>;
  readonly recoveryKept: boolean;
}

export function UnlockForm({ session, locked, nowMs, recoveryKept }: UnlockFormProps): JSX.Element {
  const hasPasskey = locked.prf.length > 0;
  const canRecover = locked.recovery && recoveryKept;
  const way = useSignal<"passcode" | "recovery">(locked.passcode ? "passcode" : "recovery");
  const isAsked = useSignal(locked.passcode || !hasPasskey);
  const secret = useSignal("");
  const attempt = session.attempt.value;
  const text = attemptText(attempt, nowMs.value);
  const busyBy = attempt.kind === "busy" ? attempt.by : undefined;
  const isWaiting = attempt.kind === "wait" && attempt.untilMs > nowMs.value;

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busyBy !== undefined || secret.value === "") return;
    const given = secret.value;
    // Not kept in the page any longer than it is needed.
    secret.value = "";
    void (way.value === "passcode" ? session.unlockWithPasscode(given) : session.unlockWithRecovery(given));
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
          kind="primary"
          wide
          large
          busy={busyBy === "passkey"}
          icon={<Fingerprint size={24} aria-hidden="true" />}
          onClick={() => void session.unlockWithPasskey()}
        >
          {vaultText.usePasskey}
        </Button>
      )}
      {text !== undefined && (
        <Notice kind={attempt.kind === "wait" || attempt.kind === "only-strong" ? "warning" : "danger"} alert>
          {text}
        </Notice>
      )}
      {isAsked.value && (way.value === "passcode" ? locked.passcode : locked.recovery) && (
        <form class="stack" onSubmit={submit}>
          <Field
            key={way.value}
            label={way.value === "passcode" ? vaultText.passcode : vaultText.recoveryKey}
            type={way.value === "passcode" ? "password" : "text"}
            hint={way.value === "passcode" ? undefined : vaultText.recoveryHint}
            value={secret.value}
            onInput={(value) => {
              secret.value = value;
            }}
            autocomplete={way.value === "passcode" ? "current-password" : "off"}
            reveal={way.value === "passcode" ? { show: vaultText.show, hide: vaultText.hide } : undefined}
            autofocus={!hasPasskey}
          />
          <Button
            type="submit"
            kind={hasPasskey ? "plain" : "primary"}
            wide
            disabled={isWaiting && way.value === "passcode"}
            busy={busyBy === "passcode" || busyBy === "recovery"}
          >
            {busyBy === "passcode" || busyBy === "recovery" ? vaultText.opening : vaultText.unlock}
          </Button>
        </form>
      )}
      {canRecover && !(isAsked.value && way.value === "recovery") && (
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
