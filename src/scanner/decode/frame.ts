/**
 * One look at a camera frame: cheap, because the next frame comes. Looks take turns, each prepares the frame in another
 * way. Pure; runs in every world.
 *
 * @module
 */
import { blur } from "./filters.ts";
import { cropMiddle, type GrayPicture, invert, shrinkTo } from "./gray-picture.ts";
import { isNoise } from "./noise.ts";
import { readCode } from "./read-code.ts";
import type { SecondReader } from "./still.ts";

interface Look {
  /** The part of the frame that is looked at, as large as it is needed. */
  readonly cut: (picture: GrayPicture) => GrayPicture;
  readonly finish?: (picture: GrayPicture) => GrayPicture;
}

/** Aim for the median look, in milliseconds. */
export const FRAME_AIM_MS = 50;
/** Sides of pictures are multiplied with one of these. */
const DETAILS = [1, 0.8, 0.6] as const;
/** Looks that the median is taken of. */
const REMEMBERED = 9;
/** The second decoder sees further into dense codes, so it gets more pixels. */
const SECOND_SIDE = 1280;
/** Its further guesses, beside the look itself. */
const SECOND_LIMITS = { effort: 8, timeLimitMs: 16 };

/**
 * Every fourth look is an inverted one: codes on dark pages. The middle, what the frame on the screen shows, keeps the
 * detail of dense codes. A blur makes jsQR's time on noise five to fifteen times shorter.
 */
function looksAt(detail: number): readonly Look[] {
  const side = (pixels: number): number => Math.round(pixels * detail);
  return [
    { cut: (picture) => shrinkTo(picture, side(480)) },
    { cut: (picture) => shrinkTo(picture, side(800)), finish: blur },
    { cut: (picture) => shrinkTo(cropMiddle(picture, 0.85), side(640)), finish: blur },
    { cut: (picture) => shrinkTo(picture, side(800)), finish: invert },
  ];
}

/** The turn that reads light-on-dark codes. */
export const INVERTED_TURN = 3;

/**
 * @param turn Number of the frame, from 0: looks take turns.
 * @param detail Factor for the side of pictures, above 0 to 1; see {@link createDetail}.
 */
export function readFrame(picture: GrayPicture, turn: number, detail = 1): string | undefined {
  const looks = looksAt(detail);
  const look = looks[turn % looks.length];
  const cut = look?.cut(picture);
  // Noise, as of a covered camera in the dark, holds no code and takes a decoder longest.
  if (look === undefined || cut === undefined || isNoise(cut)) return undefined;
  return readCode(look.finish?.(cut) ?? cut);
}

/** A look by the second decoder; it is weak on light-on-dark codes, so that these are inverted for it in turn. */
export function readFrameWithSecond(picture: GrayPicture, turn: number, read: SecondReader): string | undefined {
  const small = shrinkTo(picture, SECOND_SIDE);
  if (isNoise(small)) return undefined;
  return read((turn >> 1) % 2 === 0 ? small : invert(small), SECOND_LIMITS);
}

export interface Detail {
  /** Factor for the next look. */
  readonly current: () => number;
  /** Says what the last look took. */
  readonly note: (ms: number) => void;
}

/** Less detail on devices where the median look takes longer than {@link FRAME_AIM_MS}; it never comes back. */
export function createDetail(): Detail {
  let step = 0;
  let times: number[] = [];
  return {
    current: () => DETAILS[step] ?? 1,
    note: (ms) => {
      times = [...times, ms].slice(-REMEMBERED);
      if (times.length < REMEMBERED || step === DETAILS.length - 1) return;
      const median = times.toSorted((a, b) => a - b)[REMEMBERED >> 1] ?? 0;
      if (median <= FRAME_AIM_MS) return;
      step += 1;
      times = [];
    },
  };
}
