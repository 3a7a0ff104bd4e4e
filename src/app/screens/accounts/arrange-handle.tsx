/** What a row is moved by while the order is being changed: dragged, or moved with the arrow keys. The page only. @module */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Arranging } from "../../state/arranging.ts";
import { listText } from "../../text/en/list.ts";
import { GripVertical } from "../../ui/icons.ts";
import { rowOf, startDrag } from "./drag-session.ts";

export interface ArrangeHandleProps {
  readonly id: string;
  readonly label: string;
  readonly arranging: Omit<Arranging, "arrange">;
  /** The account stands at another place now: it is to be stored and said. */
  readonly onMoved: (id: string) => void;
}

/** Id of the sentence that says how it is done, in the bar above the list. */
export const ARRANGE_HINT_ID = "arrange-hint";

export function ArrangeHandle({ id, label, arranging, onMoved }: ArrangeHandleProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const list = (): HTMLElement | null => button.current?.closest("ul") ?? null;

  const moveByKey = (key: string): boolean => {
    const from = arranging.placeOf(id);
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: Number.POSITIVE_INFINITY }[key];
    const rows = list();
    if (to === undefined || rows === null) return false;
    arranging.hover(id, to);
    if (arranging.placeOf(id) !== from) onMoved(id);
    bringBack(rows, id, key);
    return true;
  };

  return (
    <span class="row-end">
      <button
        ref={button}
        type="button"
        class="icon-button arrange-handle"
        aria-label={listText.moveHandle(label)}
        aria-describedby={ARRANGE_HINT_ID}
        onPointerDown={(event) => {
          const rows = list();
          if (!event.isPrimary || event.button !== 0 || rows === null) return;
          // Else the browser would select text, or drag the page.
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
          startDrag(event, {
            list: rows,
            id,
            arranging,
            onEnd: (place) => {
              if (place !== undefined) onMoved(id);
              queueMicrotask(() => focusHandle(rows, id));
            },
          });
        }}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey || !moveByKey(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <GripVertical size={24} aria-hidden="true" />
      </button>
    </span>
  );
}

/** A row that changes its place in the page loses the focus; one far away is drawn only once it is near the screen. */
function bringBack(rows: HTMLElement, id: string, key: string): void {
  queueMicrotask(() => {
    if (focusHandle(rows, id)) return;
    scrollTo({ top: key === "Home" ? 0 : document.documentElement.scrollHeight, behavior: "instant" });
    // The list draws its rows in the frame after the page was scrolled.
    requestAnimationFrame(() => requestAnimationFrame(() => focusHandle(rows, id)));
  });
}

function focusHandle(rows: HTMLElement, id: string): boolean {
  const row = rowOf(rows, id);
  const handle = row?.querySelector<HTMLElement>(".arrange-handle");
  if (!handle) return false;
  handle.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest", behavior: "instant" });
  return true;
}
