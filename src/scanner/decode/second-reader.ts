/**
 * The second decoder, `qr`: 15 kB, and strong where jsQR is weak, in dense codes and slanted ones. Runs in every world;
 * loaded when jsQR has not found anything.
 *
 * @module
 */
import { decodeQR } from "qr/decode.js";
import { bytesToText } from "./code-text.ts";
import { type GrayPicture, toRgba } from "./gray-picture.ts";

export interface SecondReaderLimits {
  /** How many more guesses it may make, from 1. */
  readonly effort: number;
  /** For those guesses; the first look takes what it takes. */
  readonly timeLimitMs: number;
}

/** The text of one code, dark on light or light on dark. */
export function readWithSecond(picture: GrayPicture, limits: SecondReaderLimits): string | undefined {
  const { width, height } = picture;
  if (width < 21 || height < 21) return undefined;
  try {
    const text = decodeQR(
      { data: toRgba(picture), width, height },
      {
        format: "RGBX",
        effort: limits.effort,
        timeLimit: limits.timeLimitMs,
        textDecoder: (bytes) => bytesToText(bytes) ?? "",
      },
    );
    return text === "" ? undefined : text;
  } catch {
    // Its way to say that there is none.
    return undefined;
  }
}
