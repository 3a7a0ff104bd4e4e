/** What kind of picture bytes are, by their first ones. Pure. @module */

export type PictureKind = "png" | "jpeg" | "gif" | "webp" | "bmp" | "heif";

const SIGNS: readonly (readonly [PictureKind, number, string])[] = [
  ["png", 0, "\u0089PNG\r\n\u001a\n"],
  ["jpeg", 0, "\u00ff\u00d8\u00ff"],
  ["gif", 0, "GIF8"],
  ["webp", 8, "WEBP"],
  ["heif", 4, "ftyphe"],
  ["heif", 4, "ftypmif"],
  ["heif", 4, "ftypavif"],
];

export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const isAt = (place: number, sign: string): boolean =>
    [...sign].every((char, index) => bytes[place + index] === char.charCodeAt(0));
  const known = SIGNS.find(([, place, sign]) => isAt(place, sign))?.[0];
  if (known !== undefined) return known;
  // Two letters are a word, too: a bitmap also says how long it is, and where its pixels begin.
  const isBitmap = isAt(0, "BM") && bytes.length > 54 && bytes[6] === 0 && bytes[7] === 0 && (bytes[10] ?? 0) >= 26;
  return isBitmap ? "bmp" : undefined;
}
