/** Typing an account in. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AddingStore, ClashView, TypedAccount } from "../../state/adding-types.ts";
import { addText } from "../../text/en/add.ts";
import { oddText } from "../../text/en/odd.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { MoreFields, Select } from "../../ui/more-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ClashQuestion } from "./clash-question.tsx";
import { SubPage } from "./sub-page.tsx";

const EMPTY: TypedAccount = {
  issuer: "",
  name: "",
  secret: "",
  type: "totp",
  algorithm: "SHA1",
  digits: "6",
  period: "30",
  counter: "0",
};

export interface TypedFormProps {
  readonly store: AddingStore;
  readonly clash: ClashView | undefined;
  readonly saving: boolean;
}

export function TypedForm({ store, clash, saving }: TypedFormProps): JSX.Element {
  const typed = useSignal(EMPTY);
  const value = typed.value;
  const change = (part: Partial<TypedAccount>): void => {
    typed.value = { ...typed.value, ...part };
    store.retype();
  };
  const problem = store.problem.value;
  return (
    <SubPage store={store} title={addText.typeIn} onBack={store.restart}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          store.submitTyped(typed.value);
        }}
      >
        <Field
          label={addText.issuer}
          hint={addText.issuerHint}
          value={value.issuer}
          onInput={(issuer) => change({ issuer })}
          maxLength={256}
          autofocus
        />
        <Field
          label={addText.name}
          hint={addText.nameHint}
          value={value.name}
          onInput={(name) => change({ name })}
          maxLength={256}
        />
        <Field
          label={addText.secret}
          hint={addText.secretHint}
          value={value.secret}
          onInput={(secret) => change({ secret })}
          maxLength={400}
        />
        <More value={value} change={change} />
        {isUnusual(value) && <Notice kind="warning">{oddText.typed}</Notice>}
        {problem !== undefined && (
          <Notice kind="warning" alert>
            {problem}
          </Notice>
        )}
        {clash === undefined ? (
          <div class="add-form-actions">
            <Button type="submit" kind="primary" large wide busy={saving}>
              {addText.save}
            </Button>
          </div>
        ) : (
          <ClashQuestion clash={clash} saving={saving} takesFocus onChoose={store.decide} />
        )}
      </form>
    </SubPage>
  );
}

function isUnusual({ type, algorithm, digits, period }: TypedAccount): boolean {
  return algorithm !== "SHA1" || digits.trim() !== "6" || (type === "totp" && period.trim() !== "30");
}

interface MoreProps {
  readonly value: TypedAccount;
  readonly change: (part: Partial<TypedAccount>) => void;
}

/** What almost every service leaves as it is. */
function More({ value, change }: MoreProps): JSX.Element {
  return (
    <MoreFields title={addText.more}>
      <Select
        label={addText.kind}
        value={value.type}
        options={[
          ["totp", addText.kinds.totp],
          ["hotp", addText.kinds.hotp],
        ]}
        onChange={(type) => change({ type })}
      />
      <Select
        label={addText.method}
        value={value.algorithm}
        options={[
          ["SHA1", "SHA-1"],
          ["SHA256", "SHA-256"],
          ["SHA512", "SHA-512"],
        ]}
        onChange={(algorithm) => change({ algorithm })}
      />
      <Field
        label={addText.digits}
        inputMode="numeric"
        maxLength={2}
        value={value.digits}
        onInput={(digits) => change({ digits })}
      />
      {value.type === "totp" ? (
        <Field
          label={addText.seconds}
          inputMode="numeric"
          maxLength={4}
          value={value.period}
          onInput={(period) => change({ period })}
        />
      ) : (
        <Field
          label={addText.counter}
          inputMode="numeric"
          maxLength={16}
          value={value.counter}
          onInput={(counter) => change({ counter })}
        />
      )}
    </MoreFields>
  );
}
