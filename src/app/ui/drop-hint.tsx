/** Over the whole window, while a file is dragged across it. Page only. @module */

import { ImageDown } from "lucide-preact";
import type { ComponentChildren, JSX } from "preact";
import "./drop-hint.css";

/** Whoever drags sees it; it is nothing to be read out, and takes no events. */
export function DropHint({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="drop-hint" aria-hidden="true">
      <ImageDown size={40} strokeWidth={1.5} />
      {children}
    </div>
  );
}
