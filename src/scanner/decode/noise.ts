/** Whether a picture is nothing but noise, on which a decoder spends most of its time and finds nothing. Pure; runs in every world. @module */
import type { GrayPicture } from "./gray-picture.ts";

const COLUMNS = 12;
const ROWS = 9;
/** Of two rows one is enough. */
const ROW_STEP = 2;
/**
 * Share of neighbours that lie on both sides of their tile's mean. White noise has 0.5; modules of two pixels, fewer than any
 * decoder reads, have 0.25.
 */
const NOISE = 0.35;

/**
 * Every tile of the picture changes between light and dark at more than each third pixel. A code anywhere, or a calm spot as
 * large as one tile, makes it none.
 */
export function isNoise(picture: GrayPicture): boolean {
  const { width, height } = picture;
  const tile = { width: Math.floor(width / COLUMNS), height: Math.floor(height / ROWS) };
  if (tile.width < 4 || tile.height < 4) return false;
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS; column += 1)
      if (crossings(picture, column * tile.width, row * tile.height, tile) < NOISE) return false;
  return true;
}

function crossings(
  { pixels, width }: GrayPicture,
  left: number,
  top: number,
  tile: { readonly width: number; readonly height: number },
): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < tile.height; y += ROW_STEP) {
    const start = (top + y) * width + left;
    for (let x = 0; x < tile.width; x += 1) sum += pixels[start + x] ?? 0;
    count += tile.width;
  }
  const mean = sum / count;
  let crossed = 0;
  let pairs = 0;
  for (let y = 0; y < tile.height; y += ROW_STEP) {
    const start = (top + y) * width + left;
    for (let x = 1; x < tile.width; x += 1)
      if ((pixels[start + x] ?? 0) > mean !== (pixels[start + x - 1] ?? 0) > mean) crossed += 1;
    pairs += tile.width - 1;
  }
  return crossed / pairs;
}
