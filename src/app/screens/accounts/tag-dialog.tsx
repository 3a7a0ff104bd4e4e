/** Gives a tag to several accounts, or takes it off. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { cleanTag, type TagCount } from "../../../accounts/tags.ts";
import { listText } from "../../text/en/list.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

export interface TagDialogProps {
  readonly count: number;
  readonly tags: readonly TagCount[];
  readonly onGive: (tag: string) => void;
  readonly onTake: (tag: string) => void;
  readonly onClose: () => void;
}

export function TagDialog({ count, tags, onGive, onTake, onClose }: TagDialogProps): JSX.Element {
  const text = useSignal("");
  const tag = cleanTag(text.value);
  return (
    <Dialog
      title={listText.tagTitle(count)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={tag === undefined} onClick={() => tag !== undefined && onGive(tag)}>
            {listText.giveTag}
          </Button>
          <Button disabled={tag === undefined} onClick={() => tag !== undefined && onTake(tag)}>
            {listText.takeTag}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {listText.cancel}
          </Button>
        </>
      }
    >
      <Field
        label={listText.tag}
        value={text.value}
        maxLength={40}
        onInput={(next) => {
          text.value = next;
        }}
      />
      {tags.length > 0 && (
        <div class="chips">
          {tags.map((one) => (
            <Chip
              key={one.tag}
              onClick={() => {
                text.value = one.tag;
              }}
            >
              {one.tag}
            </Chip>
          ))}
        </div>
      )}
    </Dialog>
  );
}
