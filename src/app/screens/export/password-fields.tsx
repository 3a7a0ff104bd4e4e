/** The password of a file, chosen or suggested, and typed twice. The page only. @module */
import type { JSX } from "preact";
import type { ExportingStore } from "../../state/exporting.ts";
import { exportText } from "../../text/en/export.ts";
import { passcodeText } from "../../text/en/passcode.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Dices } from "../../ui/icons.ts";
import { SuggestionCard } from "../../ui/suggestion-card.tsx";

export function PasswordFields({ store }: { readonly store: ExportingStore }): JSX.Element {
  const { choice, password, again } = store;
  const problem = choice.problem.value;
  const suggestion = choice.suggestion.value;
  const reveal = { show: vaultText.show, hide: vaultText.hide };
  const ofSecond = problem === "not-the-same";
  const typed = (field: typeof password) => (value: string) => {
    field.value = value;
    choice.typed();
  };
  return (
    <>
      <Field
        label={exportText.password}
        type="password"
        value={password.value}
        onInput={typed(password)}
        hint={`${passcodeText.hint} ${exportText.passwordHint}`}
        error={problem === undefined || ofSecond ? undefined : passcodeText.problems[problem]}
        autocomplete="new-password"
        reveal={reveal}
      />
      {suggestion === undefined ? (
        <Button wide icon={<Dices size={20} aria-hidden="true" />} onClick={() => void choice.suggest()}>
          {passcodeText.suggest}
        </Button>
      ) : (
        <SuggestionCard
          suggestion={suggestion}
          label={exportText.suggested}
          isUsed={password.value === suggestion.words.join(" ")}
          onAnother={() => void choice.suggest()}
          onUse={() => typed(password)(suggestion.words.join(" "))}
        />
      )}
      <Field
        label={exportText.again}
        type="password"
        value={again.value}
        onInput={typed(again)}
        error={ofSecond ? exportText.notTheSame : undefined}
        autocomplete="new-password"
        reveal={reveal}
      />
    </>
  );
}
