/** The chosen language, or the browser's, put into the words of the screens and on the page. The page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { isRightToLeft, type Language, localeOf, matchLanguage } from "../../base/language.ts";
import { setLocale } from "../text/locale.ts";
import { speakEnglish } from "../text/words.ts";

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

  effect(() => {
    const language = choice.value === "auto" ? matchLanguage(wanted) : choice.value;
    run += 1;
    const mine = run;
    const isLast = (): boolean => mine === run;
    if (language === "en") {
      speakEnglish();
      show(language);
      return;
    }
    const isFirst = shown.peek() === undefined;
    import("./other-language.ts").then(
      ({ begin, change }) => (isFirst ? begin : change)(language, isLast, show),
      () => isFirst && isLast() && show("en"),
    );
  });
  return shown;
}
