/** A picture of the person's own made small: drawn anew, so nothing of the file but its look is left. Page only. @module */

/** Sides in pixels, the first that is small enough; a row shows 44 CSS pixels. */
const SIDES = [128, 96, 64, 48] as const;
const TYPES = ["image/webp", "image/jpeg"] as const;
const QUALITY = 0.82;
/** What a camera gives; larger files are refused before they are decoded. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/**
 * The middle of the picture as a square.
 *
 * @param maxCharacters Longest text that is returned.
 * @returns A `data:` address; `undefined` where the file is no picture that this browser reads.
 */
export async function makeSmallPicture(file: Blob, maxCharacters: number): Promise<string | undefined> {
  if (file.size > MAX_FILE_BYTES) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    if (context === null) return undefined;
    const side = Math.min(bitmap.width, bitmap.height);
    const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    for (const size of SIDES) {
      canvas.width = canvas.height = size;
      context.imageSmoothingQuality = "high";
      // JPEG has no transparency, and would show black there.
      context.fillStyle = "#fff";
      context.fillRect(0, 0, size, size);
      context.drawImage(bitmap, left, top, side, side, 0, 0, size, size);
      for (const type of TYPES) {
        // A browser that can't write a type gives PNG.
        const text = canvas.toDataURL(type, QUALITY);
        if (text.startsWith(`data:${type};`) && text.length <= maxCharacters) return text;
      }
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}
