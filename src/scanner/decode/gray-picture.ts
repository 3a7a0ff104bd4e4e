/** Grey pictures and what is done to them before decoding. Pure; runs in every world. @module */

/** One byte per pixel, row by row: 0 is black. */
export interface GrayPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** RGBA pixels as a canvas gives them; what is transparent counts as white paper. */
export interface ColourPicture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Luma after BT.601. */
export function toGray({ data, width, height }: ColourPicture): GrayPicture {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < pixels.length; i += 1, j += 4) {
    const luma = ((data[j] ?? 0) * 77 + (data[j + 1] ?? 0) * 150 + (data[j + 2] ?? 0) * 29 + 128) >> 8;
    const alpha = data[j + 3] ?? 255;
    pixels[i] = alpha === 255 ? luma : (luma * alpha + 255 * (255 - alpha)) / 255;
  }
  return { pixels, width, height };
}

/** The form that jsQR takes: four bytes per pixel, here all equal. It does not look at the fourth, alpha. */
export function toRgba({ pixels }: GrayPicture): Uint8ClampedArray {
  const words = new Uint32Array(pixels.length);
  for (let i = 0; i < words.length; i += 1) words[i] = (pixels[i] ?? 0) * 0x01010101;
  return new Uint8ClampedArray(words.buffer);
}

export function invert({ pixels, width, height }: GrayPicture): GrayPicture {
  return { pixels: pixels.map((value) => 255 - value), width, height };
}

/** Part of the picture; the rectangle lies inside it. */
export function crop(picture: GrayPicture, left: number, top: number, width: number, height: number): GrayPicture {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = (top + y) * picture.width + left;
    pixels.set(picture.pixels.subarray(start, start + width), y * width);
  }
  return { pixels, width, height };
}

/** Square in the middle, `part` of the short side. */
export function cropMiddle(picture: GrayPicture, part: number): GrayPicture {
  const side = Math.max(1, Math.round(Math.min(picture.width, picture.height) * part));
  return crop(picture, (picture.width - side) >> 1, (picture.height - side) >> 1, side, side);
}

/** Shrinks so that the long side is at most `side`, each new pixel the mean of what it covers. */
export function shrinkTo(picture: GrayPicture, side: number): GrayPicture {
  const factor = side / Math.max(picture.width, picture.height);
  if (factor >= 1) return picture;
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const rows = shrinkRows(picture, width);
  return shrinkColumns(rows, width, picture.height, height);
}

function shrinkRows({ pixels, width, height }: GrayPicture, target: number): Float32Array {
  const out = new Float32Array(target * height);
  const step = width / target;
  for (let x = 0; x < target; x += 1) {
    const from = x * step;
    const to = Math.min(width, from + step);
    const first = Math.floor(from);
    const last = Math.min(width - 1, Math.ceil(to) - 1);
    for (let y = 0; y < height; y += 1) {
      let sum = 0;
      for (let i = first; i <= last; i += 1) {
        sum += (pixels[y * width + i] ?? 0) * (Math.min(to, i + 1) - Math.max(from, i));
      }
      out[y * target + x] = sum / (to - from);
    }
  }
  return out;
}

function shrinkColumns(rows: Float32Array, width: number, height: number, target: number): GrayPicture {
  const pixels = new Uint8Array(width * target);
  const step = height / target;
  for (let y = 0; y < target; y += 1) {
    const from = y * step;
    const to = Math.min(height, from + step);
    const first = Math.floor(from);
    const last = Math.min(height - 1, Math.ceil(to) - 1);
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let j = first; j <= last; j += 1) {
        sum += (rows[j * width + x] ?? 0) * (Math.min(to, j + 1) - Math.max(from, j));
      }
      pixels[y * width + x] = sum / (to - from) + 0.5;
    }
  }
  return { pixels, width, height: target };
}

/** Every pixel becomes a square of `factor`: small pictures of codes have too few pixels per module for jsQR. */
export function enlarge(picture: GrayPicture, factor: number): GrayPicture {
  const width = picture.width * factor;
  const height = picture.height * factor;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / factor) * picture.width;
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = picture.pixels[row + Math.floor(x / factor)] ?? 0;
  }
  return { pixels, width, height };
}

/** Enlarges with a slope from pixel to pixel, as a lens would: edges of modules stay where they are. */
export function enlargeSmoothly(picture: GrayPicture, factor: number): GrayPicture {
  const width = Math.round(picture.width * factor);
  const height = Math.round(picture.height * factor);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.min(picture.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const above = Math.floor(fromY) * picture.width;
    const below = Math.min(picture.height - 1, Math.floor(fromY) + 1) * picture.width;
    const down = fromY - Math.floor(fromY);
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.min(picture.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(picture.width - 1, left + 1);
      const along = fromX - left;
      const upper = (picture.pixels[above + left] ?? 0) * (1 - along) + (picture.pixels[above + right] ?? 0) * along;
      const lower = (picture.pixels[below + left] ?? 0) * (1 - along) + (picture.pixels[below + right] ?? 0) * along;
      pixels[y * width + x] = upper * (1 - down) + lower * down + 0.5;
    }
  }
  return { pixels, width, height };
}

/** White rim around the picture, for screenshots cut at the edge of the code. */
export function addMargin(picture: GrayPicture, margin: number): GrayPicture {
  const width = picture.width + 2 * margin;
  const height = picture.height + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.pixels.subarray(y * picture.width, (y + 1) * picture.width);
    pixels.set(row, (y + margin) * width + margin);
  }
  return { pixels, width, height };
}
