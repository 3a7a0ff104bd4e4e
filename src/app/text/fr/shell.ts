/** Words of the frame: sections, updates, faults. French. @module */
import type { shellText } from "../en/shell.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const shell: typeof shellText = {
  sections: "Rubriques",
  accounts: "Comptes",
  requests: "Demandes",
  more: "Plus",
  pending: (count) =>
    plural(count, { one: "# demande en attente", many: "# demandes en attente", other: "# demandes en attente" }),
  loading: "Chargement…",
  loadFailed: "Cette partie n’a pas pu être chargée. Vous êtes peut-être hors ligne.",
  tryAgain: "Réessayer",
  faultTitle: "Un problème est survenu",
  faultText:
    "L’app a rencontré une erreur imprévue. Vos comptes ne sont pas touchés : ils sont conservés scellés sur cet appareil.",
  reload: "Recharger l’app",
  faultToast: "Cela n’a pas fonctionné. Veuillez réessayer.",
  notFoundTitle: "Il n’y a rien ici",
  notFoundText: "Cette adresse ne correspond à aucune page de Protect.",
  toAccounts: "Aller à vos comptes",
};
