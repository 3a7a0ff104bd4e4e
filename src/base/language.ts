/** The languages of the app and the choice among them. Pure; runs in every world. @module */

/** In the order in which they are offered: English first, then by their own names. */
export const LANGUAGES = ["en", "de", "es", "fr", "ja", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The first wanted language that there are words for (RFC 4647 §3.4, lookup).
 *
 * @param wanted Language tags (BCP 47), the most wanted first, as `navigator.languages` has them.
 * @returns English where none fits.
 */
export function matchLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((each) => each === primary(tag));
    if (found !== undefined) return found;
  }
  return "en";
}

/**
 * How dates and numbers are written: as in the person's country where it speaks the chosen language.
 *
 * @returns A language tag. Digits are the ones of codes, also where a language has others of its own.
 */
export function localeOf(language: Language, wanted: readonly string[]): string {
  const tag = wanted.find((each) => primary(each) === language) ?? language;
  try {
    return new Intl.Locale(tag, { numberingSystem: "latn" }).toString();
  } catch {
    return language;
  }
}

/** Written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ["ar", "he", "fa", "ur"].includes(primary(language));
}

/**
 * A name for the middle of a sentence that runs the other way: its letters and signs keep their order (Unicode UAX 9,
 * isolates).
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
