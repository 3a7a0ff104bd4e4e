/** The texts of the codes in a picture, by the scanner's decoders. Runs in every world. @module */
import { crop, type GrayPicture, loadSecond, readCode, readStill, shrinkTo } from "../../scanner/everywhere.ts";

/** Long side of the picture whose parts are looked at one by one; as the scanner has it for the whole. */
const LARGEST_SIDE = 1600;
/** Sides of the parts, of the picture's short one: codes beside each other, in two rows, in three. */
const PARTS = [1, 0.6, 0.4] as const;

/**
 * Every text found. ZXing, which gives all codes of a picture at once, is left to the scanner's own door, for it would have to be
 * fetched; so parts of the picture are looked at one by one.
 */
export async function codesIn(picture: GrayPicture, signal?: AbortSignal): Promise<readonly string[]> {
  const texts = await readStill(
    picture,
    {
      loadStrong: () => Promise.reject(new Error("picture: without ZXing")),
      loadSecond,
      // The number of attempts is the only limit, but for the signal: a clock would make the result differ from run to run.
      nowMs: () => (signal?.aborted === true ? Number.POSITIVE_INFINITY : 0),
      pause: () => new Promise<void>(() => undefined),
    },
    1,
  );
  const all = new Set(texts);
  const small = shrinkTo(picture, LARGEST_SIDE);
  for (const part of partsOf(small)) {
    if (signal?.aborted === true) break;
    const text = readCode(part);
    if (text !== undefined) all.add(text);
  }
  return [...all];
}

/** Squares that overlap by half, so that each code lies whole in one of them. */
function* partsOf(picture: GrayPicture): Generator<GrayPicture> {
  const { width, height } = picture;
  for (const share of PARTS) {
    const side = Math.floor(Math.min(width, height) * share);
    const columns = Math.ceil((2 * (width - side)) / side) + 1;
    const rows = Math.ceil((2 * (height - side)) / side) + 1;
    // The picture itself has been looked at.
    if (columns * rows === 1 || side < 21) continue;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const left = Math.min(width - side, Math.floor((column * side) / 2));
        const top = Math.min(height - side, Math.floor((row * side) / 2));
        yield crop(picture, left, top, side, side);
      }
  }
}

/** The only code of a picture that was drawn, not photographed: at once, or not at all. */
export function drawnCodeIn(picture: GrayPicture): string | undefined {
  return readCode(picture);
}
