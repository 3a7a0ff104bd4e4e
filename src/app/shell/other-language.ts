/** Speaking another language than English: its words are fetched and put in place. The page only. @module */
import type { Language } from "../../base/language.ts";
import { LANGUAGE_FILES } from "../text/dictionaries.ts";
import { expectWords, speak, speakEnglish } from "../text/words.ts";

type Other = Exclude<Language, "en">;

/** Nothing is on the screen yet: it waits for the first words only. Where they cannot be fetched, it speaks English. */
export async function begin(language: Other, isLast: () => boolean, show: (language: Language) => void): Promise<void> {
  const { first, rest } = LANGUAGE_FILES[language];
  expectWords(rest().then((dictionary) => isLast() && speak(dictionary)));
  const dictionary = await first().catch(() => undefined);
  if (!isLast()) return;
  if (dictionary !== undefined) speak(dictionary);
  show(dictionary === undefined ? "en" : language);
}

/** All screens are drawn anew at once, so all words must be there; where they cannot be fetched, nothing changes. */
export async function change(
  language: Other,
  isLast: () => boolean,
  show: (language: Language) => void,
): Promise<void> {
  const { first, rest } = LANGUAGE_FILES[language];
  const dictionaries = await Promise.all([first(), rest()]).catch(() => []);
  if (!isLast() || dictionaries.length === 0) return;
  speakEnglish();
  for (const dictionary of dictionaries) speak(dictionary);
  show(language);
}
