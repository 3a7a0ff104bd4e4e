/**
 * The grey pixels of a picture file. A worker has decoders for every kind of picture; Node has none, and there PNG and JPEG are decoded by
 * hand, which is what exports and screenshots are. Runs in every world.
 *
 * @module
 */
import { copyBytes } from "../../base/bytes.ts";
import { type GrayPicture, toGray } from "../../scanner/everywhere.ts";
import { decodeJpeg } from "./jpeg.ts";
import { type PictureKind, pictureKind } from "./picture-kind.ts";
import { PICTURE_LIMITS } from "./picture-limits.ts";
import { decodePng } from "./png.ts";

/** Long side beyond which a code only has more pixels than it needs; as the scanner has it. */
const LARGEST_SIDE = 2400;

/** The parts of a browser that are used; Node has none of them. */
interface Platform {
  readonly createImageBitmap?: (picture: Blob) => Promise<Bitmap>;
  readonly OffscreenCanvas?: new (width: number, height: number) => Canvas;
}
interface Bitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}
interface Canvas {
  getContext(kind: "2d", options: object): Context | null;
}
interface Context {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(picture: Bitmap, x: number, y: number, width: number, height: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/** @returns `"damaged"`, or `"picture-kind"` where nothing here can open that kind. */
export async function greyOf(bytes: Uint8Array): Promise<GrayPicture | "damaged" | "picture-kind"> {
  const kind = pictureKind(bytes);
  const byHand = kind && (await decodeByHand(bytes, kind));
  if (byHand !== undefined) return byHand;
  const platform = globalThis as Platform;
  if (platform.createImageBitmap === undefined || platform.OffscreenCanvas === undefined)
    return kind === "png" || kind === "jpeg" ? "damaged" : "picture-kind";
  const bitmap = await platform.createImageBitmap(new Blob([copyBytes(bytes)])).catch(() => undefined);
  if (bitmap === undefined) return "damaged";
  const { width, height } = bitmap;
  const factor = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const size = [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))] as const;
  const context = new platform.OffscreenCanvas(...size).getContext("2d", { willReadFrequently: true });
  if (context === null || width * height > PICTURE_LIMITS.pixels) return "damaged";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, ...size);
  context.drawImage(bitmap, 0, 0, ...size);
  bitmap.close();
  return toGray({ data: context.getImageData(0, 0, ...size).data, width: size[0], height: size[1] });
}

/** Alike in every world where it can be: a picture gives the same codes in a worker and in Node. */
async function decodeByHand(bytes: Uint8Array, kind: PictureKind): Promise<GrayPicture | undefined> {
  if (kind === "png") return decodePng(bytes);
  return kind === "jpeg" ? decodeJpeg(bytes) : undefined;
}
