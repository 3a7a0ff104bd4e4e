/** A passcode drawn by chance: words of a list, each as likely as any other. Pure; chance comes in. @module */
import type { Random } from "../../crypto/random.ts";

export interface Suggestion {
  readonly words: readonly string[];
  /** Length of the list that each word was drawn from. */
  readonly listSize: number;
  /** How many passcodes could have been drawn, all equally likely. */
  readonly possibilities: number;
}

/** Four of 7,776 words: 51.7 bits. */
export const SUGGESTED_WORDS = 4;
const RANGE = 2 ** 16;

/**
 * A number below `count`, every one equally likely: what would favour the low ones is drawn again.
 *
 * @param count 1 to 65,536.
 * @throws {RangeError} `count` is not in that range.
 */
export function drawBelow(count: number, random: Random): number {
  if (!Number.isInteger(count) || count < 1 || count > RANGE)
    throw new RangeError("draw a number: the count must be between 1 and 65,536");
  const limit = RANGE - (RANGE % count);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    if (drawn < limit) return drawn % count;
  }
}

/**
 * @param list The words to draw from, 1 to 65,536, all different.
 * @param count How many words.
 */
export function suggestPasscode(list: readonly string[], random: Random, count = SUGGESTED_WORDS): Suggestion {
  const words = Array.from({ length: count }, () => list[drawBelow(list.length, random)] ?? "");
  return { words, listSize: list.length, possibilities: list.length ** count };
}
