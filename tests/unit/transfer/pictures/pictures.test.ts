import sharp from "sharp";
import { expect, test } from "vitest";
import { greyOf } from "../../../../src/transfer/pictures/grey-of.ts";
import { decodeJpeg } from "../../../../src/transfer/pictures/jpeg.ts";
import { bitReader, huffmanTable } from "../../../../src/transfer/pictures/jpeg-bits.ts";
import { ZIGZAG } from "../../../../src/transfer/pictures/jpeg-scan.ts";
import { pictureKind } from "../../../../src/transfer/pictures/picture-kind.ts";
import { PICTURE_LIMITS } from "../../../../src/transfer/pictures/picture-limits.ts";
import { decodePng } from "../../../../src/transfer/pictures/png.ts";

const WIDTH = 67;
const HEIGHT = 45;

/** Slopes, edges and colours; sides that are no multiple of a block. */
function painted(channels: 1 | 3 | 4) {
  const data = new Uint8Array(WIDTH * HEIGHT * channels);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const x = at % WIDTH;
    const y = Math.floor(at / WIDTH);
    const values = [x * 3, y * 5, x > 30 && y > 20 ? 255 : 40, x > 50 ? 0 : 255 - y];
    for (let channel = 0; channel < channels; channel += 1) data[at * channels + channel] = values[channel] ?? 0;
  }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels } });
}

/** The same file by libvips, on white paper, in grey after BT.601. */
async function expectedGreys(file: Uint8Array): Promise<readonly number[]> {
  const { data, info } = await sharp(file)
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  return Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [red = 0, green = red, blue = red] = data.subarray(at * channels, at * channels + channels);
    return channels < 3 ? red : red * 0.299 + green * 0.587 + blue * 0.114;
  });
}

/** Largest and mean difference. */
function difference(pixels: Uint8Array, greys: readonly number[]): readonly [number, number] {
  const all = greys.map((grey, at) => Math.abs(grey - (pixels[at] ?? 0)));
  return [Math.max(...all), all.reduce((sum, each) => sum + each, 0) / all.length];
}

const PNGS: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ["grey", () => painted(1).toColourspace("b-w").png().toBuffer()],
  ["colour", () => painted(3).png().toBuffer()],
  ["transparent", () => painted(4).png().toBuffer()],
  ["palette", () => painted(3).png({ palette: true, colours: 200 }).toBuffer()],
  ["palette of few", () => painted(3).png({ palette: true, colours: 4 }).toBuffer()],
  ["palette of two", () => painted(3).png({ palette: true, colours: 2 }).toBuffer()],
  ["interlaced", () => painted(4).png({ progressive: true }).toBuffer()],
  ["interlaced palette", () => painted(3).png({ progressive: true, palette: true, colours: 16 }).toBuffer()],
  ["16 bits", () => painted(3).toColourspace("rgb16").png().toBuffer()],
];

test.each(PNGS)("PNG, %s: what libvips sees", async (_, make) => {
  const file = new Uint8Array(await make());
  const picture = await decodePng(file);
  expect([picture?.width, picture?.height]).toEqual([WIDTH, HEIGHT]);
  const [most] = difference(picture?.pixels ?? new Uint8Array(0), await expectedGreys(file));
  expect(most).toBeLessThan(2.6);
});

const JPEGS: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ["full colour", () => painted(3).jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer()],
  ["halved colour", () => painted(3).jpeg({ quality: 90, chromaSubsampling: "4:2:0" }).toBuffer()],
  ["grey", () => painted(1).toColourspace("b-w").jpeg({ quality: 90 }).toBuffer()],
  ["progressive", () => painted(3).jpeg({ quality: 90, progressive: true }).toBuffer()],
  ["progressive grey", () => painted(1).toColourspace("b-w").jpeg({ quality: 80, progressive: true }).toBuffer()],
  ["own tables", () => painted(3).jpeg({ quality: 60, mozjpeg: true }).toBuffer()],
];

test.each(JPEGS)("JPEG, %s: what libjpeg sees", async (_, make) => {
  const file = new Uint8Array(await make());
  const picture = decodeJpeg(file);
  expect([picture?.width, picture?.height]).toEqual([WIDTH, HEIGHT]);
  const [most, mean] = difference(picture?.pixels ?? new Uint8Array(0), await expectedGreys(file));
  // Colour that libjpeg cuts off at the ends of its range is not cut off here.
  expect([most < 40, mean < 1.5]).toEqual([true, true]);
});

test("cut off and changed pictures end, with or without pixels", async () => {
  for (const [name, make] of [PNGS[2], JPEGS[1], JPEGS[3]].filter((each) => each !== undefined)) {
    const file = new Uint8Array(await make());
    const decode = name.startsWith("transparent") ? decodePng : async (bytes: Uint8Array) => decodeJpeg(bytes);
    for (let place = 0; place < file.length; place += 1) {
      const changed = file.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      for (const bytes of [file.slice(0, place), changed]) {
        const picture = await decode(bytes);
        if (picture !== undefined) expect(picture.pixels).toHaveLength(picture.width * picture.height);
      }
    }
  }
}, 120_000);

test("pictures that say they are huge are not believed", async () => {
  const png = new Uint8Array(await painted(1).png().toBuffer());
  new DataView(png.buffer).setUint32(16, PICTURE_LIMITS.pixels);
  expect(await decodePng(png)).toBeUndefined();
  const jpeg = new Uint8Array(await painted(1).jpeg().toBuffer());
  const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  jpeg.fill(0xff, at + 5, at + 9);
  expect(decodeJpeg(jpeg)).toBeUndefined();
});

test("kinds by their first bytes; Node opens two of them", async () => {
  const files = {
    png: await painted(3).png().toBuffer(),
    jpeg: await painted(3).jpeg().toBuffer(),
    gif: await painted(3).gif().toBuffer(),
    webp: await painted(3).webp().toBuffer(),
  };
  for (const [kind, file] of Object.entries(files)) {
    expect(pictureKind(file)).toBe(kind);
    const grey = await greyOf(new Uint8Array(file));
    expect(typeof grey === "string" ? grey : "opened").toBe(
      kind === "png" || kind === "jpeg" ? "opened" : "picture-kind",
    );
  }
  const bitmap = new Uint8Array(60);
  bitmap.set([0x42, 0x4d]);
  bitmap[10] = 54;
  expect(pictureKind(bitmap)).toBe("bmp");
  expect(pictureKind(new TextEncoder().encode("BM is a word"))).toBeUndefined();
  expect(await greyOf(files.png.subarray(0, 60))).toBe("damaged");
});

test("bits: stuffed zeros are none, a marker ends them, the sign is in the first", () => {
  const reader = bitReader(Uint8Array.of(0xff, 0, 0x0f, 0xff, 0xd9), 0);
  expect([reader.bits(8), reader.bits(4), reader.signed(4), reader.isOver()]).toEqual([0xff, 0, 15, false]);
  expect([reader.bit(), reader.isOver(), reader.place()]).toEqual([0, true, 3]);
  expect(bitReader(Uint8Array.of(0), 0).signed(3)).toBe(-7);
});

test("codes of one to three bits", () => {
  const counts = new Uint8Array(16);
  counts.set([1, 1, 2]);
  const table = huffmanTable(counts, Uint8Array.of(10, 20, 30, 40));
  const reader = bitReader(Uint8Array.of(0b0_10_110_11, 0b1_0000000), 0);
  expect([1, 2, 3, 4].map(() => reader.symbol(table))).toEqual([10, 20, 30, 40]);
});

test("the zigzag goes through every place of the square once", () => {
  expect(ZIGZAG.toSorted()).toEqual(Uint8Array.from({ length: 64 }, (_, at) => at));
  // Neighbours lie beside each other, along or across.
  const steps = [...ZIGZAG.subarray(1)].map((place, at) => {
    const before = ZIGZAG[at] ?? 0;
    return Math.max(Math.abs((place & 7) - (before & 7)), Math.abs((place >> 3) - (before >> 3)));
  });
  expect(new Set(steps)).toEqual(new Set([1]));
});
