/** How far a row has been swiped, step by step. Pure. @module */

export interface Swipe {
  readonly phase: "rest" | "pressed" | "dragging" | "scrolling";
  readonly startX: number;
  readonly startY: number;
  /** Where the row stood when the finger came down. */
  readonly from: number;
  /** Where it stands now, pixels to the right. */
  readonly offset: number;
}

export type SwipeEvent =
  | { readonly kind: "down" | "move"; readonly x: number; readonly y: number }
  | { readonly kind: "up" | "cancel" | "close" };

/** Width of what lies under the row. */
export const UNCOVERED_PX = 104;
/** A finger that moves less has tapped. */
const SLOP_PX = 10;

export const AT_REST: Swipe = { phase: "rest", startX: 0, startY: 0, from: 0, offset: 0 };

export function nextSwipe(swipe: Swipe, event: SwipeEvent): Swipe {
  switch (event.kind) {
    case "down":
      return { phase: "pressed", startX: event.x, startY: event.y, from: swipe.offset, offset: swipe.offset };
    case "move":
      return moved(swipe, event.x - swipe.startX, event.y - swipe.startY);
    case "up":
      return { ...swipe, phase: "rest", offset: swipe.phase === "dragging" ? settled(swipe) : swipe.offset };
    case "cancel":
      return { ...swipe, phase: "rest", offset: settled(swipe) };
    case "close":
      return AT_REST;
  }
}

function moved(swipe: Swipe, x: number, y: number): Swipe {
  if (swipe.phase === "rest" || swipe.phase === "scrolling") return swipe;
  if (swipe.phase === "pressed") {
    if (Math.hypot(x, y) < SLOP_PX) return swipe;
    if (Math.abs(y) > Math.abs(x)) return { ...swipe, phase: "scrolling" };
  }
  return { ...swipe, phase: "dragging", offset: resisted(swipe.from + x) };
}

/** Beyond what lies under it the row gives way only a little, so that the end is felt. */
function resisted(offset: number): number {
  if (offset <= 0) return 0;
  return offset <= UNCOVERED_PX ? offset : UNCOVERED_PX + (offset - UNCOVERED_PX) / 5;
}

function settled(swipe: Swipe): number {
  return swipe.offset >= UNCOVERED_PX / 2 ? UNCOVERED_PX : 0;
}
