/**
 * What one look at a camera frame costs, beside the limit of 50 ms and beside the plain way, jsQR on the whole frame in both
 * polarities. The scenes: white noise, worse than any camera shows, and a code in a room.
 *
 * @module
 */
import jsQR from "jsqr";
import QRCode from "qrcode";
import { createDetail, FRAME_AIM_MS, readFrame, readFrameWithSecond } from "../../src/scanner/decode/frame.ts";
import { enlargeSmoothly, type GrayPicture, toRgba } from "../../src/scanner/decode/gray-picture.ts";
import { readWithSecond } from "../../src/scanner/decode/second-reader.ts";
import { draw, noise, paste } from "../support/drawn-codes.ts";
import { median } from "./unlock/measure.ts";

const LINK = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example&digits=6";
const SIZES = [
  [640, 480],
  [1280, 720],
  [1920, 1080],
] as const;
const LOOKS = 40;
/** The plain way takes long: fewer are enough. */
const PLAIN_LOOKS = 5;

/** Soft spots of light and dark, with a code in the middle. */
function room(width: number, height: number): GrayPicture {
  const ground = enlargeSmoothly(noise(Math.round(width / 40), Math.round(height / 40), 7), 40);
  const picture = { pixels: new Uint8Array(width * height).fill(128), width, height };
  paste(picture, crop(ground, width, height), 0, 0);
  const code = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), Math.max(3, Math.round(height / 110)));
  paste(picture, code, (width - code.width) >> 1, (height - code.height) >> 1);
  return picture;
}

function crop(picture: GrayPicture, width: number, height: number): GrayPicture {
  const fit = { width: Math.min(width, picture.width), height: Math.min(height, picture.height) };
  const pixels = new Uint8Array(fit.width * fit.height);
  for (let y = 0; y < fit.height; y += 1)
    pixels.set(picture.pixels.subarray(y * picture.width, y * picture.width + fit.width), y * fit.width);
  return { pixels, ...fit };
}

function timed(look: () => unknown): number {
  const start = performance.now();
  look();
  return performance.now() - start;
}

export function measureScanFrame(): void {
  for (const [width, height] of SIZES) {
    for (const [scene, picture] of [
      ["noise", noise(width, height, 5)],
      ["a code in a room", room(width, height)],
    ] as const) {
      const detail = createDetail();
      const times: number[] = [];
      let found = 0;
      for (let turn = 0; turn < LOOKS; turn += 1) {
        const ms = timed(() => {
          if (readFrame(picture, turn, detail.current()) === LINK) found += 1;
        });
        detail.note(ms);
        times.push(ms);
      }
      const seconds = Array.from({ length: LOOKS / 2 }, (_, turn) =>
        timed(() => readFrameWithSecond(picture, 2 * turn + 1, readWithSecond)),
      );
      const plain = Array.from({ length: PLAIN_LOOKS }, () =>
        timed(() => jsQR(toRgba(picture), width, height, { inversionAttempts: "attemptBoth" })),
      );
      const ms = median(times);
      console.info(
        `figure: a look at a frame of ${String(width)}×${String(height)}, ${scene}: median ${ms.toFixed(1)} ms, longest ${Math.max(...times).toFixed(0)}, ${(ms / FRAME_AIM_MS).toFixed(2)} of the limit, ${(ms / median(plain)).toFixed(2)} of plain jsQR (${median(plain).toFixed(0)} ms); second decoder ${median(seconds).toFixed(1)} ms; code read in ${String(found)} of ${String(LOOKS)} looks, detail ${String(detail.current())}`,
      );
    }
  }
}
