/**
 * Of a long list only the rows near the screen are drawn; the rest is room above and below. Rows may be of any height: each
 * is measured once it is drawn, and what stands on the screen stays where it is while the room above it is set right. The
 * page only.
 *
 * @module
 */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { createLineHeights, type LineHeights } from "./line-heights.ts";
import type { ListWindowProps } from "./long-list.tsx";
import { lineWindow, sameWindow } from "./row-window.ts";

interface Shape {
  readonly columns: number;
  /** Pixels between two lines. */
  readonly gap: number;
}

/** A row on the screen, and where it stood before rows above it were drawn. */
interface Anchor {
  readonly place: string;
  readonly top: number;
}

interface Held {
  readonly lines: LineHeights;
  readonly columns: number;
  readonly look: string;
  anchor: Anchor | undefined;
  /** Drawings one after the other that only this brought about. */
  passes: number;
  /** First row of the last drawing, and one behind its last. */
  last: string;
}

/** Before a row was measured, pixels. */
const GUESS = 100;
/** Rows drawn at last may show that more are needed, and so on; then the next scrolled pixel may see to it. */
const MOST_PASSES = 4;

/** Draws nothing itself. */
export function ListWindow({ list, count, drawn, look }: ListWindowProps): null {
  const held = useRef<Held>(null);
  const { from, to } = drawn.value;

  /** The lines as they are counted now, each drawn one measured. */
  const measure = (element: HTMLElement, { columns, gap }: Shape): LineHeights => {
    const lineCount = Math.ceil(count / columns);
    const before = held.current;
    if (before === null || before.lines.count !== lineCount || before.columns !== columns || before.look !== look) {
      // Of another look the heights are others; of another filter they are likely to be the same.
      const guess = before === null || before.look !== look ? undefined : before.lines.usual();
      const first = element.firstElementChild?.getBoundingClientRect().height;
      const lines = createLineHeights(lineCount, guess ?? (first === undefined ? GUESS : first + gap));
      held.current = { lines, columns, look, anchor: undefined, passes: 0, last: "" };
    }
    const { lines } = held.current ?? never();
    let [line, height] = [-1, 0];
    for (const row of element.children) {
      const at = Math.floor((placeOf(row) - 1) / columns);
      height = at === line ? Math.max(height, heightOf(row)) : heightOf(row);
      line = at;
      lines.measure(line, height + gap);
    }
    return lines;
  };

  const watch = (): void => {
    const element = list.current;
    if (element === null) return;
    const shape = shapeOf(element);
    const lines = measure(element, shape);
    const { top } = element.getBoundingClientRect();
    const window = lineWindow({ lines, top, height: globalThis.innerHeight });
    const rows = { from: window.from * shape.columns, to: Math.min(count, window.to * shape.columns) };
    if (sameWindow(rows, drawn.peek())) return;
    if (held.current !== null) held.current.anchor = top < 0 ? anchorIn(element) : undefined;
    drawn.value = rows;
  };

  useEffect(() => {
    let asked = 0;
    const later = (): void => {
      if (asked !== 0) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        watch();
      });
    };
    // A row that changes its height, a window that changes its width.
    const observer = new ResizeObserver(later);
    const moved = (): void => {
      if (held.current !== null) held.current.passes = 0;
      later();
    };
    if (list.current !== null) observer.observe(list.current);
    addEventListener("scroll", moved, { passive: true });
    addEventListener("resize", moved, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      observer.disconnect();
      removeEventListener("scroll", moved);
      removeEventListener("resize", moved);
    };
  }, [count, look]);

  // After each drawing: another density, filter or text size moves the edges, and new rows are measured.
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const shape = shapeOf(element);
    const lines = measure(element, shape);
    const state = held.current ?? never();
    const above = lines.topOf(Math.floor(from / shape.columns));
    const below = lines.topOf(lines.count) - lines.topOf(Math.ceil(Math.min(to, count) / shape.columns));
    element.style.paddingTop = `${String(above)}px`;
    element.style.paddingBottom = `${String(below)}px`;
    const { anchor } = state;
    state.anchor = undefined;
    const row = anchor && element.querySelector(`:scope > [aria-posinset="${anchor.place}"]`);
    if (anchor && row) {
      const moved = row.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
    }
    const now = `${String(from)} ${String(to)}`;
    state.passes = now === state.last ? 0 : state.passes + 1;
    state.last = now;
    if (state.passes <= MOST_PASSES) watch();
  });

  useLayoutEffect(() => {
    const element = list.current;
    // The browser's own holding on would move the page once more.
    element?.style.setProperty("overflow-anchor", "none");
    return () => {
      if (element !== null) element.style.padding = "";
    };
  }, [list]);
  return null;
}

const placeOf = (row: Element): number => Number(row.getAttribute("aria-posinset"));
const heightOf = (row: Element): number => row.getBoundingClientRect().height;

function shapeOf(list: HTMLElement): Shape {
  const style = getComputedStyle(list);
  const columns = style.display === "grid" ? style.gridTemplateColumns.split(" ").length : 1;
  const gap = Number.parseFloat(style.rowGap);
  return { gap: Number.isNaN(gap) ? 0 : gap, columns };
}

/** The first row that can be seen. */
function anchorIn(list: HTMLElement): Anchor | undefined {
  for (const row of list.children) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return { place: row.getAttribute("aria-posinset") ?? "", top };
  }
  return undefined;
}

function never(): never {
  throw new Error("watch the list: nothing was measured");
}
