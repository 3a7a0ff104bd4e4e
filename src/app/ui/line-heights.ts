/** Heights of the lines of a long list: those that were drawn are known, the others are taken for their average. Pure. @module */

export interface LineHeights {
  readonly count: number;
  /** @param height Pixels, with the gap below. */
  readonly measure: (line: number, height: number) => void;
  /** Where a line begins, pixels from the list's beginning; `topOf(count)` is the whole height. */
  readonly topOf: (line: number) => number;
  /** The line at so many pixels from the list's beginning; the first or last beyond its ends. */
  readonly lineAt: (pixels: number) => number;
  /** Of a line that was never drawn. */
  readonly usual: () => number;
}

/** @param guess Pixels; stands for all heights until one is known. */
export function createLineHeights(count: number, guess: number): LineHeights {
  const known = new Float64Array(count);
  const tops = new Float64Array(count + 1);
  let [sum, measured, isCurrent] = [0, 0, false];

  const usual = (): number => (measured === 0 ? guess : sum / measured);
  const current = (): Float64Array => {
    if (isCurrent) return tops;
    const other = usual();
    for (let line = 0; line < count; line += 1) tops[line + 1] = (tops[line] ?? 0) + (known[line] || other);
    isCurrent = true;
    return tops;
  };

  return {
    count,
    usual,
    measure(line, height) {
      const before = known[line];
      if (before === undefined || height <= 0 || before === height) return;
      known[line] = height;
      sum += height - before;
      if (before === 0) measured += 1;
      isCurrent = false;
    },
    topOf: (line) => current()[Math.max(0, Math.min(count, line))] ?? 0,
    lineAt(pixels) {
      const all = current();
      let [low, high] = [0, Math.max(0, count - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((all[middle] ?? 0) <= pixels) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
