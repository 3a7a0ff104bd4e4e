/** How strong a suggested passcode is, in the chosen language. @module */
import { passcodeText } from "./en/passcode.ts";
import { currentLocale } from "./locale.ts";

const GUESSES_PER_SECOND = 1_000_000;
const SECONDS_PER_YEAR = 365.25 * 86_400;

export interface SuggestionStrength {
  /** Words that each was drawn from. */
  readonly listSize: number;
  /** How many passcodes could have been drawn, all equally likely. */
  readonly possibilities: number;
}

/** @returns What is said beside the suggestion: half of all possibilities are tried before the right one, on average. */
export function passcodeStrength({ listSize, possibilities }: SuggestionStrength): string {
  const number = new Intl.NumberFormat(currentLocale());
  const round = new Intl.NumberFormat(currentLocale(), {
    notation: "compact",
    compactDisplay: "long",
    maximumSignificantDigits: 2,
    useGrouping: "always",
  });
  const years = Math.round(possibilities / 2 / GUESSES_PER_SECOND / SECONDS_PER_YEAR);
  return passcodeText.drawn(number.format(listSize), round.format(possibilities), number.format(years));
}
