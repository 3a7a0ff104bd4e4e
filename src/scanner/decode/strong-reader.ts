/** ZXing as WebAssembly. Runs in every world; who loads it tells it before where its wasm is. @module */
import { readBarcodes } from "zxing-wasm/reader";
import { type GrayPicture, toRgba } from "./gray-picture.ts";

/** The page's `ImageData`, which Node does not have: only these four fields are read. */
type PictureOfZxing = Parameters<typeof readBarcodes>[0];

/** The texts of all QR codes in the picture, dark on light and light on dark. */
export async function readWithStrong(picture: GrayPicture): Promise<readonly string[]> {
  const { width, height } = picture;
  const data = toRgba(picture);
  const codes = await readBarcodes({ data, width, height, colorSpace: "srgb" } as PictureOfZxing, {
    formats: ["QRCode"],
    textMode: "Plain",
    tryDenoise: true,
  });
  return [...new Set(codes.filter((code) => code.isValid && code.text !== "").map((code) => code.text))];
}
