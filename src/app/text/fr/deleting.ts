/** Words for deleting an account. French. @module */
import type { deletingText } from "../en/deleting.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const deleting: typeof deletingText = {
  deleteTitle: "Supprimer ce compte ?",
  deleteCode: (label) =>
    `Protect ne générera plus de codes pour ${label}. La double authentification y reste active : désactivez-la d’abord, sous peine de vous en interdire l’accès. Le compte reste 30 jours dans la corbeille.`,
  deletePush: (label) =>
    `Cet appareil ne sera plus sollicité pour approuver les connexions à ${label}. Assurez-vous d’avoir un autre moyen d’accès.`,
  cancel: "Annuler",
  deletedMany: (count) => plural(count, { one: "Supprimé", many: "# comptes supprimés", other: "# comptes supprimés" }),
  deleteManyTitle: (count) =>
    plural(count, { one: "Supprimer # compte ?", many: "Supprimer # comptes ?", other: "Supprimer # comptes ?" }),
  deleteMany:
    "Protect ne générera plus de codes pour ces comptes. La double authentification y reste active : désactivez-la d’abord, sous peine de vous en interdire l’accès. Les comptes restent 30 jours dans la corbeille.",
  notReached:
    "Le service n’a pas pu être joint et répertorie encore cet appareil. Vous pouvez le supprimer ici et le retirer là-bas plus tard.",
  deleteHere: "Supprimer ici seulement",
  deletedOnlyHere: "Supprimé ici. Retirez aussi cet appareil auprès du service",
};
