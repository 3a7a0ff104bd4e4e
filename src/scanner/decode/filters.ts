/** Filters that make a hard picture readable: noise, shadow, little contrast. Pure; runs in every world. @module */
import type { GrayPicture } from "./gray-picture.ts";

/** 3×3 binomial blur. It also bounds jsQR's time, which explodes on noise. */
export function blur({ pixels, width, height }: GrayPicture): GrayPicture {
  const rows = new Uint8Array(pixels.length);
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const left = pixels[row + (x > 0 ? x - 1 : 0)] ?? 0;
      const right = pixels[row + (x < width - 1 ? x + 1 : x)] ?? 0;
      rows[row + x] = (left + 2 * (pixels[row + x] ?? 0) + right + 2) >> 2;
    }
  }
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const above = (y > 0 ? y - 1 : 0) * width;
    const below = (y < height - 1 ? y + 1 : y) * width;
    for (let x = 0; x < width; x += 1) {
      out[row + x] = ((rows[above + x] ?? 0) + 2 * (rows[row + x] ?? 0) + (rows[below + x] ?? 0) + 2) >> 2;
    }
  }
  return { pixels: out, width, height };
}

/** Unsharp mask: what two blurs take away is added `amount` times. For pictures out of focus. */
export function sharpenEdges(picture: GrayPicture, amount = 1.5): GrayPicture {
  const soft = blur(blur(picture)).pixels;
  // Clamped to a byte and rounded as it is stored.
  const pixels = new Uint8ClampedArray(soft.length);
  for (let i = 0; i < pixels.length; i += 1) {
    const value = picture.pixels[i] ?? 0;
    pixels[i] = value + amount * (value - (soft[i] ?? 0));
  }
  return { pixels: new Uint8Array(pixels.buffer), width: picture.width, height: picture.height };
}

/** Black where a pixel is darker than the mean of its surroundings (a window of a twelfth of the short side). */
export function sharpenByLocalMean({ pixels, width, height }: GrayPicture): GrayPicture {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    for (let x = 0; x < width; x += 1) {
      sum += pixels[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + sum;
    }
  }
  const radius = Math.max(7, Math.round(Math.min(width, height) / 24));
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        (sums[bottom + right] ?? 0) - (sums[top + right] ?? 0) - (sums[bottom + left] ?? 0) + (sums[top + left] ?? 0);
      // Three levels below the mean, so that plain paper stays white.
      out[y * width + x] = (pixels[y * width + x] ?? 0) < sum / (rows * (right - left)) - 3 ? 0 : 255;
    }
  }
  return { pixels: out, width, height };
}
