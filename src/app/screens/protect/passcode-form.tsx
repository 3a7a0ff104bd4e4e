/** A passcode is chosen, or suggested, and typed twice. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ChoiceProblem, PasscodeChoice } from "../../state/passcode-choice.ts";
import { passcodeText } from "../../text/en/passcode.ts";
import { protectText } from "../../text/en/protect.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Dices } from "../../ui/icons.ts";
import { SuggestionCard } from "../../ui/suggestion-card.tsx";

/** What it is called that is chosen. */
export interface PasscodeFormWords {
  readonly label: string;
  readonly again: string;
  readonly hint: string;
  readonly suggest: string;
  readonly suggested: string;
  readonly set: string;
  readonly busy: string;
  readonly problem: (problem: ChoiceProblem) => string;
}

/** Read when it is drawn: the language may change. */
function ofPasscode(): PasscodeFormWords {
  return {
    label: vaultText.passcode,
    again: passcodeText.again,
    hint: passcodeText.hint,
    suggest: passcodeText.suggest,
    suggested: passcodeText.suggested,
    set: passcodeText.set,
    busy: protectText.sealing,
    problem: (problem) => passcodeText.problems[problem],
  };
}

export interface PasscodeFormProps {
  readonly create: () => PasscodeChoice;
  readonly busy: boolean;
  readonly words?: () => PasscodeFormWords;
  readonly onChosen: (passcode: string) => void;
  /** Without it there is no way back here. */
  readonly onBack?: (() => void) | undefined;
}

export function PasscodeForm({ create, busy, words = ofPasscode, onChosen, onBack }: PasscodeFormProps): JSX.Element {
  const choice = useMemo(create, []);
  const say = words();
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
        label={say.label}
        type="password"
        value={first.value}
        onInput={(value) => {
          first.value = value;
          choice.typed();
        }}
        hint={say.hint}
        error={problem === undefined || ofSecond ? undefined : say.problem(problem)}
        autocomplete="new-password"
        reveal={{ show: vaultText.show, hide: vaultText.hide }}
        autofocus
      />
      {suggestion === undefined ? (
        <Button wide icon={<Dices size={20} aria-hidden="true" />} onClick={() => void choice.suggest()}>
          {say.suggest}
        </Button>
      ) : (
        <SuggestionCard
          suggestion={suggestion}
          label={say.suggested}
          isUsed={first.value === suggestion.words.join(" ")}
          onAnother={() => void choice.suggest()}
          onUse={() => {
            first.value = suggestion.words.join(" ");
            choice.typed();
          }}
        />
      )}
      <Field
        label={say.again}
        type="password"
        value={second.value}
        onInput={(value) => {
          second.value = value;
          choice.typed();
        }}
        error={ofSecond ? say.problem(problem) : undefined}
        autocomplete="new-password"
        reveal={{ show: vaultText.show, hide: vaultText.hide }}
      />
      <Button type="submit" kind="primary" wide large busy={busy}>
        {busy ? say.busy : say.set}
      </Button>
      {onBack && (
        <Button kind="quiet" wide disabled={busy} onClick={onBack}>
          {protectText.back}
        </Button>
      )}
    </form>
  );
}
