/** One account: everything about it can be changed; its secret is shown behind a fresh unlock. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { EditedFields, EditingStore } from "../../state/editing.ts";
import type { ResyncStore } from "../../state/resync.ts";
import { accountText } from "../../text/en/account.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Group, SwitchLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import "./account.css";
import { CounterPart } from "./counter-part.tsx";
import { MethodFields } from "./method-fields.tsx";
import { PicturePart, type PicturePartProps } from "./picture-part.tsx";
import { SecretPart } from "./secret-part.tsx";
import { TagsField } from "./tags-field.tsx";

export interface AccountScreenProps {
  readonly create: () => EditingStore;
  /** @param onSet The counter is another one now. */
  readonly createResync: (onSet: () => void) => ResyncStore;
  readonly Icon: PicturePartProps["Icon"];
  readonly toaster: Toaster;
  readonly copy: (text: string) => Promise<boolean>;
  /** The QR code is what the person has come for. */
  readonly wantsQr: boolean;
  readonly onDone: () => void;
}

export function AccountScreen(props: AccountScreenProps): JSX.Element {
  const { create, createResync, Icon, toaster, copy, wantsQr, onDone } = props;
  const store = useMemo(create, []);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const note = useSignal("");
  const state = store.state.value;
  const back = { href: "/", label: accountText.back };
  if (state.kind === "gone") {
    return (
      <Page title={accountText.title} back={back}>
        <Notice>{accountText.gone}</Notice>
      </Page>
    );
  }
  const { fields, account, problem } = state;
  const change = (part: Partial<EditedFields>): void => store.change(part);
  return (
    <Page title={accountText.title} back={back}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A tag that was typed and not added yet is meant.
          if (note.peek() !== "") store.addTag(note.peek());
          void store.save().then((isStored) => {
            if (!isStored) return;
            toaster.show(accountText.saved);
            // Whoever has gone on meanwhile is not called back.
            if (isHere.current) onDone();
          });
        }}
      >
        <Field
          label={accountText.issuer}
          value={fields.issuer}
          maxLength={256}
          onInput={(issuer) => change({ issuer })}
        />
        <Field label={accountText.name} value={fields.name} maxLength={256} onInput={(name) => change({ name })} />
        <PicturePart
          name={fields.issuer || fields.name}
          picture={fields.picture}
          Icon={Icon}
          onPick={(input) => void store.pickPicture(input)}
          onRemove={() => change({ picture: "" })}
        />
        <NoteField value={fields.note} onInput={(text) => change({ note: text })} />
        <TagsField tags={fields.tags} typed={note} onAdd={store.addTag} onRemove={store.removeTag} />
        <Group>
          <SwitchLine
            label={accountText.pinned}
            checked={fields.isPinned}
            onChange={(isPinned) => change({ isPinned })}
          />
        </Group>
        {(account.type === "totp" || account.type === "hotp") && (
          <MethodFields type={account.type} fields={fields} onChange={change} />
        )}
        {problem !== undefined && (
          <Notice kind="warning" alert>
            {problem}
          </Notice>
        )}
        <Button type="submit" kind="primary" large wide busy={state.isSaving}>
          {accountText.save}
        </Button>
      </form>
      {account.type === "hotp" && <CounterPart create={() => createResync(store.refreshCounter)} />}
      <SecretPart store={store} state={state} toaster={toaster} copy={copy} wantsQr={wantsQr} />
    </Page>
  );
}

function NoteField({
  value,
  onInput,
}: {
  readonly value: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  return (
    <div class="field">
      <label for="account-note">{accountText.note}</label>
      <textarea
        id="account-note"
        rows={3}
        maxLength={4000}
        value={value}
        spellcheck={false}
        aria-describedby="account-note-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span id="account-note-hint" class="field-hint">
        {accountText.noteHint}
      </span>
    </div>
  );
}
