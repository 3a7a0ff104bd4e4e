/** What almost nobody needs to change about an account. The page only. @module */
import type { JSX } from "preact";
import type { EditedFields } from "../../state/editing.ts";
import { accountText } from "../../text/en/account.ts";
import { Field } from "../../ui/field.tsx";
import { MoreFields, Select } from "../../ui/more-fields.tsx";

export interface MethodFieldsProps {
  readonly type: "totp" | "hotp";
  readonly fields: EditedFields;
  readonly onChange: (part: Partial<EditedFields>) => void;
}

type Method = readonly [EditedFields["algorithm"], string];

const METHODS: readonly Method[] = [
  ["SHA1", "SHA-1"],
  ["SHA256", "SHA-256"],
  ["SHA512", "SHA-512"],
];

export function MethodFields({ type, fields, onChange }: MethodFieldsProps): JSX.Element {
  return (
    <MoreFields title={accountText.more} note={accountText.moreNote}>
      <Select
        label={accountText.method}
        value={fields.algorithm}
        options={
          METHODS.some(([each]) => each === fields.algorithm)
            ? METHODS
            : [[fields.algorithm, fields.algorithm], ...METHODS]
        }
        onChange={(algorithm) => onChange({ algorithm })}
      />
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
    </MoreFields>
  );
}
