/** Words drawn by chance, offered as a passcode or password. The page only. @module */
import type { JSX } from "preact";
import { passcodeText } from "../text/en/passcode.ts";
import { passcodeStrength, type SuggestionStrength } from "../text/passcode-strength.ts";
import { Button } from "./button.tsx";
import { Check } from "./icons.ts";
import "./suggestion-card.css";

export interface SuggestionCardProps {
  readonly suggestion: SuggestionStrength & { readonly words: readonly string[] };
  /** What the words are for. */
  readonly label: string;
  /** The words stand in the field above. */
  readonly isUsed: boolean;
  readonly onAnother: () => void;
  readonly onUse: () => void;
}

export function SuggestionCard({ suggestion, label, isUsed, onAnother, onUse }: SuggestionCardProps): JSX.Element {
  return (
    <section class="suggestion" aria-label={label}>
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
