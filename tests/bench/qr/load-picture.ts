/** Picture files to pixels, turned as their EXIF says and painted on white, as the app's canvas has them. @module */
import sharp from "sharp";
import type { ColourPicture } from "../../../src/scanner/decode/gray-picture.ts";

/** Long side, as in the decoding worker. */
const MAX_SIDE = 2400;

sharp.cache(false);
sharp.concurrency(1);

/** @throws {Error} The file cannot be opened as a picture. */
export async function loadPicture(file: string): Promise<ColourPicture> {
  const { data, info } = await sharp(file, { pages: 1, failOn: "none" })
    .autoOrient()
    .resize(MAX_SIDE, MAX_SIDE, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
    width: info.width,
    height: info.height,
  };
}
