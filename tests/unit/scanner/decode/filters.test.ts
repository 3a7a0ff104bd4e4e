/** The picture filters against plain, slow definitions of the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { blur, sharpenByLocalMean } from "../../../../src/scanner/decode/filters.ts";

const picture = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ pixels: Uint8Array.from(pixels), width, height })),
  );

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

test("blur() is the 1-2-1 kernel in both directions, edges repeated", () => {
  fc.assert(
    fc.property(picture, ({ pixels, width, height }) => {
      const at = (x: number, y: number): number => pixels[clamp(y, height - 1) * width + clamp(x, width - 1)] ?? 0;
      const row = (x: number, y: number): number => Math.floor((at(x - 1, y) + 2 * at(x, y) + at(x + 1, y) + 2) / 4);
      const blurred = blur({ pixels, width, height });
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const [above, below] = [clamp(y - 1, height - 1), clamp(y + 1, height - 1)];
          const wanted = Math.floor((row(x, above) + 2 * row(x, y) + row(x, below) + 2) / 4);
          if (blurred.pixels[y * width + x] !== wanted) return false;
        }
      }
      return true;
    }),
    { numRuns: 50 },
  );
});

test("sharpenByLocalMean() is black exactly where a pixel is over three levels darker than its window's mean", () => {
  fc.assert(
    fc.property(picture, ({ pixels, width, height }) => {
      const radius = Math.max(7, Math.round(Math.min(width, height) / 24));
      const sharp = sharpenByLocalMean({ pixels, width, height });
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          let [sum, count] = [0, 0];
          for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v += 1) {
            for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u += 1) {
              sum += pixels[v * width + u] ?? 0;
              count += 1;
            }
          }
          const wanted = (pixels[y * width + x] ?? 0) < sum / count - 3 ? 0 : 255;
          if (sharp.pixels[y * width + x] !== wanted) return false;
        }
      }
      return true;
    }),
    { numRuns: 50 },
  );
});

test("a flat picture stays white, and neither filter changes its input", () => {
  const pixels = new Uint8Array(400).fill(90);
  const flat = { pixels, width: 20, height: 20 };
  expect(new Set(sharpenByLocalMean(flat).pixels)).toEqual(new Set([255]));
  expect(new Set(blur(flat).pixels)).toEqual(new Set([90]));
  expect(new Set(pixels)).toEqual(new Set([90]));
});
