/** Tags of one account: those it has, and a field for one more. The page only. @module */
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { accountText } from "../../text/en/account.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Field } from "../../ui/field.tsx";
import { X } from "../../ui/icons.ts";

export interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly typed: Signal<string>;
  readonly onAdd: (text: string) => void;
  readonly onRemove: (tag: string) => void;
}

export function TagsField({ tags, typed, onAdd, onRemove }: TagsFieldProps): JSX.Element {
  const add = (): void => {
    onAdd(typed.peek());
    typed.value = "";
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box.
    <div role="group" aria-label={accountText.tags}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field adds the tag instead of saving the form. */}
      <div
        class="account-tag-field"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || typed.peek().trim() === "") return;
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={accountText.addTag}
          value={typed.value}
          maxLength={40}
          onInput={(text) => {
            typed.value = text;
          }}
        />
        <Button disabled={typed.value.trim() === ""} onClick={add}>
          {accountText.add}
        </Button>
      </div>
      {tags.length > 0 && (
        <ul class="chips">
          {tags.map((tag) => (
            <li key={tag}>
              <Chip label={accountText.removeTag(tag)} onClick={() => onRemove(tag)}>
                {tag}
                <X size={16} aria-hidden="true" />
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
