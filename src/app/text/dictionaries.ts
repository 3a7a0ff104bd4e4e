/** Where the words of each language are fetched from; English is in the files of the screens. The page only. @module */
import type { Language } from "../../base/language.ts";
import type { FirstWords, RestWords } from "./dictionary.ts";

export interface LanguageFiles {
  /** What stands on the screen with the first code. */
  readonly first: () => Promise<FirstWords>;
  /** All else. */
  readonly rest: () => Promise<RestWords>;
}

export const LANGUAGE_FILES: Readonly<Record<Exclude<Language, "en">, LanguageFiles>> = {
  de: {
    first: async () => (await import("./de/first.ts")).first,
    rest: async () => (await import("./de/rest.ts")).rest,
  },
  es: {
    first: async () => (await import("./es/first.ts")).first,
    rest: async () => (await import("./es/rest.ts")).rest,
  },
  fr: {
    first: async () => (await import("./fr/first.ts")).first,
    rest: async () => (await import("./fr/rest.ts")).rest,
  },
  ja: {
    first: async () => (await import("./ja/first.ts")).first,
    rest: async () => (await import("./ja/rest.ts")).rest,
  },
  ar: {
    first: async () => (await import("./ar/first.ts")).first,
    rest: async () => (await import("./ar/rest.ts")).rest,
  },
};
