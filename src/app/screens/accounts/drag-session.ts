/**
 * One row on its way under a finger: it follows, the others give way, and near the edges the page scrolls. Rows may be drawn
 * and taken away meanwhile, so each step looks for them anew. The page only.
 *
 * @module
 */
import type { Arranging } from "../../state/arranging.ts";
import { placeUnder, type RowBox, scrollStep } from "./drag.ts";

export interface DragParts {
  /** The list; it stays while its rows come and go, and hears the pointer. */
  readonly list: HTMLElement;
  readonly id: string;
  readonly arranging: Pick<Arranging, "hover" | "placeOf" | "cancel">;
  /** @param place Where the row was let go, counted from 0; `undefined`: as before. */
  readonly onEnd: (place: number | undefined) => void;
}

const GIVE_WAY_MS = 140;
/** What lies above the page's lower edge: sections on a phone. */
const BAR_PX = 72;

export const rowOf = (list: Element, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);

export function startDrag(event: PointerEvent, { list, id, arranging, onEnd }: DragParts): void {
  const row = rowOf(list, id);
  if (row === null) return;
  const { pointerId } = event;
  const first = arranging.placeOf(id);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const grabbed = {
    x: event.clientX - row.getBoundingClientRect().left,
    y: event.clientY - row.getBoundingClientRect().top,
  };
  const ends = new AbortController();
  let pointer = { x: event.clientX, y: event.clientY };
  let frame = 0;

  /** Puts the row under the finger, wherever its place in the list is. */
  const follow = (): void => {
    const lifted = rowOf(list, id);
    if (lifted === null) return;
    const { left, top } = origin(list);
    const x = pointer.x - grabbed.x - left - lifted.offsetLeft;
    const y = pointer.y - grabbed.y - top - lifted.offsetTop;
    lifted.classList.add("row-lifted");
    lifted.style.transform = `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`;
  };

  const step = (): void => {
    // The vault was locked, or the list is gone for another reason.
    if (!list.isConnected) {
      end(false);
      return;
    }
    frame = requestAnimationFrame(step);
    const sight = { top: Math.max(0, stickyBottom()), bottom: innerHeight - BAR_PX };
    const by = scrollStep(pointer.y, sight.top, sight.bottom);
    if (by !== 0) scrollBy({ top: by, behavior: "instant" });
    const from = arranging.placeOf(id);
    const { left, top } = origin(list);
    const to = placeUnder(boxes(list), from, pointer.x - left, pointer.y - top);
    if (to === from) {
      follow();
      return;
    }
    const before = isStill ? undefined : placesIn(list, id);
    arranging.hover(id, to);
    // Behind the drawing that this brought about, and before it is painted.
    queueMicrotask(() => {
      if (before !== undefined) giveWay(list, before);
      if (frame !== 0) follow();
    });
  };

  const end = (isKept: boolean): void => {
    if (ends.signal.aborted) return;
    ends.abort();
    cancelAnimationFrame(frame);
    frame = 0;
    if (list.hasPointerCapture(pointerId)) list.releasePointerCapture(pointerId);
    if (!isKept) arranging.cancel();
    const place = arranging.placeOf(id);
    queueMicrotask(() => settle(list, id, isStill));
    onEnd(isKept && place !== first ? place : undefined);
  };

  const { signal } = ends;
  const isOurs = (other: PointerEvent): boolean => other.pointerId === pointerId;
  list.setPointerCapture(pointerId);
  list.addEventListener(
    "pointermove",
    (move) => {
      if (isOurs(move)) pointer = { x: move.clientX, y: move.clientY };
    },
    { signal },
  );
  list.addEventListener("pointerup", (up) => isOurs(up) && end(true), { signal });
  list.addEventListener("pointercancel", (cancelled) => isOurs(cancelled) && end(false), { signal });
  list.addEventListener("lostpointercapture", (lost) => isOurs(lost) && end(true), { signal });
  addEventListener("blur", () => end(false), { signal });
  document.addEventListener(
    "keydown",
    (key) => {
      if (key.key !== "Escape") return;
      key.preventDefault();
      end(false);
    },
    { signal, capture: true },
  );
  frame = requestAnimationFrame(step);
  follow();
}

/** What `offsetLeft` and `offsetTop` of the rows count from, seen from the window's corner. */
function origin(list: HTMLElement): { readonly left: number; readonly top: number } {
  const { left, top } = list.getBoundingClientRect();
  return { left: left - list.offsetLeft, top: top - list.offsetTop };
}

const drawnRows = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(":scope > [data-id]"),
];

/** As laid out, without what moves them about. */
function boxes(list: HTMLElement): readonly RowBox[] {
  return drawnRows(list).map((row) => ({
    place: Number(row.ariaPosInSet) - 1,
    left: row.offsetLeft,
    right: row.offsetLeft + row.offsetWidth,
    top: row.offsetTop,
    bottom: row.offsetTop + row.offsetHeight,
  }));
}

function placesIn(list: HTMLElement, butId: string): ReadonlyMap<HTMLElement, readonly [x: number, y: number]> {
  const others = drawnRows(list).filter((row) => row.dataset["id"] !== butId);
  return new Map(others.map((row) => [row, [row.offsetLeft, row.offsetTop]]));
}

function giveWay(list: HTMLElement, before: ReturnType<typeof placesIn>): void {
  for (const row of drawnRows(list)) {
    const [x, y] = before.get(row) ?? [row.offsetLeft, row.offsetTop];
    const [byX, byY] = [x - row.offsetLeft, y - row.offsetTop];
    if (byX === 0 && byY === 0) continue;
    const from = `translate(${String(byX)}px, ${String(byY)}px)`;
    row.animate([{ transform: from }, { transform: "none" }], { duration: GIVE_WAY_MS, easing: "ease-out" });
  }
}

/** Lets the row down where it belongs. */
function settle(list: HTMLElement, id: string, isStill: boolean): void {
  const row = rowOf(list, id);
  for (const lifted of list.querySelectorAll<HTMLElement>(".row-lifted")) {
    const from = lifted.style.transform;
    lifted.classList.remove("row-lifted");
    lifted.style.transform = "";
    if (lifted === row && !isStill)
      lifted.animate([{ transform: from }, { transform: "none" }], { duration: GIVE_WAY_MS, easing: "ease-out" });
  }
}

/** Lower edge of the bar that stays above the list. */
function stickyBottom(): number {
  return document.querySelector(".choosing")?.getBoundingClientRect().bottom ?? 0;
}
