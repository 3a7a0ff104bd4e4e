/** How far one word is from the beginning of another. Pure; runs in every world. @module */

/**
 * Whether `word` begins with something that is at most `slips` slips away from `typed`: a letter too many, too few, wrong,
 * or two that changed places (optimal string alignment). The first letter must be right unless two changed places.
 *
 * @param slips 1 or 2.
 */
export function isNearPrefix(typed: string, word: string, slips: number): boolean {
  if (word.length < typed.length - slips) return false;
  const isFirstRight = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  if (!isFirstRight) return false;
  const width = Math.min(word.length, typed.length + slips);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= width; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (isSwap) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > slips) return false;
    before = above;
    above = current;
  }
  return Math.min(...above) <= slips;
}
