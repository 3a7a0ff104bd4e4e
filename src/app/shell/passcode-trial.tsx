/**
 * Whether the passcode is still known, while the vault is open. A try here counts like any other (src/vault/README.md,
 * Passcode tries): an open device that was left lying must be no place to guess. The page only.
 *
 * @module
 */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { PasscodeReminder } from "../state/passcode-reminder.ts";
import { attemptText } from "../text/en/attempt.ts";
import { vaultText } from "../text/en/vault.ts";
import { waysText } from "../text/en/ways.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import type { AppProps } from "./props.ts";

export interface PasscodeTrialProps extends Pick<AppProps, "session" | "toaster" | "router" | "nowMs"> {
  readonly reminder: PasscodeReminder;
  readonly onClose: () => void;
}

/** Then a new passcode is the way: more tries would only end in a wait. */
const MOST_TRIES = 3;

export function PasscodeTrial(props: PasscodeTrialProps): JSX.Element {
  const { session, toaster, router, nowMs, reminder, onClose } = props;
  const typed = useSignal("");
  const wrong = useSignal(0);
  const attempt = session.attempt.value;
  const isBusy = attempt.kind === "busy";
  const hasTried = wrong.value > 0;

  // What this question came to is no answer to the next one.
  useEffect(() => session.forgetAttempt, [session]);

  const check = async (): Promise<void> => {
    const passcode = typed.value;
    if (isBusy || passcode === "") return;
    typed.value = "";
    await session.unlockWithPasscode(passcode);
    const { kind } = session.attempt.peek();
    if (kind === "idle") {
      toaster.show(waysText.known);
      onClose();
    } else {
      wrong.value += 1;
      if (kind === "wrong") reminder.begin();
    }
  };
  const later = (): void => {
    reminder.later();
    onClose();
  };
  return (
    <Dialog
      title={waysText.tryTitle}
      stacked
      onClose={later}
      actions={
        <>
          {wrong.value < MOST_TRIES && (
            <Button kind="primary" busy={isBusy} onClick={() => void check()}>
              {isBusy ? vaultText.opening : waysText.check}
            </Button>
          )}
          {hasTried && (
            <Button
              kind={wrong.value < MOST_TRIES ? "plain" : "primary"}
              onClick={() => {
                onClose();
                router.go("/more/unlock/passcode");
              }}
            >
              {waysText.setNew}
            </Button>
          )}
          <Button kind="quiet" onClick={later}>
            {waysText.later}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet-text">{hasTried ? waysText.tryAgain : waysText.tryText}</p>
        {wrong.value < MOST_TRIES && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void check();
            }}
          >
            <Field
              label={vaultText.passcode}
              type="password"
              value={typed.value}
              onInput={(value) => {
                typed.value = value;
              }}
              error={hasTried && !isBusy ? attemptText(attempt, nowMs.value) : undefined}
              autocomplete="current-password"
              reveal={{ show: vaultText.show, hide: vaultText.hide }}
            />
          </form>
        )}
        <p class="small-text quiet-text">{waysText.tryOff}</p>
      </div>
    </Dialog>
  );
}
