import { expect, test } from "vitest";
import { bytesToText } from "../../../../src/scanner/decode/code-text.ts";
import { cover } from "../../../../src/scanner/decode/cover.ts";

test("cover() greys the shape and nothing beside it, and leaves its input as it was", () => {
  const pixels = Uint8Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0 : 200));
  const square = [
    { x: 2, y: 2 },
    { x: 6, y: 2 },
    { x: 6, y: 6 },
    { x: 2, y: 6 },
  ];
  const covered = cover({ pixels, width: 10, height: 10 }, square);
  for (let y = 0; y < 10; y += 1) {
    for (let x = 0; x < 10; x += 1) {
      const at = y * 10 + x;
      const isInside = x >= 2 && x <= 6 && y >= 2 && y <= 6;
      expect(covered.pixels[at], `${x},${y}`).toBe(isInside ? 100 : pixels[at]);
    }
  }
});

test("cover() takes corners outside the picture", () => {
  const pixels = new Uint8Array(16).fill(50);
  const whole = [
    { x: -9, y: -9 },
    { x: 20, y: -9 },
    { x: 20, y: 20 },
    { x: -9, y: 20 },
  ];
  pixels[0] = 210;
  expect([...cover({ pixels, width: 4, height: 4 }, whole).pixels]).toEqual(Array<number>(16).fill(60));
});

test("bytesToText() reads UTF-8, else Shift JIS, else any byte", () => {
  expect(bytesToText(new TextEncoder().encode("zoë 中"))).toBe("zoë 中");
  expect(bytesToText(Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67))).toBe("テスト");
  expect(bytesToText(Uint8Array.of(0x7a, 0x6f, 0xeb, 0x0d))).toBe("zoë\r");
  expect(bytesToText(new Uint8Array())).toBeUndefined();
});
