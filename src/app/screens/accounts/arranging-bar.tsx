/** Stands above the list while the order is being changed. The page only. @module */
import type { JSX } from "preact";
import { listText } from "../../text/en/list.ts";
import { Button } from "../../ui/button.tsx";
import { ARRANGE_HINT_ID } from "./arrange-handle.tsx";

export function ArrangingBar({ onEnd }: { readonly onEnd: () => void }): JSX.Element {
  return (
    <div class="choosing arranging">
      <span class="choosing-count">
        {listText.arranging}
        <span class="arranging-hint" id={ARRANGE_HINT_ID}>
          {listText.arrangingHint}
        </span>
      </span>
      <Button kind="primary" onClick={onEnd}>
        {listText.endArranging}
      </Button>
    </div>
  );
}
