/** The scans of a JPEG picture, sequential and progressive (ITU T.81, annexes F and G): coefficients of its first component. Pure. @module */
import type { BitReader, HuffmanTable } from "./jpeg-bits.ts";

export interface Component {
  readonly id: number;
  /** Sampling factors. */
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
  readonly mostAcross: number;
  readonly mostDown: number;
  /** Blocks in a row of the first component, those that fill the last unit counted. */
  readonly columns: number;
  readonly rows: number;
  /** Of the first component, 64 for each block, in the order of the square. */
  readonly coefficients: Int16Array;
}

export interface ScanPart {
  readonly component: Component;
  readonly direct: HuffmanTable;
  readonly alternating: HuffmanTable;
}

export interface Scan {
  readonly parts: readonly ScanPart[];
  /** First and last coefficient in the order of the zigzag, and the bits that earlier scans and this one leave out. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly shift: number;
  /** Units between two restarts; 0 without. */
  readonly restart: number;
}

/** Place in the square of each coefficient in the order of the file (A.3.6). */
export const ZIGZAG = Uint8Array.of(
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21],
  ...[28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61],
  ...[54, 47, 55, 62, 63],
);

type Block = Int16Array;

/** Fills in what the scan tells; the parts of other components are read past. */
export function decodeScan(frame: Frame, scan: Scan, reader: BitReader): void {
  const predictions = new Map<Component, number>();
  const other = new Int16Array(64);
  let endRun = 0;

  const difference = ({ component, direct }: ScanPart): number => {
    const value = (predictions.get(component) ?? 0) + reader.signed(Math.min(16, reader.symbol(direct)));
    predictions.set(component, value);
    return value;
  };

  const sequential = (block: Block, part: ScanPart): void => {
    block[0] = difference(part);
    let at = 1;
    while (at < 64) {
      const symbol = reader.symbol(part.alternating);
      const size = symbol & 15;
      const zeros = symbol >> 4;
      if (size === 0 && zeros < 15) return;
      at += zeros;
      if (size > 0 && at < 64) block[ZIGZAG[at] ?? 0] = reader.signed(size);
      at += 1;
    }
  };

  const first = (block: Block, { alternating }: ScanPart): void => {
    if (endRun > 0) {
      endRun -= 1;
      return;
    }
    let at = scan.from;
    while (at <= scan.to) {
      const symbol = reader.symbol(alternating);
      const size = symbol & 15;
      const zeros = symbol >> 4;
      if (size === 0 && zeros < 15) {
        endRun = 2 ** zeros - 1 + reader.bits(zeros);
        return;
      }
      at += zeros;
      if (size > 0 && at < 64) block[ZIGZAG[at] ?? 0] = reader.signed(size) * 2 ** scan.shift;
      at += 1;
    }
  };

  /** One more bit of a coefficient that is there already. */
  const refineOne = (block: Block, index: number): void => {
    const value = block[index] ?? 0;
    const unit = 2 ** scan.shift;
    if (reader.bit() === 1 && (Math.abs(value) & unit) === 0) block[index] = value + (value > 0 ? unit : -unit);
  };

  const refine = (block: Block, { alternating }: ScanPart): void => {
    let at = scan.from;
    while (endRun === 0 && at <= scan.to) {
      const symbol = reader.symbol(alternating);
      let zeros = symbol >> 4;
      let value = 0;
      if ((symbol & 15) !== 0) value = reader.bit() === 1 ? 2 ** scan.shift : -(2 ** scan.shift);
      else if (zeros < 15) {
        endRun = 2 ** zeros + reader.bits(zeros);
        break;
      }
      for (; at <= scan.to; at += 1) {
        const index = ZIGZAG[at] ?? 0;
        if (block[index] !== 0) refineOne(block, index);
        else if (zeros === 0) {
          block[index] = value;
          break;
        } else zeros -= 1;
      }
      at += 1;
    }
    if (endRun === 0) return;
    for (; at <= scan.to; at += 1) {
      const index = ZIGZAG[at] ?? 0;
      if (block[index] !== 0) refineOne(block, index);
    }
    endRun -= 1;
  };

  const decode = (block: Block, part: ScanPart): void => {
    if (!frame.isProgressive) sequential(block, part);
    else if (scan.from === 0) {
      if (scan.before === 0) block[0] = difference(part) * 2 ** scan.shift;
      else if (reader.bit() === 1) block[0] = (block[0] ?? 0) | (2 ** scan.shift);
    } else if (scan.before === 0) first(block, part);
    else refine(block, part);
  };

  const blockAt = (component: Component, column: number, row: number): Block => {
    const place = (row * frame.columns + column) * 64;
    const isKept = component === frame.components[0] && column < frame.columns && row < frame.rows;
    return isKept ? frame.coefficients.subarray(place, place + 64) : other;
  };

  const [only] = scan.parts;
  const isAlone = scan.parts.length === 1 && only !== undefined;
  // A component by itself has no blocks that only fill a unit (A.2.2).
  const [unitsAcross, unitsDown] = isAlone
    ? [
        blocksOf(frame.width, only.component.across, frame.mostAcross),
        blocksOf(frame.height, only.component.down, frame.mostDown),
      ]
    : [Math.ceil(frame.width / (8 * frame.mostAcross)), Math.ceil(frame.height / (8 * frame.mostDown))];
  for (let unit = 0; unit < unitsAcross * unitsDown; unit += 1) {
    if (scan.restart > 0 && unit > 0 && unit % scan.restart === 0) {
      reader.restart();
      predictions.clear();
      endRun = 0;
    }
    // What is missing stays grey; codes bear that.
    if (reader.isOver() && scan.restart === 0) return;
    const x = unit % unitsAcross;
    const y = Math.floor(unit / unitsAcross);
    if (isAlone) decode(blockAt(only.component, x, y), only);
    else
      for (const part of scan.parts)
        for (let index = 0; index < part.component.across * part.component.down; index += 1) {
          const column = x * part.component.across + (index % part.component.across);
          const row = y * part.component.down + Math.floor(index / part.component.across);
          decode(blockAt(part.component, column, row), part);
        }
  }
}

/** Blocks of a component along one side. */
const blocksOf = (pixels: number, sampling: number, most: number): number =>
  Math.ceil(Math.ceil((pixels * sampling) / most) / 8);
