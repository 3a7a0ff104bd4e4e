/** One QR code from one grey picture, by jsQR. Pure; runs in every world. @module */
import jsQR from "jsqr";
import { type GrayPicture, toRgba } from "./gray-picture.ts";

/** In this order: what generators write, then what old ones wrote. */
const ENCODINGS = ["utf-8", "shift_jis", "windows-1252"] as const;

/**
 * The text of a dark-on-light code in the picture. For light-on-dark invert the picture before: jsQR's own
 * `onlyInvert` throws (cozmo/jsQR#118), and an option once given sticks, so the mode is always named.
 */
export function readCode(picture: GrayPicture): string | undefined {
  const { width, height } = picture;
  if (width < 21 || height < 21) return undefined;
  const code = jsQR(toRgba(picture), width, height, { inversionAttempts: "dontInvert" });
  if (code === null) return undefined;
  // jsQR drops byte segments that are not UTF-8 without a word, so the text may be shorter than the bytes.
  const isComplete = code.data !== "" && !code.chunks.some((chunk) => "text" in chunk && chunk.text === "");
  if (isComplete) return code.data;
  return readBytes(Uint8Array.from(code.binaryData));
}

function readBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the last one takes any byte.
    }
  }
  return undefined;
}
