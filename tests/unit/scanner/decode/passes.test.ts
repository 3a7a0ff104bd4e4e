import QRCode from "qrcode";
import { expect, test } from "vitest";
import { type GrayPicture, invert, toGray } from "../../../../src/scanner/decode/gray-picture.ts";
import { readFrame, readStill } from "../../../../src/scanner/decode/passes.ts";
import { readCode } from "../../../../src/scanner/decode/read-code.ts";
import { draw, noise, paste, plain } from "../../../support/drawn-codes.ts";

const LINK = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example";

/** Turn of readFrame() that inverts. */
const INVERTED_TURN = 3;

/** Slow where other work shares the processor. */
const PATIENT = { timeout: 120_000 };

test("readCode() reads a clean code of each of the 40 versions at levels L and H (ISO/IEC 18004)", PATIENT, () => {
  const unread: string[] = [];
  for (let version = 1; version <= 40; version += 1) {
    for (const level of ["L", "H"] as const) {
      const text = `${String(version)}${level}`;
      const code = QRCode.create(text, { version, errorCorrectionLevel: level });
      if (readCode(draw(code, 3)) !== text) unread.push(text);
    }
  }
  expect(unread).toEqual([]);
});

test("readStill() reads a code in dark mode", () => {
  const code = QRCode.create(LINK, { errorCorrectionLevel: "M" });
  expect(readStill(invert(draw(code, 6)))).toEqual([LINK]);
});

test("readFrame() reads light-on-dark codes on its inverted turn only", () => {
  const picture = invert(draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 6));
  expect(readFrame(picture, INVERTED_TURN)).toBe(LINK);
  expect(readFrame(picture, 0)).toBeUndefined();
});

test("readStill() reads a code with one pixel per module and no rim", () => {
  expect(readStill(draw(QRCode.create(LINK, {}), 1, 0))).toEqual([LINK]);
});

test("readStill() gives both of two codes that stand side by side", () => {
  const store = "https://apps.example/protect";
  const picture: GrayPicture = plain(1200, 640, 255);
  paste(picture, draw(QRCode.create(store, {}), 9), 40, 60);
  paste(picture, draw(QRCode.create(LINK, {}), 9), 640, 60);
  expect([...readStill(picture)].sort()).toEqual([store, LINK].sort());
});

test("readStill() stops when it may not go on", () => {
  const asked: boolean[] = [];
  const mayGoOn = (): boolean => {
    asked.push(true);
    return asked.length <= 2;
  };
  expect(readStill(plain(640, 480, 255), mayGoOn)).toEqual([]);
  // Two attempts, then one question before each half.
  expect(asked).toHaveLength(7);
});

test("readCode() keeps text that is not UTF-8", () => {
  const latin = Uint8Array.from([0x5a, 0x6f, 0xeb]); // «Zoë» in Windows-1252
  const code = QRCode.create([{ data: latin, mode: "byte" }], { errorCorrectionLevel: "M" });
  expect(readCode(draw(code, 5))).toMatch(/^Zo/);
});

test("readStill() finds nothing in pictures without a code", PATIENT, () => {
  const pictures = [plain(640, 480, 255), plain(320, 240, 0), noise(120, 120, 7), plain(1, 1, 9)];
  expect(pictures.flatMap((picture) => readStill(picture))).toEqual([]);
});

test("toGray() paints what is transparent white", () => {
  const data = Uint8ClampedArray.from([0, 0, 0, 0, 0, 0, 0, 255]);
  expect([...toGray({ data, width: 2, height: 1 }).pixels]).toEqual([255, 0]);
});
