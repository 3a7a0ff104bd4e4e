/**
 * The attempts that are made on a picture, each a preparation for jsQR. For camera frames one cheap attempt per frame in
 * turn; for a picture that stands still all of them, until a code is found. Pure; runs in every world.
 *
 * @module
 */
import { blur, sharpenByLocalMean } from "./filters.ts";
import { addMargin, crop, cropMiddle, enlarge, type GrayPicture, invert, shrinkTo } from "./gray-picture.ts";
import { readCode } from "./read-code.ts";

type Preparation = (picture: GrayPicture) => GrayPicture;

/** Long side of the largest picture jsQR is given: beyond it there is only more noise and time. */
const LARGEST_SIDE = 1600;
/** jsQR wants about 2.5 pixels per module; a version-40 code with its rim has 185. */
const SMALL_SIDE = 480;

/** Every fourth attempt is an inverted one: codes on dark pages. The middle keeps the full detail of dense codes. */
const FRAME_PASSES: readonly Preparation[] = [
  (picture) => shrinkTo(picture, 480),
  (picture) => blur(shrinkTo(picture, 800)),
  (picture) => blur(shrinkTo(cropMiddle(picture, 0.85), 640)),
  (picture) => invert(shrinkTo(picture, 800)),
  (picture) => blur(shrinkTo(picture, 1280)),
];

const full: Preparation = (picture) => shrinkTo(picture, LARGEST_SIDE);

const STILL_PASSES: readonly Preparation[] = [
  (picture) => blur(full(picture)),
  full,
  (picture) => invert(full(picture)),
  (picture) => sharpenByLocalMean(shrinkTo(picture, 1000)),
  (picture) => blur(shrinkTo(picture, 800)),
  (picture) => shrinkTo(picture, 480),
  (picture) => sharpenByLocalMean(invert(shrinkTo(picture, 1000))),
];

/** Two codes side by side or one above the other, such as an app-store code beside the one that is wanted. */
const HALVES: readonly Preparation[] = [
  (picture) => crop(picture, 0, 0, Math.ceil(picture.width * 0.55), picture.height),
  (picture) => crop(picture, Math.floor(picture.width * 0.45), 0, Math.ceil(picture.width * 0.55), picture.height),
  (picture) => crop(picture, 0, 0, picture.width, Math.ceil(picture.height * 0.55)),
  (picture) => crop(picture, 0, Math.floor(picture.height * 0.45), picture.width, Math.ceil(picture.height * 0.55)),
];

/**
 * One attempt on a camera frame.
 *
 * @param turn Number of the frame: attempts take turns.
 */
export function readFrame(picture: GrayPicture, turn: number): string | undefined {
  const prepare = FRAME_PASSES[turn % FRAME_PASSES.length];
  return prepare === undefined ? undefined : readCode(prepare(picture));
}

/**
 * Attempts on a picture that stands still.
 *
 * @param mayGoOn Asked before each further attempt: noise can make a single one take a second.
 * @returns Every different text found; empty without a code.
 */
export function readStill(picture: GrayPicture, mayGoOn: () => boolean = () => true): readonly string[] {
  const whole = prepareSmall(picture);
  const texts = new Set<string>();
  const tryAll = (source: GrayPicture, passes: readonly Preparation[]): void => {
    for (const prepare of passes) {
      if (!mayGoOn()) return;
      const text = readCode(prepare(source));
      if (text === undefined) continue;
      texts.add(text);
      return;
    }
  };
  tryAll(whole, STILL_PASSES);
  // A second code may stand beside the first; without a first one, halves are a further attempt.
  const halfPasses: readonly Preparation[] = texts.size > 0 ? [full] : [full, (half) => blur(full(half))];
  for (const cut of HALVES) tryAll(cut(whole), halfPasses);
  return [...texts];
}

function prepareSmall(picture: GrayPicture): GrayPicture {
  const side = Math.max(picture.width, picture.height);
  if (side >= SMALL_SIDE) return picture;
  const factor = Math.min(4, Math.ceil(SMALL_SIDE / side));
  return addMargin(enlarge(picture, factor), 8 * factor);
}
