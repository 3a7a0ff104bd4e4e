/** How dates and times are written: by the chosen language. @module */

let locale: string | undefined;

/** @param tag Language tag (BCP 47). */
export function setLocale(tag: string): void {
  locale = tag;
}

/** @returns For `Intl` and the `toLocale…` functions; `undefined`, the browser's own, until a language is chosen. */
export function currentLocale(): string | undefined {
  return locale;
}
