/** The scanner's door for worlds without camera and page: pixels to texts. Runs everywhere. @module */
import type { SecondReader } from "./decode/still.ts";

export { type ColourPicture, crop, type GrayPicture, shrinkTo, toGray } from "./decode/gray-picture.ts";
export { readCode } from "./decode/read-code.ts";
export { readStill } from "./decode/still.ts";

/** The second decoder, fetched when it is needed. */
export async function loadSecond(): Promise<SecondReader> {
  return (await import("./decode/second-reader.ts")).readWithSecond;
}
