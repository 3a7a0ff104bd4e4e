/** A row that uncovers a red Delete when it is swiped to the right; also by the Delete key. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { accountsText } from "../../text/en/accounts.ts";
import { Trash2 } from "../../ui/icons.ts";
import { AT_REST, nextSwipe, type SwipeEvent } from "./swipe.ts";

export interface SwipeRowProps {
  readonly label: string;
  readonly onDelete: () => void;
  readonly children: ComponentChildren;
}

export function SwipeRow({ label, onDelete, children }: SwipeRowProps): JSX.Element {
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
      class={phase === "dragging" ? "row row-dragging" : "row"}
      ref={item}
      onKeyDown={(event) => {
        if (event.key === "Delete") onDelete();
        if (event.key === "Escape") step({ kind: "close" });
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
          if (event.isPrimary && event.button === 0) step({ kind: "down", x: event.clientX, y: event.clientY });
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
