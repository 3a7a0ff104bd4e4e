/** A labelled field with its hint and its error. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, InputHTMLAttributes, JSX, TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";
import { IconButton } from "./button.tsx";
import { Eye, EyeOff } from "./icons.ts";

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "password" | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly autocomplete?: InputHTMLAttributes["autocomplete"] | undefined;
  readonly inputMode?: "text" | "numeric" | "search" | "none" | undefined;
  readonly maxLength?: number | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
  readonly spellcheck?: boolean | undefined;
  /** Words for the button that shows a secret; absent = it cannot be shown. */
  readonly reveal?: { readonly show: string; readonly hide: string } | undefined;
}

export function Field(props: FieldProps): JSX.Element {
  const { label, value, onInput, type = "text", hint, error, reveal } = props;
  const id = useId();
  const shown = useSignal(false);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const input = {
    id,
    value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
    autocomplete: props.autocomplete ?? "off",
    autocapitalize: "none",
    spellcheck: props.spellcheck ?? false,
    inputMode: props.inputMode,
    maxLength: props.maxLength,
    required: props.required,
    disabled: props.disabled,
    "aria-invalid": error ? "true" : undefined,
    "aria-describedby": described === "" ? undefined : described,
    ref: (element: HTMLInputElement | null) => {
      if (props.autofocus && element && element.dataset["focused"] === undefined) {
        element.dataset["focused"] = "";
        element.focus();
      }
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={reveal ? "field-box field-box-with-end" : "field-box"}>
        {type === "password" && !shown.value ? <input type="password" {...input} /> : <input type="text" {...input} />}
        {reveal && (
          <span class="field-end">
            <IconButton
              label={shown.value ? reveal.hide : reveal.show}
              icon={shown.value ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
              onClick={() => {
                shown.value = !shown.value;
              }}
            />
          </span>
        )}
      </div>
      {hint && (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} class="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
