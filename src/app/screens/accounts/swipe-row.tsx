/** A row that uncovers a red Delete when it is swiped to the right; also by the Delete key. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { accountsText } from "../../text/en/accounts.ts";
import { Trash2 } from "../../ui/icons.ts";
import type { RowPlace } from "../../ui/long-list.tsx";
import { AT_REST, nextSwipe, type SwipeEvent } from "./swipe.ts";

export interface SwipeRowProps {
  readonly label: string;
  readonly place: RowPlace;
  readonly id?: string;
  /** Does not move under the finger. */
  readonly isStill?: boolean;
  readonly isChosen?: boolean;
  /** Alt and an arrow key move it, where it can be moved. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly onDelete: () => void;
  readonly children: ComponentChildren;
}

export function SwipeRow(props: SwipeRowProps): JSX.Element {
  const { label, place, id, isStill = false, isChosen = false, onDelete, onMove, children } = props;
  const swipe = useSignal(AT_REST);
  const item = useRef<HTMLLIElement>(null);
  const face = useRef<HTMLDivElement>(null);
  // A drag ends in a click on whatever is under the finger; that one is not meant.
  const dragged = useRef(false);
  const { offset, phase } = swipe.value;

  const step = (event: SwipeEvent): void => {
    swipe.value = nextSwipe(swipe.peek(), event);
    if (swipe.peek().phase === "dragging") dragged.current = true;
  };

  useEffect(() => {
    if (face.current) face.current.style.transform = offset === 0 ? "" : `translateX(${String(offset)}px)`;
  }, [offset]);

  const isOpen = offset > 0 && phase === "rest";
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && item.current?.contains(event.target) !== true) swipe.value = AT_REST;
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen, swipe]);

  return (
    <li
      class={["row", phase === "dragging" && "row-dragging", isChosen && "row-chosen"].filter(Boolean).join(" ")}
      ref={item}
      {...place}
      data-id={id}
      onKeyDown={(event) => {
        if (event.key === "Delete") onDelete();
        if (event.key === "Escape") step({ kind: "close" });
        const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
        if (by === undefined || onMove === undefined) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      {offset > 0 && (
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
      )}
      <div
        class="row-face"
        ref={face}
        onPointerDown={(event) => {
          dragged.current = false;
          if (event.isPrimary && event.button === 0 && !isStill)
            step({ kind: "down", x: event.clientX, y: event.clientY });
        }}
        onPointerMove={(event) => {
          if (!event.isPrimary || swipe.peek().phase === "rest") return;
          const before = swipe.peek().phase;
          step({ kind: "move", x: event.clientX, y: event.clientY });
          if (before === "pressed" && swipe.peek().phase === "dragging")
            face.current?.setPointerCapture(event.pointerId);
        }}
        onPointerUp={() => step({ kind: "up" })}
        onPointerCancel={() => step({ kind: "cancel" })}
        onClickCapture={(event) => {
          if (!dragged.current && !isOpen) return;
          dragged.current = false;
          event.stopPropagation();
          event.preventDefault();
          if (isOpen && phase === "rest" && swipe.peek().from > 0) step({ kind: "close" });
        }}
      >
        {children}
      </div>
    </li>
  );
}
