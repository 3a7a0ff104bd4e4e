/** Takes turns between two works and keeps the median of each, so that a busy machine hurts both. @module */

export interface Turns {
  /** Milliseconds by the steady clock, medians. */
  readonly firstMs: number;
  readonly secondMs: number;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param restMs Between two works, so that what the first leaves behind does not slow the second. */
export async function inTurns(
  rounds: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  { warmUp = 10, restMs = 0 } = {},
): Promise<Turns> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, work] of [first, second].entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[index]?.push(performance.now() - start);
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
  return { firstMs: median(times[0]), secondMs: median(times[1]) };
}
