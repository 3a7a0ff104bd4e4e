/**
 * Uncovers a red Delete when a row is swiped to the right; Escape covers it, Alt and an arrow key move the row, a long press
 * opens its menu. It hears
 * the row that is there already and draws only what lies under it. The page only.
 *
 * @module
 */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { accountsText } from "../../text/en/accounts.ts";
import { Trash2 } from "../../ui/icons.ts";
import { watchLongPress } from "../../ui/long-press.ts";
import type { SwipeLayerProps } from "./list-row.tsx";
import { AT_REST, nextSwipe, type SwipeEvent } from "./swipe.ts";

export function SwipeLayer(props: SwipeLayerProps): JSX.Element | null {
  const { item, face, label, onDelete } = props;
  const swipe = useSignal(AT_REST);
  // The listeners are put on once and ask for what holds at the moment.
  const now = useRef(props);
  now.current = props;
  const { offset, phase } = swipe.value;
  const isOpen = offset > 0 && phase === "rest";

  const step = (event: SwipeEvent): void => {
    swipe.value = nextSwipe(swipe.peek(), event);
  };

  useEffect(() => {
    const { style, classList } = face.current ?? {};
    if (style) style.transform = offset === 0 ? "" : `translateX(${String(offset)}px)`;
    classList?.toggle("row-dragged", phase === "dragging");
  }, [offset, phase, face]);

  useEffect(() => {
    const [row, surface] = [item.current, face.current];
    if (row === null || surface === null) return undefined;
    const ends = new AbortController();
    const { signal } = ends;
    // A drag ends in a click on whatever is under the finger; that one is not meant.
    let dragged = false;
    surface.addEventListener(
      "pointerdown",
      (event) => {
        dragged = false;
        if (event.isPrimary && event.button === 0 && !now.current.isStill)
          step({ kind: "down", x: event.clientX, y: event.clientY });
      },
      { signal },
    );
    surface.addEventListener(
      "pointermove",
      (event) => {
        const before = swipe.peek().phase;
        if (!event.isPrimary || before === "rest") return;
        step({ kind: "move", x: event.clientX, y: event.clientY });
        if (swipe.peek().phase !== "dragging") return;
        dragged = true;
        if (before === "pressed") surface.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    surface.addEventListener("pointerup", () => step({ kind: "up" }), { signal });
    surface.addEventListener("pointercancel", () => step({ kind: "cancel" }), { signal });
    surface.addEventListener(
      "click",
      (event) => {
        const { offset: left, phase: at, from } = swipe.peek();
        const isUncovered = left > 0 && at === "rest";
        // A key presses what it means.
        if (!(dragged && event.detail > 0) && !isUncovered) return;
        dragged = false;
        event.stopPropagation();
        event.preventDefault();
        if (isUncovered && from > 0) step({ kind: "close" });
      },
      { signal, capture: true },
    );
    const menu = (): HTMLElement | null => surface.querySelector("[aria-haspopup=menu][aria-expanded=false]");
    watchLongPress(surface, {
      signal,
      mayPress: () => !now.current.isStill && swipe.peek().offset === 0 && menu() !== null,
      onPress: (isTouch) => {
        step({ kind: "close" });
        dragged = isTouch;
        menu()?.click();
      },
    });
    row.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") step({ kind: "close" });
        const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
        const { onMove } = now.current;
        if (by === undefined || onMove === undefined) return;
        event.preventDefault();
        onMove(by);
      },
      { signal },
    );
    return () => {
      ends.abort();
      surface.style.transform = "";
      surface.classList.remove("row-dragged");
    };
  }, [item, face, swipe]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && item.current?.contains(event.target) !== true) swipe.value = AT_REST;
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen, item, swipe]);

  if (offset === 0) return null;
  return (
    <button
      type="button"
      class="row-delete"
      aria-label={accountsText.deleteLabel(label)}
      onClick={() => {
        step({ kind: "close" });
        onDelete();
      }}
    >
      <Trash2 size={22} aria-hidden="true" />
      {accountsText.deleteItem}
    </button>
  );
}
