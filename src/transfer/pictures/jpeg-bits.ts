/** Bits and Huffman codes of JPEG's scans (ITU T.81, annexes C and F). Pure. @module */

/** What a code stands for, or 0 beyond the end. */
export interface BitReader {
  readonly bit: () => number;
  /** @param count 0…16 */
  readonly bits: (count: number) => number;
  readonly symbol: (table: HuffmanTable) => number;
  /** A number of that many bits, of which the first tells the sign (F.2.2.1). */
  readonly signed: (count: number) => number;
  /** Goes on behind the next restart mark. */
  readonly restart: () => void;
  /** Nothing is left: bits are zeros from here. */
  readonly isOver: () => boolean;
  /** Where the reading has come to, no further than the next marker. */
  readonly place: () => number;
}

export interface HuffmanTable {
  /** By length of the code, 1…16: the largest code of it, or −1; and what to add to get the place of the symbol. */
  readonly largest: Int32Array;
  readonly shift: Int32Array;
  readonly symbols: Uint8Array;
}

/** @param counts How many codes there are of each length from 1 to 16. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const largest = new Int32Array(17).fill(-1);
  const shift = new Int32Array(17);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length - 1] ?? 0;
    shift[length] = index - code;
    if (count > 0) largest[length] = code + count - 1;
    index += count;
    code = (code + count) * 2;
  }
  return { largest, shift, symbols };
}

export function bitReader(bytes: Uint8Array, start: number): BitReader {
  let place = start;
  let held = 0;
  let count = 0;
  let isOver = false;

  const bit = (): number => {
    if (count === 0) {
      const byte = bytes[place];
      const isMarker = byte === 0xff && bytes[place + 1] !== 0;
      if (byte === undefined || isMarker) {
        isOver = true;
        return 0;
      }
      // A zero is stuffed behind it, so that it is no marker.
      place += byte === 0xff ? 2 : 1;
      held = byte;
      count = 8;
    }
    count -= 1;
    return (held >> count) & 1;
  };

  const bits = (wanted: number): number => {
    let value = 0;
    for (let index = 0; index < wanted; index += 1) value = value * 2 + bit();
    return value;
  };

  return {
    bit,
    bits,
    symbol({ largest, shift, symbols }) {
      let code = 0;
      for (let length = 1; length <= 16; length += 1) {
        code = code * 2 + bit();
        if (code <= (largest[length] ?? -1)) return symbols[code + (shift[length] ?? 0)] ?? 0;
      }
      return 0;
    },
    signed(wanted) {
      if (wanted === 0) return 0;
      const value = bits(wanted);
      return value < 2 ** (wanted - 1) ? value - 2 ** wanted + 1 : value;
    },
    restart() {
      count = 0;
      isOver = false;
      while (place + 1 < bytes.length) {
        const next = bytes[place + 1] ?? 0;
        if (bytes[place] === 0xff && next >= 0xd0 && next <= 0xd7) {
          place += 2;
          return;
        }
        // Another marker: the scan has ended before its time.
        if (bytes[place] === 0xff && next !== 0 && next !== 0xff) return;
        place += 1;
      }
    },
    isOver: () => isOver,
    place: () => place,
  };
}
