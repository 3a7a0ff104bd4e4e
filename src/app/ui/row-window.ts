/** Which rows of a long list are near the screen. Pure. @module */

export interface RowWindow {
  /** First row that is drawn. */
  readonly from: number;
  /** One behind the last. */
  readonly to: number;
}

export interface RowSight {
  readonly count: number;
  /** Height of one row, pixels; all are the same. */
  readonly rowHeight: number;
  /** Where the list begins, pixels from the upper edge of what is seen; negative once it was scrolled past. */
  readonly top: number;
  /** Height of what is seen, pixels. */
  readonly height: number;
}

/** Rows drawn beyond each edge, so that a quick flick does not show an empty place. */
const BEYOND = 8;
/** The edges move by so many rows at a time: not every scrolled pixel draws the list anew. */
const STEP = 4;

export function rowWindow({ count, rowHeight, top, height }: RowSight): RowWindow {
  if (rowHeight <= 0) return { from: 0, to: Math.min(count, 1) };
  const first = Math.floor(-top / rowHeight);
  const last = Math.ceil((height - top) / rowHeight);
  const from = Math.floor((first - BEYOND) / STEP) * STEP;
  const to = Math.ceil((last + BEYOND) / STEP) * STEP;
  return { from: Math.max(0, Math.min(from, Math.max(0, count - 1))), to: Math.max(0, Math.min(count, to)) };
}

export function sameWindow(a: RowWindow, b: RowWindow): boolean {
  return a.from === b.from && a.to === b.to;
}
