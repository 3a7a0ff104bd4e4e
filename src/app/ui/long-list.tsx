/** A list of any length of which only the rows near the screen are drawn. All rows are equally high. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type RowWindow, rowWindow, sameWindow } from "./row-window.ts";

export interface LongListProps {
  readonly label: string;
  readonly class: string;
  readonly count: number;
  /** Draws one row as `<li>`; `place` tells a screen reader where it stands among all. */
  readonly row: (index: number, place: RowPlace) => ComponentChildren;
}

export interface RowPlace {
  readonly "aria-setsize": number;
  readonly "aria-posinset": number;
}

interface Shape {
  /** Height of one line of rows and the gap below it, pixels. */
  readonly lineHeight: number;
  readonly columns: number;
}

/** Up to here all rows are drawn: the browser's own search and every helper sees them. */
const ALL_UP_TO = 60;
const FIRST_GUESS: RowWindow = { from: 0, to: 20 };

export function LongList(props: LongListProps): JSX.Element {
  const { label, count, row } = props;
  const list = useRef<HTMLUListElement>(null);
  const shape = useSignal<Shape>({ lineHeight: 0, columns: 1 });
  const lines = useSignal(FIRST_GUESS);
  const isWhole = count <= ALL_UP_TO;
  const { columns, lineHeight } = shape.value;
  const from = isWhole ? 0 : Math.min(lines.value.from * columns, count);
  const to = isWhole ? count : Math.min(lines.value.to * columns, count);

  const look = (): void => {
    const element = list.current;
    if (element === null) return;
    const next = shapeOf(element) ?? shape.peek();
    if (next.lineHeight !== shape.peek().lineHeight || next.columns !== shape.peek().columns) shape.value = next;
    const seen = rowWindow({
      count: Math.ceil(count / next.columns),
      rowHeight: next.lineHeight,
      top: element.getBoundingClientRect().top,
      height: globalThis.innerHeight,
    });
    if (!sameWindow(seen, lines.peek())) lines.value = seen;
  };

  // After each drawing from above: another density, filter or text size moves the edges.
  useLayoutEffect(() => {
    if (!isWhole) look();
  }, [count, isWhole, props.class]);

  useEffect(() => {
    if (isWhole) return undefined;
    let asked = 0;
    const later = (): void => {
      if (asked !== 0) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        look();
      });
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [isWhole, count]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const linesBelow = Math.ceil(count / columns) - Math.ceil(to / columns);
    element.style.paddingTop = isWhole ? "" : `${String((from / columns) * lineHeight)}px`;
    element.style.paddingBottom = isWhole ? "" : `${String(linesBelow * lineHeight)}px`;
  });

  const rows: ComponentChildren[] = [];
  for (let index = from; index < to; index += 1) {
    rows.push(row(index, { "aria-setsize": count, "aria-posinset": index + 1 }));
  }
  return (
    <ul class={props.class} aria-label={label} ref={list}>
      {rows}
    </ul>
  );
}

function shapeOf(list: HTMLElement): Shape | undefined {
  const first = list.firstElementChild;
  if (first === null) return undefined;
  const style = getComputedStyle(list);
  const columns = style.display === "grid" ? style.gridTemplateColumns.split(" ").length : 1;
  const gap = Number.parseFloat(style.rowGap);
  return { lineHeight: first.getBoundingClientRect().height + (Number.isNaN(gap) ? 0 : gap), columns };
}
