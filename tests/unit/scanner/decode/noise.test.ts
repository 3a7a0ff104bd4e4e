import QRCode from "qrcode";
import { expect, test } from "vitest";
import { readFrame } from "../../../../src/scanner/decode/frame.ts";
import { enlargeSmoothly, type GrayPicture, shrinkTo } from "../../../../src/scanner/decode/gray-picture.ts";
import { isNoise } from "../../../../src/scanner/decode/noise.ts";
import { draw, noise, paste } from "../../../support/drawn-codes.ts";

const LINK = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example";
const copy = (picture: GrayPicture): GrayPicture => ({ ...picture, pixels: picture.pixels.slice() });

test.each([
  [640, 480],
  [1280, 720],
  [1920, 1080],
])("white noise of %i × %i is noise, at every size that it is looked at", (width, height) => {
  for (const seed of [5, 6, 7]) {
    const picture = noise(width, height, seed);
    for (const side of [480, 640, 800]) expect(isNoise(shrinkTo(picture, side)), `${String(side)}`).toBe(true);
  }
});

test("a small code in the middle of noise makes it none, and is read", () => {
  const picture = noise(640, 480, 5);
  const code = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 4);
  paste(picture, code, (640 - code.width) >> 1, (480 - code.height) >> 1);
  expect(isNoise(picture)).toBe(false);
  expect([0, 1, 2].map((turn) => readFrame(picture, turn)).includes(LINK)).toBe(true);
});

test("the densest code over the whole picture is no noise, nor are a wall, a room, a small picture or one calm spot", () => {
  const dense = draw(QRCode.create("A".repeat(2900), { errorCorrectionLevel: "L" }), 3);
  expect(isNoise(dense)).toBe(false);
  expect(isNoise({ width: 640, height: 480, pixels: new Uint8Array(640 * 480).fill(90) })).toBe(false);
  expect(isNoise(enlargeSmoothly(noise(32, 24, 7), 20))).toBe(false);
  expect(isNoise(noise(40, 30, 5))).toBe(false);
  const calm = copy(noise(640, 480, 5));
  paste(calm, { width: 110, height: 110, pixels: new Uint8Array(110 * 110).fill(200) }, 300, 200);
  expect(isNoise(calm)).toBe(false);
});
