/** Words of a transfer from another app. German. @module */
import type { transferText } from "../en/transfer.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const numbers = (list: readonly number[]): string => new Intl.ListFormat("de").format(list.map(String));

export const transfer: typeof transferText = {
  title: (count) => plural(count, { one: "# Konto gefunden", other: "# Konten gefunden" }),
  progress: (part, count) => `Teil ${String(part)} von ${String(count)} gelesen`,
  nextPart: (missing) =>
    missing.length === 1
      ? `Zeigen Sie jetzt Teil ${numbers(missing)}.`
      : `Es fehlen noch die Teile ${numbers(missing)}, in beliebiger Reihenfolge.`,
  finish: "Ohne den Rest fortfahren",
  missing: (missing) =>
    missing.length === 1
      ? `Teil ${numbers(missing)} wurde nicht gescannt: Seine Konten fehlen in dieser Liste.`
      : `Die Teile ${numbers(missing)} wurden nicht gescannt: Ihre Konten fehlen in dieser Liste.`,
  leftOut: "Ausgelassen.",
  keepOther: "Behalten Sie die andere App, bis Sie sich einmal mit einem Code von hier angemeldet haben.",
  save: (count) => (count === 0 ? "Fertig" : plural(count, { one: "# Konto speichern", other: "# Konten speichern" })),
};
