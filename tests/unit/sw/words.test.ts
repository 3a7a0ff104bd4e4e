/** What notifications say, in every language. */
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/base/language.ts";
import { NOTIFICATION_WORDS, type NotificationWords, notificationWords } from "../../../src/sw/words.ts";

const NAME = "Payroll (prod)";

/** Every sentence by its name, those with a name filled in. */
function said({ outcomes, signInTo, outcomeOf, ...plain }: NotificationWords): Readonly<Record<string, string>> {
  return { ...plain, ...outcomes, signInTo: signInTo(NAME), outcomeOf: outcomeOf(outcomes.approved, NAME) };
}

test("each language has every word of its own, and names what it is about", () => {
  const english = said(NOTIFICATION_WORDS.en);
  for (const language of LANGUAGES) {
    const words = said(NOTIFICATION_WORDS[language]);
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), `${language} ${key}`).not.toBe("");
      expect(text, `${language} ${key}`).not.toMatch(/undefined|\[object/);
      if (language !== "en") expect(text, `${language} ${key}`).not.toBe(english[key]);
    }
    expect(words["signInTo"]).toContain(NAME);
    expect(words["outcomeOf"]).toContain(NAME);
    expect(words["outcomeOf"]).toContain(NOTIFICATION_WORDS[language].outcomes.approved);
  }
});

test("buttons fit: at most 14 letters, and no two alike", () => {
  for (const language of LANGUAGES) {
    const { approve, deny, open } = NOTIFICATION_WORDS[language];
    for (const title of [approve, deny, open]) expect(title.length, `${language} ${title}`).toBeLessThanOrEqual(14);
    expect(new Set([approve, deny, open]).size, language).toBe(3);
  }
});

test("notificationWords() takes the chosen language, else the browser's, else English", () => {
  expect(notificationWords("ja", ["de"])).toBe(NOTIFICATION_WORDS.ja);
  expect(notificationWords(undefined, ["xx", "es-MX"])).toBe(NOTIFICATION_WORDS.es);
  expect(notificationWords(undefined, [])).toBe(NOTIFICATION_WORDS.en);
});
