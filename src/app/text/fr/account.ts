/** Words of one account being changed, and of the trash. French. @module */
import type { accountText } from "../en/account.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const account: typeof accountText = {
  title: "Modifier le compte",
  back: "Retour aux comptes",
  issuer: "Émetteur",
  name: "Nom du compte",
  note: "Note",
  noteHint: "Scellée avec le compte ; l’endroit idéal pour des codes de récupération.",
  tags: "Étiquettes",
  addTag: "Ajouter une étiquette",
  add: "Ajouter",
  removeTag: (tag) => `Retirer l’étiquette ${tag}`,
  pinned: "Épinglé en haut",
  more: "Méthode, longueur et durée",
  moreNote: "Ne modifiez ceci que si le service le demande : sinon, les codes ne conviendront plus.",
  method: "Méthode",
  digits: "Chiffres",
  period: "Secondes",
  counter: "Prochain compteur",
  counterNote:
    "Si le service refuse vos codes, augmentez un peu cette valeur. Un compteur trop bas ne fonctionnera plus jamais.",
  save: "Enregistrer",
  saved: "Enregistré",
  secret: "Clé secrète",
  secretNote: "Quiconque la voit peut générer vos codes. Protect vérifie d’abord que c’est bien vous.",
  showSecret: "Afficher la clé et le QR code",
  hideSecret: "Masquer",
  copySecret: "Copier la clé secrète",
  copied: "Copié. Quiconque lit le presse-papiers a la clé",
  notCopied: "Le navigateur n’a pas autorisé la copie",
  qr: (label) => `QR code de ${label}`,
  qrNote: "Scannez-le avec l’autre appareil. Autrement, rien ne quitte celui-ci.",
  pinMissing: "Le code PIN de ce compte ne figure pas dans le QR code.",
  gone: "Ce compte n’est plus ici.",
  trash: "Corbeille",
  trashBack: "Retour à « Plus »",
  trashEmpty: "La corbeille est vide. Les comptes supprimés y restent 30 jours.",
  trashNote: "Les comptes supprimés restent ici 30 jours, puis disparaissent définitivement.",
  daysLeft: (days) => plural(days, { one: "encore # jour", many: "encore # jours", other: "encore # jours" }),
  restore: (label) => `Restaurer ${label}`,
  restored: "De retour dans la liste",
  eraseOne: (label) => `Supprimer définitivement ${label}`,
  eraseTitle: "Supprimer définitivement ?",
  eraseText: (count) =>
    plural(count, {
      one: "Sa clé secrète ne pourra plus être récupérée.",
      many: "Les clés secrètes de # comptes ne pourront plus être récupérées.",
      other: "Les clés secrètes de # comptes ne pourront plus être récupérées.",
    }),
  erase: "Supprimer",
  emptyTrash: "Vider la corbeille",
  erased: "Supprimé définitivement",
  cancel: "Annuler",
};
