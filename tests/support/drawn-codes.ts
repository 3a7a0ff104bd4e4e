/** QR codes and pictures without any, drawn pixel by pixel. @module */
import type { QRCode } from "qrcode";
import type { GrayPicture } from "../../src/scanner/decode/gray-picture.ts";

/** A code with `scale` pixels per module and a rim of `rim` modules. */
export function draw(code: QRCode, scale: number, rim = 4): GrayPicture {
  const { size } = code.modules;
  const side = (size + 2 * rim) * scale;
  const picture = plain(side, side, 255);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      const isDark = code.modules.get(Math.floor(y / scale), Math.floor(x / scale)) === 1;
      if (isDark) picture.pixels[(y + rim * scale) * side + x + rim * scale] = 0;
    }
  }
  return picture;
}

export function plain(width: number, height: number, value: number): GrayPicture {
  return { pixels: new Uint8Array(width * height).fill(value), width, height };
}

/** Grey noise from a seed: the same each time. */
export function noise(width: number, height: number, seed: number): GrayPicture {
  const picture = plain(width, height, 0);
  let state = seed;
  for (let i = 0; i < picture.pixels.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    picture.pixels[i] = state >>> 24;
  }
  return picture;
}

/** Lays `part` onto `ground`, which it must fit. */
export function paste(ground: GrayPicture, part: GrayPicture, left: number, top: number): void {
  for (let y = 0; y < part.height; y += 1) {
    const row = part.pixels.subarray(y * part.width, (y + 1) * part.width);
    ground.pixels.set(row, (top + y) * ground.width + left);
  }
}
