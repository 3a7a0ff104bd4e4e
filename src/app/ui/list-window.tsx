/** Of a long list only the rows near the screen are drawn; the rest is room above and below. The page only. @module */
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { ListWindowProps } from "./long-list.tsx";
import { rowWindow, sameWindow } from "./row-window.ts";

interface Shape {
  /** Height of one line of rows and the gap below it, pixels. */
  readonly lineHeight: number;
  readonly columns: number;
}

/** Draws nothing itself. */
export function ListWindow({ list, count, drawn, look }: ListWindowProps): null {
  const shape = useSignal<Shape>({ lineHeight: 0, columns: 1 });
  const { columns, lineHeight } = shape.value;
  const { from, to } = drawn.value;

  const watch = (): void => {
    const element = list.current;
    if (element === null) return;
    const next = shapeOf(element) ?? shape.peek();
    if (next.lineHeight !== shape.peek().lineHeight || next.columns !== shape.peek().columns) shape.value = next;
    const lines = rowWindow({
      count: Math.ceil(count / next.columns),
      rowHeight: next.lineHeight,
      top: element.getBoundingClientRect().top,
      height: globalThis.innerHeight,
    });
    const rows = { from: lines.from * next.columns, to: lines.to * next.columns };
    if (!sameWindow(rows, drawn.peek())) drawn.value = rows;
  };

  // After each drawing from above: another density, filter or text size moves the edges.
  useLayoutEffect(watch, [count, look]);

  useEffect(() => {
    let asked = 0;
    const later = (): void => {
      if (asked !== 0) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        watch();
      });
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [count]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const linesBelow = Math.max(0, Math.ceil(count / columns) - Math.ceil(Math.min(to, count) / columns));
    element.style.paddingTop = `${String((Math.min(from, count) / columns) * lineHeight)}px`;
    element.style.paddingBottom = `${String(linesBelow * lineHeight)}px`;
  });
  useLayoutEffect(
    () => () => {
      if (list.current !== null) list.current.style.padding = "";
    },
    [list],
  );
  return null;
}

function shapeOf(list: HTMLElement): Shape | undefined {
  const first = list.firstElementChild;
  if (first === null) return undefined;
  const style = getComputedStyle(list);
  const columns = style.display === "grid" ? style.gridTemplateColumns.split(" ").length : 1;
  const gap = Number.parseFloat(style.rowGap);
  return { lineHeight: first.getBoundingClientRect().height + (Number.isNaN(gap) ? 0 : gap), columns };
}
