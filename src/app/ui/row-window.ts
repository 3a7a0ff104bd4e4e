/** Which lines of a long list are near the screen. Pure. @module */
import type { LineHeights } from "./line-heights.ts";

export interface RowWindow {
  /** First row that is drawn. */
  readonly from: number;
  /** One behind the last. */
  readonly to: number;
}

export interface LineSight {
  readonly lines: Pick<LineHeights, "count" | "lineAt">;
  /** Where the list begins, pixels from the upper edge of what is seen; negative once it was scrolled past. */
  readonly top: number;
  /** Height of what is seen, pixels. */
  readonly height: number;
}

/** Lines drawn beyond each edge, so that a quick flick does not show an empty place. */
const BEYOND = 8;
/** The edges move by so many lines at a time: not every scrolled pixel draws the list anew. */
const STEP = 4;

export function lineWindow({ lines, top, height }: LineSight): RowWindow {
  const from = Math.floor((lines.lineAt(-top) - BEYOND) / STEP) * STEP;
  const to = Math.ceil((lines.lineAt(height - top) + 1 + BEYOND) / STEP) * STEP;
  return { from: Math.max(0, Math.min(from, lines.count - 1)), to: Math.max(0, Math.min(lines.count, to)) };
}

export function sameWindow(a: RowWindow, b: RowWindow): boolean {
  return a.from === b.from && a.to === b.to;
}
