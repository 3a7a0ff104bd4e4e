/** Words of a transfer from another app. French. @module */
import type { transferText } from "../en/transfer.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const numbers = (list: readonly number[]): string => new Intl.ListFormat("fr").format(list.map(String));

export const transfer: typeof transferText = {
  title: (count) => plural(count, { one: "# compte trouvé", many: "# comptes trouvés", other: "# comptes trouvés" }),
  progress: (part, count) => `Partie ${String(part)} sur ${String(count)} lue`,
  nextPart: (missing) =>
    missing.length === 1
      ? `Montrez maintenant la partie ${numbers(missing)}.`
      : `Il manque encore les parties ${numbers(missing)}, dans n’importe quel ordre.`,
  finish: "Continuer sans le reste",
  missing: (missing) =>
    missing.length === 1
      ? `La partie ${numbers(missing)} n’a pas été scannée : ses comptes ne sont pas dans cette liste.`
      : `Les parties ${numbers(missing)} n’ont pas été scannées : leurs comptes ne sont pas dans cette liste.`,
  leftOut: "Laissé de côté.",
  keepOther: "Gardez l’autre app jusqu’à ce que vous vous soyez connecté une fois avec un code d’ici.",
  save: (count) =>
    count === 0
      ? "Terminé"
      : plural(count, { one: "Enregistrer # compte", many: "Enregistrer # comptes", other: "Enregistrer # comptes" }),
};
