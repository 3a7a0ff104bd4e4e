/**
 * A list of any length. Up to sixty rows all are drawn; of a longer one the first, until what watches the scrolling
 * (`list-window.tsx`) is fetched. The page only.
 *
 * @module
 */
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType, JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { RowWindow } from "./row-window.ts";

export interface ListWindowProps {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly count: number;
  /** Which rows are drawn; set here. */
  readonly drawn: Signal<RowWindow>;
  /** Changes with the look of the rows, and so with their height. */
  readonly look: string;
}

export interface LongListProps {
  readonly label: string;
  readonly class: string;
  readonly count: number;
  /** Draws one row as `<li>`; `place` tells a screen reader where it stands among all. */
  readonly row: (index: number, place: RowPlace) => ComponentChildren;
  readonly Window: ComponentType<ListWindowProps> | undefined;
}

export interface RowPlace {
  readonly "aria-setsize": number;
  readonly "aria-posinset": number;
}

/** Up to here all rows are drawn: the browser's own search and every helper sees them. */
const ALL_UP_TO = 60;
const FIRST_GUESS: RowWindow = { from: 0, to: 20 };

export function LongList({ label, class: look, count, row, Window }: LongListProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const drawn = useSignal(FIRST_GUESS);
  const isWhole = count <= ALL_UP_TO;
  const from = isWhole ? 0 : Math.min(drawn.value.from, count);
  const to = isWhole ? count : Math.min(drawn.value.to, count);
  const rows: ComponentChildren[] = [];
  for (let index = from; index < to; index += 1) {
    rows.push(row(index, { "aria-setsize": count, "aria-posinset": index + 1 }));
  }
  return (
    <>
      <ul class={look} aria-label={label} ref={list}>
        {rows}
      </ul>
      {!isWhole && Window && <Window list={list} count={count} drawn={drawn} look={look} />}
    </>
  );
}
