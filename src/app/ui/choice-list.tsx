/** A list to choose one of a few values from, without a label of its own. The page only. @module */
import type { JSX } from "preact";

export interface ChoiceListProps<Value extends string> {
  readonly id?: string | undefined;
  /** Where no `<label>` names it. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** `undefined`: nothing is chosen yet, and `none` stands there. */
  readonly value: Value | undefined;
  readonly none?: string | undefined;
  readonly options: readonly (readonly [Value, string])[];
  /** It has to be said, and was not. */
  readonly isMissing?: boolean | undefined;
  readonly onChange: (value: Value) => void;
}

export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>): JSX.Element {
  const { id, label, describedBy, value, none, options, isMissing, onChange } = props;
  return (
    <select
      id={id}
      aria-invalid={isMissing ? "true" : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = options.find(([each]) => each === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {value === undefined && <option value="">{none}</option>}
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
