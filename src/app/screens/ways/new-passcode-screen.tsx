/** A passcode is set, or another one in its place. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import type { WaysStore } from "../../state/ways.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { waysText } from "../../text/en/ways.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface NewPasscodeScreenProps {
  readonly store: WaysStore;
  readonly toaster: Toaster;
  /** Chooses a passcode; the same as where a vault is made. */
  readonly Form: ComponentType<{
    readonly busy: boolean;
    readonly onChosen: (passcode: string) => void;
    readonly onBack: () => void;
  }>;
  readonly onDone: () => void;
}

export function NewPasscodeScreen({ store, toaster, Form, onDone }: NewPasscodeScreenProps): JSX.Element {
  const problem = useSignal<string | undefined>(undefined);
  // Asked once: when it has been set, the page is still here for a moment.
  const isChange = useSignal(store.ways.peek().some(({ kind }) => kind === "passcode")).value;
  const set = async (passcode: string): Promise<void> => {
    problem.value = undefined;
    const outcome = await store.setPasscode(passcode);
    if (outcome.kind === "failed") problem.value = attemptText(outcome.attempt, 0);
    if (outcome.kind !== "done") return;
    toaster.show(waysText.passcodeSet);
    onDone();
  };
  return (
    <div class="centred">
      <header>
        <PageHeading>{isChange ? waysText.changePasscode : waysText.setPasscode}</PageHeading>
        <p class="quiet-text">{waysText.passcodeText}</p>
      </header>
      {problem.value !== undefined && (
        <Notice kind="danger" alert>
          {problem.value}
        </Notice>
      )}
      <Form busy={store.isBusy.value} onChosen={(passcode) => void set(passcode)} onBack={onDone} />
    </div>
  );
}
