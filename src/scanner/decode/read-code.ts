/** One QR code from one grey picture, by jsQR. Pure; runs in every world. @module */
import jsQR from "jsqr";
import { bytesToText } from "./code-text.ts";
import { type GrayPicture, toRgba } from "./gray-picture.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FoundCode {
  readonly text: string;
  /** Where it is, in pixels of the picture, one corner after the other around it. */
  readonly corners: readonly Point[];
}

/**
 * The dark-on-light code in the picture and its place. For light-on-dark invert the picture before: jsQR's own
 * `onlyInvert` throws (cozmo/jsQR#118), and an option once given sticks, so the mode is always named.
 */
export function findCode(picture: GrayPicture): FoundCode | undefined {
  const { width, height } = picture;
  if (width < 21 || height < 21) return undefined;
  const code = jsQR(toRgba(picture), width, height, { inversionAttempts: "dontInvert" });
  if (code === null) return undefined;
  // jsQR drops byte segments that are not UTF-8 without a word, so the text may be shorter than the bytes.
  const isComplete = code.data !== "" && !code.chunks.some((chunk) => "text" in chunk && chunk.text === "");
  const text = isComplete ? code.data : bytesToText(Uint8Array.from(code.binaryData));
  if (text === undefined) return undefined;
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = code.location;
  return { text, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] };
}

/** The text of the dark-on-light code in the picture. */
export function readCode(picture: GrayPicture): string | undefined {
  return findCode(picture)?.text;
}
