/** Words for a list that is no longer short: search, tags, several at once. French. @module */
import type { listText } from "../en/list.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const list: typeof listText = {
  movedTo: (place, count) => `Déplacé en position ${String(place)} sur ${String(count)}`,
  arranging: "Changer l’ordre",
  arrangingHint: "Faites glisser une poignée, ou utilisez-y les touches fléchées.",
  endArranging: "Terminé",
  moveHandle: (label) => `Déplacer ${label}`,
  ownOrderNow: "Trié selon votre propre ordre",
  chooseAll: "Tout",
  endChoosing: "Terminer la sélection",
  chosen: (count) => plural(count, { one: "# sélectionné", many: "# sélectionnés", other: "# sélectionnés" }),
  tagChosen: "Étiqueter la sélection",
  exportChosen: "Exporter la sélection",
  deleteChosen: "Supprimer la sélection",
  search: "Rechercher",
  clearSearch: "Effacer la recherche",
  tags: "Étiquettes",
  tag: "Étiquette",
  tagTitle: (count) =>
    plural(count, { one: "Étiqueter # compte", many: "Étiqueter # comptes", other: "Étiqueter # comptes" }),
  giveTag: "Ajouter",
  takeTag: "Retirer",
  tagGiven: (tag) => `Étiquette « ${tag} » ajoutée`,
  tagTaken: (tag) => `Étiquette « ${tag} » retirée`,
  cancel: "Annuler",
};
