/** Finds the counter of a device that still works, by two codes that it shows in a row (RFC 4226 §7.4). Pure; runs in every world. @module */

/** So far ahead and behind is looked; two codes of six digits agree by chance once in 10¹². */
export const RESYNC_AHEAD = 5000;
export const RESYNC_BEHIND = 1000;

/**
 * Counters in the order in which they are tried: the nearest first, ahead before behind, for codes are more often skipped
 * than counters set back.
 *
 * @param counter The next one as it is kept here, a non-negative safe integer.
 */
export function* countersAround(counter: number): Generator<number, void> {
  yield counter;
  for (let distance = 1; distance <= RESYNC_AHEAD; distance += 1) {
    if (Number.isSafeInteger(counter + distance + 1)) yield counter + distance;
    if (distance <= RESYNC_BEHIND && counter >= distance) yield counter - distance;
  }
}

/** Whether these are the codes of `counter` and of the one after it. @param codeAt The code of a counter. */
export function isPairAt(
  codeAt: (counter: number) => string,
  counter: number,
  [first, second]: readonly [string, string],
): boolean {
  return codeAt(counter) === first && codeAt(counter + 1) === second;
}

/** What was typed of a code: digits only, without spaces and marks between them. */
export function typedCode(text: string): string {
  return text.normalize("NFKC").replace(/[^0-9]/g, "");
}
