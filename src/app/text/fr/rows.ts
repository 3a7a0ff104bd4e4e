/** Words of the list as it is first seen. French. @module */
import type { rowsText } from "../en/rows.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const rows: typeof rowsText = {
  addAccount: "Ajouter un compte",
  title: "Comptes",
  copyCode: (label) => `Copier le code de ${label}`,
  showCode: (label) => `Afficher le code de ${label}`,
  moreAbout: (label) => `Options pour ${label}`,
  nextCode: (label) => `Code suivant de ${label}`,
  nextHint: "Touchez : code suivant",
  tapHint: "Touchez pour afficher",
  codeIs: (spelled) => `Code ${spelled}.`,
  secondsLeft: (seconds) =>
    plural(seconds, { one: "Encore # seconde.", many: "Encore # secondes.", other: "Encore # secondes." }),
  recoveryReminder:
    "Vous n’avez pas encore de clé de récupération. Sans elle, perdre l’empreinte ou le mot de passe, c’est perdre vos codes.",
  recoveryReminderAction: "En créer une",
  found: (count) => plural(count, { one: "# compte trouvé", many: "# comptes trouvés", other: "# comptes trouvés" }),
  nothingFound: "Aucun compte ne porte ce nom.",
};
