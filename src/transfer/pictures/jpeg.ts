/**
 * JPEG (ITU T.81) to grey pixels, for worlds without a decoder of their own: sequential and progressive Huffman-coded pictures of
 * eight bits. Of the colours only brightness is worked out, which is all that a code has. Pure.
 *
 * @module
 */
import type { GrayPicture } from "../../scanner/everywhere.ts";
import { bitReader, type HuffmanTable, huffmanTable } from "./jpeg-bits.ts";
import { type Component, decodeScan, type Frame, type ScanPart, ZIGZAG } from "./jpeg-scan.ts";
import { PICTURE_LIMITS } from "./picture-limits.ts";

const SEQUENTIAL = [0xc0, 0xc1];
const PROGRESSIVE = 0xc2;
const HUFFMAN = 0xc4;
const QUANTIZATION = 0xdb;
const RESTART = 0xdd;
const SCAN = 0xda;
const END = 0xd9;
/** More scans than any program writes: each goes over the whole picture. */
const MOST_SCANS = 100;
const EMPTY = huffmanTable(new Uint8Array(16), new Uint8Array(0));

/** @returns `undefined` where it is damaged, larger than is looked at, or of a rare kind. */
export function decodeJpeg(bytes: Uint8Array): GrayPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const quantization = new Map<number, Uint16Array>();
  const tables = new Map<number, HuffmanTable>();
  let frame: Frame | undefined;
  let restart = 0;
  let scans = 0;
  let place = 2;
  while (place + 4 <= bytes.length) {
    const marker = bytes[place + 1] ?? 0;
    // Fillings, restart marks and what lies between segments are passed over.
    if (bytes[place] !== 0xff || marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      place += 1;
      continue;
    }
    if (marker === END) break;
    const size = view.getUint16(place + 2);
    const data = bytes.subarray(place + 4, place + 2 + size);
    place += 2 + size;
    if (size < 2 || place > bytes.length) break;
    if (marker === QUANTIZATION) readQuantization(data, quantization);
    else if (marker === HUFFMAN) readTables(data, tables);
    else if (marker === RESTART) restart = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
    else if (SEQUENTIAL.includes(marker) || marker === PROGRESSIVE) {
      // A second frame, as of a hierarchical picture, is not looked at.
      if (frame !== undefined) return undefined;
      frame = readFrame(data, marker === PROGRESSIVE);
      if (frame === undefined) return undefined;
    } else if (marker === SCAN) {
      scans += 1;
      if (frame === undefined || scans > MOST_SCANS) break;
      const scan = readScan(data, frame, tables, restart);
      if (scan === undefined) return undefined;
      // Scans of colour alone tell nothing.
      if (scan.parts.some(({ component }) => component === frame?.components[0])) {
        const reader = bitReader(bytes, place);
        decodeScan(frame, scan, reader);
        place = reader.place();
      }
    } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return undefined;
  }
  if (frame === undefined || scans === 0) return undefined;
  const table = quantization.get(frame.components[0]?.quantization ?? 0);
  return table && toPixels(frame, table);
}

function readQuantization(data: Uint8Array, into: Map<number, Uint16Array>): void {
  let place = 0;
  while (place < data.length) {
    const told = data[place] ?? 0;
    const isWide = told >> 4 !== 0;
    const table = new Uint16Array(64);
    place += 1;
    for (let index = 0; index < 64; index += 1) {
      const value = isWide ? ((data[place] ?? 0) << 8) | (data[place + 1] ?? 0) : (data[place] ?? 0);
      table[ZIGZAG[index] ?? 0] = value;
      place += isWide ? 2 : 1;
    }
    into.set(told & 15, table);
  }
}

function readTables(data: Uint8Array, into: Map<number, HuffmanTable>): void {
  let place = 0;
  while (place + 17 <= data.length) {
    const counts = data.subarray(place + 1, place + 17);
    const size = counts.reduce((sum, count) => sum + count, 0);
    into.set(data[place] ?? 0, huffmanTable(counts, data.subarray(place + 17, place + 17 + size)));
    place += 17 + size;
  }
}

function readFrame(data: Uint8Array, isProgressive: boolean): Frame | undefined {
  const [depth = 0, high = 0, low = 0, wide = 0, narrow = 0, count = 0] = data;
  const height = (high << 8) | low;
  const width = (wide << 8) | narrow;
  if (depth !== 8 || width === 0 || height === 0 || width * height > PICTURE_LIMITS.pixels) return undefined;
  const components: Component[] = [];
  for (let index = 0; index < count; index += 1) {
    const [id = 0, sampling = 0, table = 0] = data.subarray(6 + index * 3, 9 + index * 3);
    const component = { id, across: sampling >> 4, down: sampling & 15, quantization: table };
    if (component.across < 1 || component.across > 4 || component.down < 1 || component.down > 4) return undefined;
    components.push(component);
  }
  const [first] = components;
  if (first === undefined || count > 4) return undefined;
  const mostAcross = Math.max(...components.map(({ across }) => across));
  const mostDown = Math.max(...components.map(({ down }) => down));
  const columns = Math.ceil(width / (8 * mostAcross)) * first.across;
  const rows = Math.ceil(height / (8 * mostDown)) * first.down;
  const coefficients = new Int16Array(columns * rows * 64);
  return { width, height, isProgressive, components, mostAcross, mostDown, columns, rows, coefficients };
}

function readScan(data: Uint8Array, frame: Frame, tables: ReadonlyMap<number, HuffmanTable>, restart: number) {
  const count = data[0] ?? 0;
  const parts: ScanPart[] = [];
  for (let index = 0; index < count; index += 1) {
    const [id, told = 0] = data.subarray(1 + index * 2, 3 + index * 2);
    const component = frame.components.find((one) => one.id === id);
    if (component === undefined) return undefined;
    const direct = tables.get(told >> 4) ?? EMPTY;
    parts.push({ component, direct, alternating: tables.get(0x10 | (told & 15)) ?? EMPTY });
  }
  const [from = 0, to = 0, bits = 0] = data.subarray(1 + count * 2);
  if (parts.length === 0 || to > 63 || (bits & 15) > 13) return undefined;
  return { parts, from, to, before: bits >> 4, shift: bits & 15, restart };
}

/** Cosines of the inverse transform, by frequency and place (A.3.3). */
const COSINES = Float64Array.from({ length: 64 }, (_, at) => {
  const frequency = at >> 3;
  const scale = frequency === 0 ? Math.SQRT1_2 : 1;
  return (scale * Math.cos(((2 * (at & 7) + 1) * frequency * Math.PI) / 16)) / 2;
});

/** The first component at the size of the picture. */
function toPixels(frame: Frame, table: Uint16Array): GrayPicture {
  const { width, height, columns, rows, coefficients } = frame;
  const plane = new Uint8Array(columns * 8 * rows * 8);
  const half = new Float64Array(64);
  for (let block = 0; block < columns * rows; block += 1) {
    const start = (block % columns) * 8 + Math.floor(block / columns) * 8 * columns * 8;
    transform(coefficients.subarray(block * 64, block * 64 + 64), table, half, plane, start, columns * 8);
  }
  const across = (frame.components[0]?.across ?? 1) / frame.mostAcross;
  const down = (frame.components[0]?.down ?? 1) / frame.mostDown;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y * down) * columns * 8;
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = plane[row + Math.floor(x * across)] ?? 0;
  }
  return { pixels, width, height };
}

function transform(
  block: Int16Array,
  table: Uint16Array,
  half: Float64Array,
  plane: Uint8Array,
  start: number,
  stride: number,
): void {
  if (block.subarray(1).every((value) => value === 0)) {
    // One grey: paper, mostly.
    const grey = Math.min(255, Math.max(0, ((block[0] ?? 0) * (table[0] ?? 0)) / 8 + 128.5));
    for (let row = 0; row < 8; row += 1) plane.fill(grey, start + row * stride, start + row * stride + 8);
    return;
  }
  for (let row = 0; row < 8; row += 1)
    for (let x = 0; x < 8; x += 1) {
      let sum = 0;
      for (let u = 0; u < 8; u += 1)
        sum += (block[row * 8 + u] ?? 0) * (table[row * 8 + u] ?? 0) * (COSINES[u * 8 + x] ?? 0);
      half[row * 8 + x] = sum;
    }
  for (let x = 0; x < 8; x += 1)
    for (let y = 0; y < 8; y += 1) {
      let sum = 128.5;
      for (let v = 0; v < 8; v += 1) sum += (half[v * 8 + x] ?? 0) * (COSINES[v * 8 + y] ?? 0);
      plane[start + y * stride + x] = Math.min(255, Math.max(0, sum));
    }
}
