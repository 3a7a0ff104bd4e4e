/** Words of the list of accounts and of the first screen. French. @module */
import type { accountsText } from "../en/accounts.ts";

export const accounts: typeof accountsText = {
  registered: "Enregistré pour le push",
  unconfirmed: "Code de contrôle attendu par le service",
  moved: "Transféré sur le nouveau téléphone",
  onlyOpen: "Demandes reçues quand Protect est ouvert",
  lost: "Push interrompu : demandes reçues quand Protect est ouvert",
  mustVerify: "Configurez Face ID, l’empreinte ou le code de l’appareil",
  copied: "Copié",
  copiedFor: (seconds) => `Copié · encore ${String(seconds)} s`,
  clipboard: {
    cleared: "Le code a été retiré du presse-papiers",
    "not-cleared": "Le code est resté dans le presse-papiers : Protect était en arrière-plan",
  },
  notCopied: "Le navigateur n’a pas autorisé la copie",
  copyItem: "Copier le code",
  copyNextItem: "Copier le code suivant",
  showNextItem: "Afficher le prochain code",
  copiedNextFor: (seconds) => `Code suivant copié · valable ${String(seconds)} s`,
  editItem: "Modifier",
  pinItem: "Épingler en haut",
  unpinItem: "Désépingler",
  moveUpItem: "Monter",
  moveDownItem: "Descendre",
  arrangeItem: "Changer l’ordre",
  chooseItem: "Sélection multiple",
  deleteItem: "Supprimer",
  deleteLabel: (label) => `Supprimer ${label}`,
  undo: "Annuler",
  undone: "De retour dans la liste",
  notStored: {
    quota: "Le stockage de l’appareil est plein. Rien n’a été modifié",
    failed: "Enregistrement impossible. Rien n’a été modifié",
    locked: "Protect s’est verrouillé. Déverrouillez-le et réessayez",
  },
  restoredEarlier:
    "La dernière modification a été perdue : vos comptes ont été rétablis dans leur état précédent. Veuillez les vérifier.",
};
