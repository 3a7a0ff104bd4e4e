import { expect, test } from "vitest";
import { LANGUAGE_NAMES } from "../../../src/app/text/language-names.ts";
import { isolated, isRightToLeft, LANGUAGES, localeOf, matchLanguage } from "../../../src/base/language.ts";

test("matchLanguage() takes the first wanted language that there are words for, else English", () => {
  expect(matchLanguage(["xx-YY", "en-GB", "zz"])).toBe("en");
  expect(matchLanguage(["EN_us"])).toBe("en");
  expect(matchLanguage(["xx"])).toBe("en");
  expect(matchLanguage([])).toBe("en");
  for (const language of LANGUAGES) expect(matchLanguage(["xx", `${language}-ZZ`])).toBe(language);
});

test("localeOf() keeps the person's country, and the digits that codes have", () => {
  expect(localeOf("en", ["de-DE", "en-GB"])).toBe("en-GB-u-nu-latn");
  expect(localeOf("en", ["de-DE"])).toBe("en-u-nu-latn");
  expect(localeOf("en", ["en-!!"])).toBe("en");
});

test("each language is called by its own name, and Arabic runs from right to left", () => {
  expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(LANGUAGES.length);
  expect(["en", "de", "ja", "ar", "ar-EG"].filter(isRightToLeft)).toEqual(["ar", "ar-EG"]);
});

test("isolated() puts a name between the signs that keep its order, and changes nothing in it", () => {
  expect([...isolated("ACME (prod)")]).toEqual(["\u2068", ..."ACME (prod)", "\u2069"]);
});
