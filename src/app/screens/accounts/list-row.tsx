/** A row of the list; what a finger and keys do with it (`swipe-layer.tsx`) is fetched behind it. The page only. @module */
import type { ComponentChildren, ComponentType, JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { RowPlace } from "../../ui/long-list.tsx";

export interface SwipeLayerProps {
  readonly item: RefObject<HTMLLIElement | null>;
  readonly face: RefObject<HTMLDivElement | null>;
  readonly label: string;
  /** Does not move under the finger. */
  readonly isStill: boolean;
  /** Alt and an arrow key move it, where it can be moved. */
  readonly onMove: ((by: -1 | 1) => void) | undefined;
  readonly onDelete: () => void;
}

export interface ListRowProps extends Partial<Pick<SwipeLayerProps, "isStill" | "onMove">> {
  readonly label: string;
  readonly place: RowPlace;
  readonly id?: string;
  readonly isChosen?: boolean;
  readonly onDelete: () => void;
  readonly Swipe: ComponentType<SwipeLayerProps> | undefined;
  readonly children: ComponentChildren;
}

export function ListRow(props: ListRowProps): JSX.Element {
  const { label, place, id, isStill = false, isChosen = false, onDelete, onMove, Swipe, children } = props;
  const item = useRef<HTMLLIElement>(null);
  const face = useRef<HTMLDivElement>(null);
  return (
    <li
      class={isChosen ? "row row-chosen" : "row"}
      ref={item}
      {...place}
      data-id={id}
      onKeyDown={(event) => {
        if (event.key === "Delete") onDelete();
      }}
    >
      {Swipe && <Swipe item={item} face={face} label={label} isStill={isStill} onMove={onMove} onDelete={onDelete} />}
      <div class="row-face" ref={face}>
        {children}
      </div>
    </li>
  );
}
