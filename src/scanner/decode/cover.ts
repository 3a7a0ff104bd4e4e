/** Paints over a code that is read, so that the next look finds the one beside it. Pure; runs in every world. @module */
import type { GrayPicture } from "./gray-picture.ts";
import type { Point } from "./read-code.ts";

/** Only that much of a code is covered, measured from its middle: all of its finder patterns, nothing of a neighbour. */
const PART = 1.04;

/**
 * @param corners Of a convex shape, in order around it, in pixels; they may lie outside the picture.
 * @returns A copy in which the shape has one grey, the mean of the picture.
 */
export function cover(picture: GrayPicture, corners: readonly Point[]): GrayPicture {
  const { width, height } = picture;
  const pixels = Uint8Array.from(picture.pixels);
  const value = mean(picture.pixels);
  const shape = grow(corners);
  const ys = shape.map((point) => point.y);
  const bottom = Math.min(height - 1, Math.floor(Math.max(...ys)));
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= bottom; y += 1) {
    const [from, to] = spanAt(shape, y);
    const start = Math.max(0, Math.ceil(from));
    const end = Math.min(width, Math.floor(to) + 1);
    if (start < end) pixels.fill(value, y * width + start, y * width + end);
  }
  return { pixels, width, height };
}

function grow(corners: readonly Point[]): readonly Point[] {
  const x = corners.reduce((sum, point) => sum + point.x, 0) / corners.length;
  const y = corners.reduce((sum, point) => sum + point.y, 0) / corners.length;
  return corners.map((point) => ({ x: x + (point.x - x) * PART, y: y + (point.y - y) * PART }));
}

/** First and last x of the shape on the row `y`; first after last where it is not on that row. */
function spanAt(shape: readonly Point[], y: number): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  shape.forEach((start, index) => {
    const end = shape[(index + 1) % shape.length] ?? start;
    if (start.y === end.y || y < Math.min(start.y, end.y) || y > Math.max(start.y, end.y)) return;
    const x = start.x + ((end.x - start.x) * (y - start.y)) / (end.y - start.y);
    from = Math.min(from, x);
    to = Math.max(to, x);
  });
  return [from, to];
}

function mean(pixels: Uint8Array): number {
  let sum = 0;
  for (const value of pixels) sum += value;
  return pixels.length === 0 ? 0 : Math.round(sum / pixels.length);
}
