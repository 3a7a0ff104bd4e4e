/** A new account is like a kept one: what the person wants. Page only. @module */
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { CLASH_CHOICES, type ClashChoice } from "../../../accounts/clash.ts";
import type { ClashView } from "../../state/adding-types.ts";
import { clashText } from "../../text/en/clash.ts";

export interface ClashQuestionProps {
  readonly clash: ClashView;
  readonly saving: boolean;
  readonly disabled?: boolean;
  /** It has appeared because of a press: it takes the focus, so that it is read and Tab goes on here. */
  readonly takesFocus?: boolean;
  readonly onChoose: (choice: ClashChoice) => void;
}

export function ClashQuestion({ clash, saving, disabled, takesFocus, onChoose }: ClashQuestionProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section class="card add-clash" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {clashText.title[clash.kind]}
      </h2>
      <p>{clashText.detail[clash.kind](clash.label)}</p>
      {CLASH_CHOICES.map((choice) => (
        <div key={choice} class="add-clash-choice">
          <button
            type="button"
            class="button button-plain button-wide"
            disabled={disabled && choice !== "skip"}
            aria-disabled={saving ? "true" : undefined}
            aria-describedby={`${id}-${choice}`}
            onClick={() => onChoose(choice)}
          >
            {clashText.choices[choice]}
          </button>
          <p id={`${id}-${choice}`} class="quiet-text small-text">
            {clashText.effects[choice]}
          </p>
        </div>
      ))}
    </section>
  );
}
