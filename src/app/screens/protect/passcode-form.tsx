/** A passcode is chosen, or suggested, and typed twice. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PasscodeChoice, Suggestion } from "../../state/passcode-choice.ts";
import { passcodeText } from "../../text/en/passcode.ts";
import { protectText } from "../../text/en/protect.ts";
import { vaultText } from "../../text/en/vault.ts";
import { passcodeStrength } from "../../text/passcode-strength.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Check, Dices } from "../../ui/icons.ts";
import "./passcode-form.css";

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

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** The words stand in the field above. */
  readonly isUsed: boolean;
  readonly onAnother: () => void;
  readonly onUse: () => void;
}

function SuggestionCard({ suggestion, isUsed, onAnother, onUse }: SuggestionCardProps): JSX.Element {
  return (
    <section class="suggestion" aria-label={passcodeText.suggested}>
      <p class="suggestion-words" data-suggestion="" aria-live="polite" translate={false}>
        {suggestion.words.join(" ")}
      </p>
      {isUsed ? (
        <p class="suggestion-used small-text" role="status">
          <Check size={18} aria-hidden="true" />
          {passcodeText.used}
        </p>
      ) : (
        <p class="small-text quiet-text">{passcodeStrength(suggestion)}</p>
      )}
      <div class="button-row">
        <Button onClick={onAnother}>{passcodeText.another}</Button>
        {!isUsed && <Button onClick={onUse}>{passcodeText.use}</Button>}
      </div>
    </section>
  );
}
