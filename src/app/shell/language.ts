/** The chosen language, or the browser's, put into the words of the screens and on the page. The page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { isRightToLeft, type Language, localeOf, matchLanguage } from "../../base/language.ts";
import { LANGUAGE_FILES } from "../text/dictionaries.ts";
import { setLocale } from "../text/locale.ts";
import { expectWords, speak, speakEnglish } from "../text/words.ts";

export interface LanguageDeps {
  readonly choice: ReadonlySignal<Language | "auto">;
  /** As `navigator.languages`. */
  readonly wanted: readonly string[];
  readonly root: Pick<HTMLElement, "lang" | "dir">;
}

/** @returns What the screens speak; `undefined` until its first words are there. */
export function watchLanguage({ choice, wanted, root }: LanguageDeps): ReadonlySignal<Language | undefined> {
  const shown = signal<Language | undefined>(undefined);
  // Rises with each choice: words that arrive late are not spoken over a newer choice.
  let run = 0;

  const show = (language: Language): void => {
    root.lang = language;
    root.dir = isRightToLeft(language) ? "rtl" : "ltr";
    setLocale(localeOf(language, wanted));
    shown.value = language;
  };

  const begin = async (language: Exclude<Language, "en">, isLast: () => boolean): Promise<void> => {
    const { first, rest } = LANGUAGE_FILES[language];
    expectWords(rest().then((dictionary) => isLast() && speak(dictionary)));
    const dictionary = await first().catch(() => undefined);
    if (!isLast()) return;
    if (dictionary !== undefined) speak(dictionary);
    show(dictionary === undefined ? "en" : language);
  };

  // All screens are drawn anew at once, so all words must be there.
  const change = async (language: Exclude<Language, "en">, isLast: () => boolean): Promise<void> => {
    const { first, rest } = LANGUAGE_FILES[language];
    const dictionaries = await Promise.all([first(), rest()]).catch(() => []);
    if (!isLast() || dictionaries.length === 0) return;
    speakEnglish();
    for (const dictionary of dictionaries) speak(dictionary);
    show(language);
  };

  effect(() => {
    const language = choice.value === "auto" ? matchLanguage(wanted) : choice.value;
    run += 1;
    const mine = run;
    const isLast = (): boolean => mine === run;
    if (language === "en") {
      speakEnglish();
      show(language);
    } else if (shown.peek() === undefined) void begin(language, isLast);
    else void change(language, isLast);
  });
  return shown;
}
