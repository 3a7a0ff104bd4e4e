/**
 * Reads a picture that stands still, with everything there is: jsQR first, which is here anyway; then ZXing and a second
 * decoder, loaded only then, on the picture as it is and on it filtered. What was read is painted over and the rest looked
 * at once more, so that all codes of a picture are found. Runs in every world; loading and time are arguments.
 *
 * @module
 */
import { cover } from "./cover.ts";
import { blur, sharpenByLocalMean, sharpenEdges } from "./filters.ts";
import { addMargin, crop, enlarge, enlargeSmoothly, type GrayPicture, invert, shrinkTo } from "./gray-picture.ts";
import { findCode } from "./read-code.ts";
import type { SecondReaderLimits } from "./second-reader.ts";

type Preparation = (picture: GrayPicture) => GrayPicture;

export type StrongReader = (picture: GrayPicture) => Promise<readonly string[]>;
export type SecondReader = (picture: GrayPicture, limits: SecondReaderLimits) => string | undefined;

export interface StillTools {
  /** @throws {Error} It cannot be had, such as where WebAssembly is switched off; the rest is tried without it. */
  readonly loadStrong: () => Promise<StrongReader>;
  /** @throws {Error} It cannot be had. */
  readonly loadSecond: () => Promise<SecondReader>;
  /** A clock that does not jump, in milliseconds. */
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

interface Attempt {
  readonly by: "jsqr" | "strong" | "second";
  readonly prepare: Preparation;
}

/** Long side of the largest picture a decoder is given: beyond it there is only more noise and time. */
const LARGEST_SIDE = 1600;
/** jsQR wants about 2.5 pixels per module; a version-40 code with its rim has 185. */
const SMALL_SIDE = 480;
/** More codes than a person puts into one picture. */
const MOST_CODES = 64;
const GUESSES: SecondReaderLimits = { effort: 32, timeLimitMs: 400 };

const full: Preparation = (picture) => shrinkTo(picture, LARGEST_SIDE);
const local: Preparation = (picture) => sharpenByLocalMean(shrinkTo(picture, 1000));
const enlarged: Preparation = (picture) => {
  const side = Math.max(picture.width, picture.height);
  return side <= 900 ? enlargeSmoothly(picture, 2) : side <= 1300 ? enlargeSmoothly(picture, 1.5) : full(picture);
};

/** For each of these the coordinates of the result are those of the picture, times one factor. */
const QUICK: readonly Preparation[] = [full, (picture) => blur(full(picture)), (picture) => invert(full(picture))];

/**
 * In the order of what they added to those before on the measured pictures; the decoders take turns, since what one
 * cannot see in a picture it seldom sees in the same picture filtered.
 */
const ATTEMPTS: readonly Attempt[] = [
  { by: "strong", prepare: full },
  { by: "second", prepare: full },
  { by: "second", prepare: local },
  { by: "second", prepare: (picture) => blur(full(picture)) },
  { by: "strong", prepare: enlarged },
  { by: "strong", prepare: (picture) => sharpenEdges(enlarged(picture)) },
  { by: "strong", prepare: local },
  { by: "second", prepare: (picture) => sharpenEdges(full(picture)) },
  { by: "strong", prepare: (picture) => blur(full(picture)) },
  { by: "second", prepare: enlarged },
  { by: "strong", prepare: (picture) => sharpenByLocalMean(blur(shrinkTo(picture, 1000))) },
  { by: "jsqr", prepare: local },
  { by: "strong", prepare: (picture) => shrinkTo(picture, 640) },
  { by: "jsqr", prepare: (picture) => blur(shrinkTo(picture, 800)) },
  { by: "strong", prepare: (picture) => blur(shrinkTo(picture, 640)) },
  { by: "second", prepare: (picture) => sharpenByLocalMean(blur(shrinkTo(picture, 600))) },
  { by: "jsqr", prepare: (picture) => shrinkTo(picture, 480) },
  { by: "jsqr", prepare: (picture) => sharpenByLocalMean(invert(shrinkTo(picture, 1000))) },
];

/** Without ZXing, codes beside each other are found by parts: jsQR takes finder patterns of two codes for one. */
const HALVES: readonly Preparation[] = [
  (picture) => crop(picture, 0, 0, Math.ceil(picture.width * 0.55), picture.height),
  (picture) => crop(picture, Math.floor(picture.width * 0.45), 0, Math.ceil(picture.width * 0.55), picture.height),
  (picture) => crop(picture, 0, 0, picture.width, Math.ceil(picture.height * 0.55)),
  (picture) => crop(picture, 0, Math.floor(picture.height * 0.45), picture.width, Math.ceil(picture.height * 0.55)),
];

/**
 * @param limitMs No further attempt begins after that; a single one can take long on noise, hence whoever calls ends the
 *   work from outside at a later time.
 * @returns Every different text found; empty without a code.
 */
export async function readStill(picture: GrayPicture, tools: StillTools, limitMs: number): Promise<readonly string[]> {
  const endMs = tools.nowMs() + limitMs;
  const isTime = (): boolean => tools.nowMs() < endMs;
  const texts = new Set<string>();
  const forJsqr = prepareSmall(picture);
  const rest = readQuickly(forJsqr, texts, isTime);
  // What is found must not wait for a file that does not come.
  const readers = await Promise.race([
    load(tools),
    tools.pause(Math.max(0, endMs - tools.nowMs())).then(() => NO_READERS),
  ]);
  if (!readers.hasStrong) {
    for (const half of HALVES) if (isTime()) readQuickly(half(rest), texts, isTime);
  }
  // Whatever jsQR has left over, ZXing gives all of it at once.
  if (texts.size > 0) {
    if (isTime()) for (const text of await readers.strong(full(rest))) texts.add(text);
    return [...texts];
  }
  for (const { by, prepare } of ATTEMPTS) {
    if (!isTime()) break;
    const prepared = prepare(by === "jsqr" ? forJsqr : picture);
    for (const text of await read(readers, by, prepared)) texts.add(text);
    if (texts.size > 0) break;
  }
  return [...texts];
}

/** @returns The picture without the codes that were read. */
function readQuickly(picture: GrayPicture, texts: Set<string>, isTime: () => boolean): GrayPicture {
  let rest = picture;
  for (const prepare of QUICK) {
    let covered = 0;
    while (covered < MOST_CODES && isTime()) {
      const prepared = prepare(rest);
      const found = findCode(prepared);
      if (found === undefined) break;
      texts.add(found.text);
      const factor = rest.width / prepared.width;
      rest = cover(
        rest,
        found.corners.map(({ x, y }) => ({ x: x * factor, y: y * factor })),
      );
      covered += 1;
    }
  }
  return rest;
}

interface Readers {
  readonly hasStrong: boolean;
  readonly strong: StrongReader;
  readonly second: SecondReader;
}

const NO_READERS: Readers = { hasStrong: false, strong: () => Promise.resolve([]), second: () => undefined };

async function load(tools: StillTools): Promise<Readers> {
  const [strong, second] = await Promise.all([
    tools.loadStrong().catch(() => NO_READERS.strong),
    tools.loadSecond().catch(() => NO_READERS.second),
  ]);
  return {
    hasStrong: strong !== NO_READERS.strong,
    // WebAssembly that does not start says so at its first use.
    strong: (picture) => strong(picture).catch(() => []),
    second,
  };
}

async function read(readers: Readers, by: Attempt["by"], picture: GrayPicture): Promise<readonly string[]> {
  if (by === "strong") return readers.strong(picture);
  const text = by === "second" ? readers.second(picture, GUESSES) : findCode(picture)?.text;
  return text === undefined ? [] : [text];
}

function prepareSmall(picture: GrayPicture): GrayPicture {
  const side = Math.max(picture.width, picture.height);
  if (side >= SMALL_SIDE) return picture;
  const factor = Math.min(4, Math.ceil(SMALL_SIDE / side));
  return addMargin(enlarge(picture, factor), 8 * factor);
}
