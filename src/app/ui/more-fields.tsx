/** Fields that almost nobody needs, folded away; and a field to choose from a few values. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { ChoiceList } from "./choice-list.tsx";
import "./more-fields.css";

export interface MoreFieldsProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

export function MoreFields({ title, note, children }: MoreFieldsProps): JSX.Element {
  return (
    <details class="more-fields">
      <summary>{title}</summary>
      {note !== undefined && <p class="quiet-text small-text">{note}</p>}
      <div class="more-fields-grid">{children}</div>
    </details>
  );
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <ChoiceList id={id} value={value} options={options} onChange={onChange} />
    </div>
  );
}
