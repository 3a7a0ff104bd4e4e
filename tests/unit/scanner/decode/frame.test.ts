import QRCode from "qrcode";
import { expect, test } from "vitest";
import {
  createDetail,
  FRAME_AIM_MS,
  INVERTED_TURN,
  readFrame,
  readFrameWithSecond,
} from "../../../../src/scanner/decode/frame.ts";
import { invert, toGray } from "../../../../src/scanner/decode/gray-picture.ts";
import { readCode } from "../../../../src/scanner/decode/read-code.ts";
import { readWithSecond } from "../../../../src/scanner/decode/second-reader.ts";
import { draw, plain } from "../../../support/drawn-codes.ts";

const LINK = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example";

test("readFrame() reads light-on-dark codes on its inverted turn only", () => {
  const picture = invert(draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 6));
  expect(readFrame(picture, INVERTED_TURN)).toBe(LINK);
  expect(readFrame(picture, 0)).toBeUndefined();
});

test("readFrame() reads a code on every other turn, at every detail", () => {
  const picture = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 10);
  for (const detail of [1, 0.8, 0.6]) {
    expect([0, 1, 2].map((turn) => readFrame(picture, turn, detail))).toEqual([LINK, LINK, LINK]);
  }
});

test("readFrameWithSecond() reads both polarities within its four turns", () => {
  const picture = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 6);
  for (const frame of [picture, invert(picture)]) {
    const texts = [1, 3].map((turn) => readFrameWithSecond(frame, turn, readWithSecond));
    expect(texts).toContain(LINK);
  }
  expect(readFrameWithSecond(plain(640, 480, 200), 1, readWithSecond)).toBeUndefined();
});

test("createDetail() gives up detail when the median look is too slow, and keeps it through a slow one", () => {
  const detail = createDetail();
  const note = (times: readonly number[]): void => times.forEach((ms) => void detail.note(ms));
  note([FRAME_AIM_MS, 900, 20, 20, 900, 20, 20, 20, 900]);
  expect(detail.current()).toBe(1);
  note(Array.from({ length: 9 }, () => FRAME_AIM_MS + 1));
  expect(detail.current()).toBe(0.8);
  note(Array.from({ length: 30 }, () => 500));
  expect(detail.current()).toBe(0.6);
});

test("readCode() keeps text that is not UTF-8", () => {
  const latin = Uint8Array.from([0x5a, 0x6f, 0xeb]); // «Zoë» in Windows-1252
  const code = QRCode.create([{ data: latin, mode: "byte" }], { errorCorrectionLevel: "M" });
  expect(readCode(draw(code, 5))).toMatch(/^Zo/);
});

test("toGray() paints what is transparent white", () => {
  const data = Uint8ClampedArray.from([0, 0, 0, 0, 0, 0, 0, 255]);
  expect([...toGray({ data, width: 2, height: 1 }).pixels]).toEqual([255, 0]);
});
