/** Lets works take turns and keeps the median of each, so that a busy machine hurts all of them. @module */

export interface Work {
  /** Before it, outside the time. */
  readonly before?: () => void;
  readonly run: () => unknown;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * @param restMs Between two works, so that what the first leaves behind does not slow the second.
 * @returns Milliseconds by the steady clock, medians.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, Work>>,
  { warmUp = 10, restMs = 0 } = {},
): Promise<Readonly<Record<Name, number>>> {
  const list = Object.entries<Work>(works).map(([name, work]) => ({ name, work, times: [] as number[] }));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { work, times } of list) {
      work.before?.();
      const start = performance.now();
      await work.run();
      if (round >= 0) times.push(performance.now() - start);
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
  return Object.fromEntries(list.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}
