import QRCode from "qrcode";
import { expect, test } from "vitest";
import { type GrayPicture, invert } from "../../../../src/scanner/decode/gray-picture.ts";
import { readCode } from "../../../../src/scanner/decode/read-code.ts";
import { readWithSecond } from "../../../../src/scanner/decode/second-reader.ts";
import { readStill, type StillTools } from "../../../../src/scanner/decode/still.ts";
import { readWithStrong } from "../../../../src/scanner/decode/strong-reader.ts";
import { draw, noise, paste, plain } from "../../../support/drawn-codes.ts";
import { lookAt, spoil, unfocus } from "../../../support/scene.ts";
import { prepareStrongReader } from "../../../support/zxing-in-node.ts";

const LINK = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example";
/** About what ten accounts take in one code. */
const DENSE = `otpauth-migration://offline?data=${"CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhAB".repeat(11)}`;

/** Slow where other work shares the processor. */
const PATIENT = { timeout: 240_000 };

prepareStrongReader();

const TOOLS: StillTools = {
  loadStrong: () => Promise.resolve(readWithStrong),
  loadSecond: () => Promise.resolve(readWithSecond),
  nowMs: () => performance.now(),
  // Loading takes no time here.
  pause: () => new Promise(() => undefined),
};

const WITHOUT_WASM: StillTools = { ...TOOLS, loadStrong: () => Promise.reject(new Error("switched off")) };
const JSQR_ALONE: StillTools = { ...WITHOUT_WASM, loadSecond: () => Promise.reject(new Error("not there")) };

const read = (picture: GrayPicture, tools = TOOLS): Promise<readonly string[]> => readStill(picture, tools, 60_000);

test(
  "readStill() reads a clean code of each version at each level, also by jsQR alone (ISO/IEC 18004)",
  PATIENT,
  async () => {
    const unread: string[] = [];
    for (let version = 1; version <= 40; version += 1) {
      for (const level of ["L", "M", "Q", "H"] as const) {
        const text = `${String(version)}${level}`;
        const picture = draw(QRCode.create(text, { version, errorCorrectionLevel: level }), 3);
        if (readCode(picture) !== text) unread.push(`${text} by jsQR`);
        if ((await read(picture)).join() !== text) unread.push(text);
      }
    }
    expect(unread).toEqual([]);
  },
);

test(
  "readStill() reads codes in dark mode, small ones without a rim, and dense ones from a screen",
  PATIENT,
  async () => {
    expect(await read(invert(draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 6)))).toEqual([LINK]);
    expect(await read(draw(QRCode.create(LINK, {}), 1, 0))).toEqual([LINK]);
    for (const level of ["L", "M"] as const) {
      const code = QRCode.create(DENSE, { errorCorrectionLevel: level });
      expect(code.version).toBeGreaterThan(20);
      expect(await read(draw(code, 3))).toEqual([DENSE]);
      expect(await read(invert(draw(code, 2)))).toEqual([DENSE]);
    }
  },
);

test("readStill() reads codes turned by any angle, out of focus and noisy", PATIENT, async () => {
  const code = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 8);
  for (let degrees = 0; degrees < 360; degrees += 24) {
    const seen = lookAt(code, { width: 640, height: 480, degrees, part: 0.6 });
    expect(await read(spoil(unfocus(seen, 2), 30, 0.8, degrees)), `${String(degrees)} degrees`).toEqual([LINK]);
  }
});

test("the larger decoders read what jsQR cannot: faint, slanted, under heavy noise", PATIENT, async () => {
  const code = draw(QRCode.create(LINK, { errorCorrectionLevel: "M" }), 8);
  const flat = lookAt(code, { width: 640, height: 480, degrees: 20, part: 0.6 });
  const hard = [
    spoil(unfocus(flat, 2), 6, 0.07, 1),
    lookAt(code, { width: 640, height: 480, degrees: 40, part: 0.55, slant: 0.45 }),
    spoil(flat, 200, 1, 3),
  ];
  const alone = await Promise.all(hard.map((picture) => read(picture, JSQR_ALONE)));
  const together = await Promise.all(hard.map((picture) => read(picture)));
  expect(together).toEqual([[LINK], [LINK], [LINK]]);
  expect(alone.flat().length).toBeLessThan(3);
});

test("without WebAssembly the second decoder still reads a slanted dense code", PATIENT, async () => {
  const code = draw(QRCode.create(DENSE, { errorCorrectionLevel: "M" }), 4);
  const seen = lookAt(code, { width: 1280, height: 960, degrees: 8, part: 0.8, slant: 0.2 });
  expect(await read(seen, WITHOUT_WASM)).toEqual([DENSE]);
});

test("readStill() gives every code of a picture once, in whichever order", PATIENT, async () => {
  const texts = Array.from({ length: 6 }, (_, index) => `${LINK}&number=${String(index)}`);
  const picture = plain(1500, 1000, 255);
  texts.forEach((text, index) => {
    paste(picture, draw(QRCode.create(text, {}), 7), (index % 3) * 500 + 40, index < 3 ? 40 : 540);
  });
  expect([...(await read(picture))].sort()).toEqual(texts);
});

test("readStill() gives both of two codes side by side by jsQR alone", PATIENT, async () => {
  const store = "https://apps.example/protect";
  const picture = plain(1200, 640, 255);
  paste(picture, draw(QRCode.create(store, {}), 9), 40, 60);
  paste(picture, draw(QRCode.create(LINK, {}), 9), 640, 60);
  expect([...(await read(picture, JSQR_ALONE))].sort()).toEqual([store, LINK].sort());
});

test("readStill() finds a code in dark mode beside one that is not", PATIENT, async () => {
  const store = "https://apps.example/protect";
  const picture = plain(1300, 640, 255);
  paste(picture, draw(QRCode.create(store, {}), 9), 40, 60);
  paste(picture, invert(draw(QRCode.create(LINK, {}), 9)), 660, 60);
  expect([...(await read(picture))].sort()).toEqual([store, LINK].sort());
});

test("readStill() finds nothing in pictures without a code", PATIENT, async () => {
  const stripes = plain(600, 400, 0);
  stripes.pixels.forEach((_, index) => {
    stripes.pixels[index] = Math.floor((index % 600) / 7) % 3 === 0 ? 255 : 0;
  });
  const pictures = [plain(640, 480, 255), plain(320, 240, 0), noise(120, 120, 7), plain(1, 1, 9), stripes];
  for (const picture of pictures) expect(await read(picture)).toEqual([]);
});

test("no attempt begins after the limit", async () => {
  let now = 0;
  let attempts = 0;
  const tools: StillTools = {
    ...TOOLS,
    nowMs: () => now,
    loadStrong: () =>
      Promise.resolve(() => {
        attempts += 1;
        now += 1_000;
        return Promise.resolve([]);
      }),
    loadSecond: () => Promise.resolve(() => undefined),
  };
  expect(await readStill(plain(64, 64, 255), tools, 2_500)).toEqual([]);
  expect(attempts).toBe(3);
});

test("a decoder that never comes does not keep what is found", async () => {
  const tools: StillTools = {
    ...TOOLS,
    loadStrong: () => new Promise(() => undefined),
    pause: (ms) => new Promise((resolve) => void setTimeout(resolve, Math.min(ms, 20))),
  };
  expect(await readStill(draw(QRCode.create(LINK, {}), 6), tools, 5_000)).toEqual([LINK]);
});
