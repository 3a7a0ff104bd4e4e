/** A passcode is chosen, or suggested, and typed twice. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PasscodeChoice } from "../../state/passcode-choice.ts";
import { passcodeText } from "../../text/en/passcode.ts";
import { protectText } from "../../text/en/protect.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Dices } from "../../ui/icons.ts";
import { SuggestionCard } from "../../ui/suggestion-card.tsx";

export interface PasscodeFormProps {
  readonly create: () => PasscodeChoice;
  readonly busy: boolean;
  readonly onChosen: (passcode: string) => void;
  readonly onBack: () => void;
}

export function PasscodeForm({ create, busy, onChosen, onBack }: PasscodeFormProps): JSX.Element {
  const choice = useMemo(create, []);
  const first = useSignal("");
  const second = useSignal("");
  const problem = choice.problem.value;
  const suggestion = choice.suggestion.value;
  const submit = async (): Promise<void> => {
    if (busy) return;
    const passcode = first.value;
    if (await choice.accepts(passcode, second.value)) onChosen(passcode);
  };
  const ofSecond = problem === "not-the-same";
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={vaultText.passcode}
        type="password"
        value={first.value}
        onInput={(value) => {
          first.value = value;
          choice.typed();
        }}
        hint={passcodeText.hint}
        error={problem === undefined || ofSecond ? undefined : passcodeText.problems[problem]}
        autocomplete="new-password"
        reveal={{ show: vaultText.show, hide: vaultText.hide }}
        autofocus
      />
      {suggestion === undefined ? (
        <Button wide icon={<Dices size={20} aria-hidden="true" />} onClick={() => void choice.suggest()}>
          {passcodeText.suggest}
        </Button>
      ) : (
        <SuggestionCard
          suggestion={suggestion}
          label={passcodeText.suggested}
          isUsed={first.value === suggestion.words.join(" ")}
          onAnother={() => void choice.suggest()}
          onUse={() => {
            first.value = suggestion.words.join(" ");
            choice.typed();
          }}
        />
      )}
      <Field
        label={passcodeText.again}
        type="password"
        value={second.value}
        onInput={(value) => {
          second.value = value;
          choice.typed();
        }}
        error={ofSecond ? passcodeText.problems[problem] : undefined}
        autocomplete="new-password"
        reveal={{ show: vaultText.show, hide: vaultText.hide }}
      />
      <Button type="submit" kind="primary" wide large busy={busy}>
        {busy ? protectText.sealing : passcodeText.set}
      </Button>
      <Button kind="quiet" wide disabled={busy} onClick={onBack}>
        {protectText.back}
      </Button>
    </form>
  );
}
