/** What almost nobody needs to change about an account. The page only. @module */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { EditedFields } from "../../state/editing.ts";
import { accountText } from "../../text/en/account.ts";
import { Field } from "../../ui/field.tsx";

export interface MethodFieldsProps {
  readonly type: "totp" | "hotp";
  readonly fields: EditedFields;
  readonly onChange: (part: Partial<EditedFields>) => void;
}

const METHODS = [
  ["SHA1", "SHA-1"],
  ["SHA256", "SHA-256"],
  ["SHA512", "SHA-512"],
] as const;

export function MethodFields({ type, fields, onChange }: MethodFieldsProps): JSX.Element {
  const id = useId();
  return (
    <details class="account-more">
      <summary>{accountText.more}</summary>
      <p class="quiet-text small-text">{accountText.moreNote}</p>
      <div class="account-more-fields">
        <div class="field">
          <label for={id}>{accountText.method}</label>
          <select
            id={id}
            value={fields.algorithm}
            onChange={(event) => {
              const chosen = METHODS.find(([each]) => each === event.currentTarget.value);
              if (chosen !== undefined) onChange({ algorithm: chosen[0] });
            }}
          >
            {!METHODS.some(([each]) => each === fields.algorithm) && (
              <option value={fields.algorithm}>{fields.algorithm}</option>
            )}
            {METHODS.map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={accountText.digits}
          inputMode="numeric"
          maxLength={2}
          value={fields.digits}
          onInput={(digits) => onChange({ digits })}
        />
        {type === "totp" ? (
          <Field
            label={accountText.period}
            inputMode="numeric"
            maxLength={5}
            value={fields.period}
            onInput={(period) => onChange({ period })}
          />
        ) : (
          <Field
            label={accountText.counter}
            hint={accountText.counterNote}
            inputMode="numeric"
            maxLength={16}
            value={fields.counter}
            onInput={(counter) => onChange({ counter })}
          />
        )}
      </div>
    </details>
  );
}
