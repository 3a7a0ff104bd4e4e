/** Words of the security log. French. @module */
import type { logText } from "../en/log.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const log: typeof logText = {
  title: "Journal de sécurité",
  back: "Retour à Confidentialité",
  reading: "Lecture du journal…",
  none: "Rien n’a encore été noté.",
  note: "Scellé dans votre coffre, sur cet appareil. Il ne nomme aucun compte et n’est envoyé nulle part. Au-delà de 500 entrées, les plus anciennes laissent la place.",
  whole: "Vérifié\u00a0: aucune entrée n’a été modifiée ni retirée.",
  cut: "La fin du journal a été altérée\u00a0: les dernières entrées peuvent manquer. Quelqu’un, ou une panne, a modifié le stockage de ce navigateur.",
  missing: (count) =>
    plural(count, {
      one: "# entrée manque. Elle a été retirée du stockage de ce navigateur.",
      many: "# d’entrées manquent. Elles ont été retirées du stockage de ce navigateur.",
      other: "# entrées manquent. Elles ont été retirées du stockage de ce navigateur.",
    }),
  changed: "Cette entrée a été modifiée",
  changedDetail: "Ce qu’elle dit n’est plus fiable et n’est donc pas affiché",
  unknown: "Noté par une version plus récente",
  kinds: {
    started: "Le journal commence",
    lost: "Un journal précédent a été retiré",
    cleared: "Vous avez effacé le journal",
    dropped: "Les entrées les plus anciennes ont laissé la place",
    unlocked: "Protect a été ouvert",
    "unlock-failed": "Échec de l’ouverture",
    exported: "Des comptes ont été exportés",
    imported: "Un fichier a été importé",
    added: "Des comptes ont été ajoutés",
    deleted: "Mis à la corbeille",
    restored: "Repris de la corbeille",
    erased: "Effacé pour de bon",
    "backup-made": "Une sauvegarde a été faite",
    "backup-checked": "Une sauvegarde a été vérifiée",
    "backup-restored": "Une sauvegarde a été restaurée",
    moved: "Des comptes sont passés sur un autre appareil",
    approved: "Une connexion a été approuvée",
    denied: "Une connexion a été refusée",
    "way-added": "Méthode de déverrouillage ajoutée",
    "way-removed": "Méthode de déverrouillage retirée",
    "version-back": "Retour à la version précédente",
  },
  again: "Vous avez confirmé votre identité",
  logExported: "Ce journal a été exporté",
  accounts: (count) => plural(count, { one: "# compte", many: "# de comptes", other: "# comptes" }),
  entries: (count) => plural(count, { one: "# entrée", many: "# d’entrées", other: "# entrées" }),
  closed: "fermé ou non reconnu",
  save: "Enregistrer le journal dans un fichier signé",
  saveDetail: (key) => `Signé avec la clé ${key}`,
  saved: "Le journal est enregistré",
  handedOver: "Remis à votre navigateur",
  notSaved: "Le journal n’a pas pu être enregistré. Réessayez.",
  clear: "Effacer le journal",
  clearTitle: "Effacer le journal de sécurité\u202f?",
  clearText:
    "Toutes les entrées disparaissent, et avec elles la date de dernière utilisation de chaque méthode de déverrouillage. Le nouveau journal commence par une note indiquant que vous l’avez effacé.",
  cleared: "Le journal est effacé",
  notCleared: "Le journal n’a pas été effacé.",
  cancel: "Annuler",
};
