/** What a camera or a bad picture does to a code: turned, slanted, out of focus, noisy, faint. From a seed. @module */
import { blur } from "../../src/scanner/decode/filters.ts";
import type { GrayPicture } from "../../src/scanner/decode/gray-picture.ts";
import { noise, plain } from "./drawn-codes.ts";

export interface View {
  readonly width: number;
  readonly height: number;
  /** Turn in degrees, clockwise. */
  readonly degrees: number;
  /** Side of the code in the picture, part of the short side. */
  readonly part: number;
  /** How much nearer the right edge is than the left, 0 to 0.5. */
  readonly slant?: number;
  /** Grey of what lies around. */
  readonly ground?: number;
}

/** The code, lying on a plain ground, seen from there. Four by four samples a pixel. */
export function lookAt(code: GrayPicture, view: View): GrayPicture {
  const out = plain(view.width, view.height, view.ground ?? 170);
  const side = Math.min(view.width, view.height) * view.part;
  const angle = (view.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const slant = view.slant ?? 0;
  /** Undefined beside the code. */
  const sample = (x: number, y: number): number | undefined => {
    const [dx, dy] = [(x - view.width / 2) / side, (y - view.height / 2) / side];
    const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin];
    const depth = 1 - slant * u;
    const [left, top] = [Math.floor((u / depth + 0.5) * code.width), Math.floor((v / depth + 0.5) * code.height)];
    if (left < 0 || top < 0 || left >= code.width || top >= code.height) return undefined;
    return code.pixels[top * code.width + left];
  };
  for (let y = 0; y < view.height; y += 1) {
    for (let x = 0; x < view.width; x += 1) {
      const ground = out.pixels[y * view.width + x] ?? 0;
      let sum = 0;
      for (let i = 0; i < 16; i += 1) sum += sample(x + ((i & 3) + 0.5) / 4, y + ((i >> 2) + 0.5) / 4) ?? ground;
      out.pixels[y * view.width + x] = sum / 16 + 0.5;
    }
  }
  return out;
}

/** `times` binomial blurs: their radii add up as squares do. */
export function unfocus(picture: GrayPicture, times: number): GrayPicture {
  let out = picture;
  for (let i = 0; i < times; i += 1) out = blur(out);
  return out;
}

/** Adds noise of up to `levels` each way and squeezes contrast to `contrast`, 0 to 1, around middle grey. */
export function spoil(picture: GrayPicture, levels: number, contrast: number, seed: number): GrayPicture {
  const grain = noise(picture.width, picture.height, seed).pixels;
  const pixels = new Uint8ClampedArray(picture.pixels.length);
  for (let i = 0; i < pixels.length; i += 1) {
    const value = 128 + ((picture.pixels[i] ?? 0) - 128) * contrast;
    pixels[i] = value + (((grain[i] ?? 0) - 127.5) / 127.5) * levels;
  }
  return { pixels: new Uint8Array(pixels.buffer), width: picture.width, height: picture.height };
}
