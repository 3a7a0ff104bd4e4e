/** Where a row belongs that is being dragged among others, and when the page scrolls along. Pure. @module */

/** A row as it is laid out, whatever moves it about meanwhile. Pixels. */
export interface RowBox {
  /** Counted from 0 among all rows, also those that are not drawn. */
  readonly place: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The place for the row that is at `from` now while the finger is at `x`, `y`. A row gives way once the finger is where the
 * dragged one will lie then: so rows of unequal height never change places to and fro under a finger that holds still.
 */
export function placeUnder(rows: readonly RowBox[], from: number, x: number, y: number): number {
  const dragged = rows.find(({ place }) => place === from);
  if (dragged === undefined) return from;
  const height = dragged.bottom - dragged.top;
  let to = from;
  for (const { place, left, right, top, bottom } of rows) {
    if (x < left || x > right) continue;
    const shared = Math.min(height, bottom - top);
    if (place < from && y < top + shared) to = Math.min(to, place);
    if (place > from && y > bottom - shared) to = Math.max(to, place);
  }
  return to;
}

/** Within this distance of an edge the page scrolls, pixels. */
const EDGE_PX = 88;
const MOST_PX_PER_FRAME = 18;

/**
 * Pixels to scroll in one frame, negative upwards: the nearer to an edge, the more.
 *
 * @param top Upper edge of what is seen of the list, pixels.
 * @param bottom Lower edge.
 */
export function scrollStep(y: number, top: number, bottom: number): number {
  const edge = Math.min(EDGE_PX, (bottom - top) / 4);
  const above = top + edge - y;
  const below = y - (bottom - edge);
  const share = (depth: number): number => Math.ceil(MOST_PX_PER_FRAME * Math.min(1, depth / edge));
  if (above > 0) return -share(above);
  return below > 0 ? share(below) : 0;
}
