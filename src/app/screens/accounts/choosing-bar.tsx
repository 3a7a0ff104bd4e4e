/** What can be done with several chosen accounts at once. The page only. @module */
import type { JSX } from "preact";
import { listText } from "../../text/en/list.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Tag, Trash2, Upload, X } from "../../ui/icons.ts";

export interface ChoosingBarProps {
  readonly count: number;
  readonly onAll: () => void;
  readonly onTag: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onEnd: () => void;
}

export function ChoosingBar({ count, onAll, onTag, onExport, onDelete, onEnd }: ChoosingBarProps): JSX.Element {
  const isNone = count === 0;
  return (
    <div class="choosing" role="toolbar" aria-label={listText.chosen(count)}>
      <IconButton label={listText.endChoosing} icon={<X size={22} aria-hidden="true" />} onClick={onEnd} />
      <span class="choosing-count" aria-live="polite">
        {listText.chosen(count)}
      </span>
      <Button kind="quiet" onClick={onAll}>
        {listText.chooseAll}
      </Button>
      <IconButton
        label={listText.tagChosen}
        icon={<Tag size={22} aria-hidden="true" />}
        disabled={isNone}
        onClick={onTag}
      />
      <IconButton
        label={listText.exportChosen}
        icon={<Upload size={22} aria-hidden="true" />}
        disabled={isNone}
        onClick={onExport}
      />
      <IconButton
        label={listText.deleteChosen}
        icon={<Trash2 size={22} aria-hidden="true" />}
        disabled={isNone}
        onClick={onDelete}
      />
    </div>
  );
}
