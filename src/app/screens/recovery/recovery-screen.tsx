/** The recovery key: shown, written down, its last group typed back. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { AccountsStore } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import type { SessionStore } from "../../state/session.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { recoveryText } from "../../text/en/protect.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toast.tsx";
import { groupsOf, isLastGroup } from "./groups.ts";
import "./recovery.css";

export interface RecoveryScreenProps {
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly preferences: PreferencesStore;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
}

/** Where a key was written down, a new one is made only on purpose: it ends the old one. */
export function RecoveryScreen(props: RecoveryScreenProps): JSX.Element {
  const { preferences, navigate } = props;
  const isWanted = useSignal(!preferences.recoveryKept.peek());
  if (isWanted.value) return <KeyOffer {...props} />;
  return (
    <div class="centred">
      <header>
        <PageHeading>{recoveryText.recoveryTitle}</PageHeading>
        <p class="quiet-text">{recoveryText.alreadyKept}</p>
      </header>
      <div class="stack">
        <Button
          wide
          large
          onClick={() => {
            preferences.setRecoveryKept(false);
            isWanted.value = true;
          }}
        >
          {recoveryText.makeNew}
        </Button>
        <Button kind="quiet" wide onClick={() => navigate("/more")}>
          {recoveryText.keepOld}
        </Button>
      </div>
    </div>
  );
}

function KeyOffer({ session, accounts, preferences, toaster, navigate }: RecoveryScreenProps): JSX.Element {
  const isTyping = useSignal(false);
  const typed = useSignal("");
  const isWrong = useSignal(false);
  const key = session.recoveryKey.value;
  const isRequired = accounts.pending.value.length > 0;
  const problem = attemptText(session.attempt.value, 0);

  useEffect(() => void session.offerRecoveryKey(), [session]);

  const leave = (): void => {
    session.forgetRecoveryKey();
    navigate("/");
  };
  const confirm = (event: Event): void => {
    event.preventDefault();
    if (key === undefined || !isLastGroup(typed.value, key)) {
      isWrong.value = true;
      return;
    }
    preferences.setRecoveryKept(true);
    session.forgetRecoveryKey();
    toaster.show(recoveryText.kept);
    void accounts.settlePending().then(() => navigate("/"));
  };

  return (
    <div class="centred">
      <header>
        <PageHeading>{recoveryText.recoveryTitle}</PageHeading>
        <p class="quiet-text">{isRequired ? recoveryText.recoveryRequired : recoveryText.recoveryText}</p>
        {isRequired && <p class="quiet-text">{recoveryText.recoveryText}</p>}
      </header>
      {problem !== undefined && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {key === undefined ? (
        problem === undefined && <p role="status">{recoveryText.makingKey}</p>
      ) : isTyping.value ? (
        <form class="stack" onSubmit={confirm}>
          <Field
            label={recoveryText.lastGroup}
            value={typed.value}
            onInput={(value) => {
              typed.value = value;
              isWrong.value = false;
            }}
            hint={recoveryText.lastGroupHint}
            error={isWrong.value ? recoveryText.lastGroupWrong : undefined}
            maxLength={8}
            autofocus
          />
          <Button type="submit" kind="primary" wide large>
            {recoveryText.confirm}
          </Button>
          <Button
            kind="quiet"
            wide
            onClick={() => {
              isTyping.value = false;
            }}
          >
            {recoveryText.showAgain}
          </Button>
        </form>
      ) : (
        <div class="stack">
          <p class="recovery-key" data-recovery-key="">
            {groupsOf(key).map((group, index) => (
              // A key may hold the same group twice.
              <span key={`${String(index)} ${group}`}>{group} </span>
            ))}
          </p>
          <Button
            kind="primary"
            wide
            large
            onClick={() => {
              isTyping.value = true;
            }}
          >
            {recoveryText.written}
          </Button>
        </div>
      )}
      {!isTyping.value &&
        (isRequired ? (
          <Button
            kind="quiet"
            wide
            onClick={() => {
              accounts.dropPending();
              leave();
            }}
          >
            {recoveryText.notNow}
          </Button>
        ) : (
          <Button kind="quiet" wide onClick={leave}>
            {recoveryText.later}
          </Button>
        ))}
    </div>
  );
}
