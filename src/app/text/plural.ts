/** Sentences that change with a number, by the plural rules of each language (Unicode CLDR, through Intl). @module */

/** Every form that the language has for whole numbers; leaving one out does not compile. */
interface PluralForms {
  readonly en: "one" | "other";
  readonly de: "one" | "other";
  readonly fr: "one" | "many" | "other";
  readonly es: "one" | "many" | "other";
  readonly ja: "other";
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other";
}

export type Plural<Tag extends keyof PluralForms> = (
  count: number,
  forms: Readonly<Record<PluralForms[Tag], string>>,
) => string;

/**
 * @returns A function that picks the form for a count and puts the count in the place of `#`, in the digits that codes
 *   have.
 */
export function pluralOf<Tag extends keyof PluralForms>(language: Tag): Plural<Tag> {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`);
  return (count, forms) => {
    const byRule: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
    return (byRule[rules.select(count)] ?? byRule.other ?? "").replaceAll("#", number.format(count));
  };
}
