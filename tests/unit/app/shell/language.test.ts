import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { watchLanguage } from "../../../../src/app/shell/language.ts";
import { currentLocale } from "../../../../src/app/text/locale.ts";
import type { Language } from "../../../../src/base/language.ts";

test("watchLanguage() puts the language on the page at once where its words are there", () => {
  const root = { lang: "", dir: "" };
  const shown = watchLanguage({ choice: signal<Language | "auto">("auto"), wanted: ["xx", "en-GB"], root });
  expect(shown.value).toBe("en");
  expect(root).toEqual({ lang: "en", dir: "ltr" });
  expect(currentLocale()).toBe("en-GB-u-nu-latn");
});
