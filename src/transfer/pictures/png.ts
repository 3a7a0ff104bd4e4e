/**
 * PNG (W3C, third edition) to grey pixels, for worlds without a decoder of their own. Every kind of colour, depth and interlacing;
 * what is transparent is white paper. Runs in every world.
 *
 * @module
 */
import { concat } from "../../base/bytes.ts";
import type { GrayPicture } from "../../scanner/everywhere.ts";
import { inflate } from "../archive/inflate.ts";
import { PICTURE_LIMITS } from "./picture-limits.ts";

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Values of one pixel: grey or index, with or without alpha, or three colours. */
  readonly channels: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
}

const SIGNATURE_BYTES = 8;
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** Column and row of the first pixel of each pass, and the steps between (Adam7). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** @returns `undefined` where it is damaged, or larger than is looked at. */
export async function decodePng(bytes: Uint8Array): Promise<GrayPicture | undefined> {
  const chunks = readChunks(bytes);
  const header = readHeader(chunks.find(({ kind }) => kind === "IHDR")?.data);
  if (header === undefined || header.width * header.height > PICTURE_LIMITS.pixels) return undefined;
  const passes = (header.isInterlaced ? PASSES : WHOLE).map(([x, y, dx, dy]) => {
    const width = Math.max(0, Math.ceil((header.width - x) / dx));
    const height = Math.max(0, Math.ceil((header.height - y) / dy));
    const rowBytes = Math.ceil((width * header.channels * header.depth) / 8);
    return { x, y, dx, dy, width, height, rowBytes, size: width === 0 ? 0 : (rowBytes + 1) * height };
  });
  const size = passes.reduce((sum, pass) => sum + pass.size, 0);
  const packed = concat(...chunks.filter(({ kind }) => kind === "IDAT").map(({ data }) => data));
  const lines = await inflate(packed, "deflate", size);
  if (typeof lines === "string" || lines.length < size) return undefined;
  const greyOf = greyReader(header, chunks);
  const pixels = new Uint8Array(header.width * header.height);
  let place = 0;
  for (const { x, y, dx, dy, width, height, rowBytes, size: passBytes } of passes) {
    const rows = unfilter(lines.subarray(place, place + passBytes), rowBytes, header);
    place += passBytes;
    if (rows === undefined) return undefined;
    for (let row = 0; row < height && width > 0; row += 1)
      for (let column = 0; column < width; column += 1)
        pixels[(y + row * dy) * header.width + x + column * dx] = greyOf(rows, row * rowBytes, column);
  }
  return { pixels, width: header.width, height: header.height };
}

interface Chunk {
  readonly kind: string;
  readonly data: Uint8Array;
}

/** Their checksums are not looked at: what a code says has its own. */
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let place = SIGNATURE_BYTES;
  while (place + 12 <= bytes.length) {
    const size = view.getUint32(place);
    const end = place + 8 + size;
    if (end > bytes.length) break;
    const kind = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    chunks.push({ kind, data: bytes.subarray(place + 8, end) });
    if (kind === "IEND") break;
    place = end + 4;
  }
  return chunks;
}

function readHeader(data: Uint8Array | undefined): Header | undefined {
  if (data?.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [depth = 0, colour = 0, packing = 0, filter = 0, interlace = 0] = data.subarray(8);
  const channels = CHANNELS[colour];
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const isDepth = [1, 2, 4, 8, 16].includes(depth) && (depth >= 8 || channels === 1);
  if (channels === undefined || !isDepth || packing !== 0 || filter !== 0 || interlace > 1) return undefined;
  return width === 0 || height === 0
    ? undefined
    : { width, height, depth, channels, colour, isInterlaced: interlace === 1 };
}

/** Each line begins with the number of the filter that it went through (§9). */
function unfilter(lines: Uint8Array, rowBytes: number, { channels, depth }: Header): Uint8Array | undefined {
  const back = Math.max(1, (channels * depth) >> 3);
  const height = rowBytes === 0 ? 0 : lines.length / (rowBytes + 1);
  const out = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * (rowBytes + 1);
    const to = row * rowBytes;
    const filter = lines[from] ?? 0;
    if (filter > 4) return undefined;
    for (let index = 0; index < rowBytes; index += 1) {
      const left = index >= back ? (out[to + index - back] ?? 0) : 0;
      const up = row > 0 ? (out[to - rowBytes + index] ?? 0) : 0;
      const corner = row > 0 && index >= back ? (out[to - rowBytes + index - back] ?? 0) : 0;
      out[to + index] = (lines[from + 1 + index] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

const luma = (red: number, green: number, blue: number): number => (red * 77 + green * 150 + blue * 29 + 128) >> 8;
const onPaper = (value: number, alpha: number): number => Math.round((value * alpha + 255 * (255 - alpha)) / 255);

/** Grey of the pixel in that column of the row that begins there. */
function greyReader(
  header: Header,
  chunks: readonly Chunk[],
): (rows: Uint8Array, start: number, column: number) => number {
  const { depth, channels, colour } = header;
  const most = 2 ** depth - 1;
  /** A value as it is stored; of 16 bits the upper eight. */
  const value = (rows: Uint8Array, start: number, index: number): number => {
    if (depth >= 8) return rows[start + (index * depth) / 8] ?? 0;
    const shift = 8 - depth - ((index * depth) & 7);
    return ((rows[start + ((index * depth) >> 3)] ?? 0) >> shift) & most;
  };
  const dataOf = (name: string): Uint8Array => chunks.find(({ kind }) => kind === name)?.data ?? new Uint8Array(0);
  if (colour === PALETTE) {
    const palette = dataOf("PLTE");
    const alpha = dataOf("tRNS");
    const greys = Uint8Array.from({ length: 256 }, (_, index) => {
      const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3, index * 3 + 3);
      return onPaper(luma(red, green, blue), alpha[index] ?? 255);
    });
    return (rows, start, column) => greys[value(rows, start, column)] ?? 0;
  }
  const scale = depth >= 8 ? 1 : 255 / most;
  return (rows, start, column) => {
    const at = (channel: number): number => value(rows, start, column * channels + channel) * scale;
    const grey = channels >= 3 ? luma(at(0), at(1), at(2)) : at(0);
    return channels === 2 || channels === 4 ? onPaper(grey, at(channels - 1)) : grey;
  };
}
