/** The recovery key: shown, written down, its last group typed back. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import type { AccountsStore } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import type { RecoveryOffer } from "../../state/recovery-offer.ts";
import type { SessionStore } from "../../state/session.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { recoveryText } from "../../text/en/protect.ts";
import { sheetText } from "../../text/en/sheet.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Printer } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import { groupsOf, isLastGroup } from "./groups.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";
import "./recovery.css";

export interface RecoveryScreenProps {
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly preferences: PreferencesStore;
  readonly createOffer: () => RecoveryOffer;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
}

export function RecoveryScreen(props: RecoveryScreenProps): JSX.Element {
  const { createOffer, navigate } = props;
  const offer = useMemo(createOffer, []);
  useEffect(() => {
    if (offer.step.peek() !== "kept") void offer.begin();
  }, [offer]);
  if (offer.step.value !== "kept") return <KeyOffer {...props} offer={offer} />;
  return (
    <div class="centred">
      <header>
        <PageHeading>{recoveryText.recoveryTitle}</PageHeading>
        <p class="quiet-text">{recoveryText.alreadyKept}</p>
      </header>
      <div class="stack">
        <Button wide large onClick={() => void offer.begin()}>
          {recoveryText.makeNew}
        </Button>
        <Button kind="quiet" wide onClick={() => navigate("/more")}>
          {recoveryText.keepOld}
        </Button>
      </div>
    </div>
  );
}

interface KeyOfferProps extends RecoveryScreenProps {
  readonly offer: RecoveryOffer;
}

function KeyOffer({ offer, session, accounts, preferences, toaster, navigate }: KeyOfferProps): JSX.Element {
  const isTyping = useSignal(false);
  const typed = useSignal("");
  const isWrong = useSignal(false);
  const key = session.recoveryKey.value;
  const isRequired = accounts.pending.value !== undefined;
  const problem = attemptText(session.attempt.value, 0);

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
    void Promise.resolve(accounts.pending.peek()?.settle()).then((result) => {
      if (result !== "elsewhere") navigate("/");
    });
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
        <Waiting offer={offer} hasProblem={problem !== undefined} />
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
          <PrintSheet offer={offer} recoveryKey={key} />
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
              accounts.pending.peek()?.drop();
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

/** Offers the key on paper; the sheet is drawn only once it is asked for. */
function PrintSheet({ offer, recoveryKey }: { readonly offer: RecoveryOffer; readonly recoveryKey: string }) {
  const content = useSignal<ReturnType<RecoveryOffer["sheet"]>>(undefined);
  const isDrawn = useSignal(false);
  const print = (): void => void offer.print();
  const begin = (): void => {
    content.value = offer.sheet(recoveryKey);
    // Drawn already: printed once more.
    if (isDrawn.value) print();
  };
  const onDrawn = useCallback(() => {
    isDrawn.value = true;
    print();
  }, []);
  return (
    <>
      <Button wide icon={<Printer size={22} aria-hidden="true" />} onClick={begin}>
        {sheetText.print}
      </Button>
      <p class="quiet-text small-text centred-text">{sheetText.printNote}</p>
      {content.value !== undefined && <RecoverySheet content={content.value} onDrawn={onDrawn} />}
    </>
  );
}

interface WaitingProps {
  readonly offer: RecoveryOffer;
  readonly hasProblem: boolean;
}

/** No key is on the screen: it is being made, or somebody has to say who they are first. */
function Waiting({ offer, hasProblem }: WaitingProps): JSX.Element | null {
  if (offer.step.value === "refused") {
    return (
      <div class="stack">
        <p class="quiet-text centred-text">{recoveryText.proveFirst}</p>
        <Button kind="primary" wide large onClick={() => void offer.begin()}>
          {recoveryText.makeKey}
        </Button>
      </div>
    );
  }
  if (hasProblem) return null;
  return (
    <p class="quiet-text centred-text" role="status">
      {recoveryText.makingKey}
    </p>
  );
}
