/** Words of the settings for the list and its codes. French. @module */
import type { choicesText } from "../en/choices.ts";

export const choices: typeof choicesText = {
  contrast: "Contraste élevé",
  contrastDetail: "Noir sur blanc ou blanc sur noir, avec des bords nets. Toujours actif si le système le demande.",
  preview: "Aperçu",
  digitSize: "Taille des chiffres",
  digitSizes: { normal: "Normale", large: "Grande", largest: "Très grande" },
  names: "Noms",
  nameChoices: { both: "Émetteur et compte", issuer: "Émetteur seul", name: "Compte seul" },
  showUses: "Afficher combien de fois un code a servi",
  showUsesDetail: "À côté du nom. Compté sur cet appareil seulement.",
  resetUses: "Remettre les compteurs à zéro",
  resetUsesDetail: "Combien de fois et quand chaque code a servi est oublié.",
  usesReset: "Les compteurs sont à zéro",
  usesBack: "Les compteurs sont revenus",
  undo: "Annuler",
  showPrevious: "Garder le code qui vient d’expirer",
  showPreviousDetail: "À côté du nouveau, en gris, pendant dix secondes. Beaucoup de services l’acceptent encore.",
  startsInSearch: "Commencer dans la recherche",
  startsInSearchDetail: "Le champ de recherche est prêt à la saisie quand la liste apparaît.",
  keysNote: "Au clavier : une lettre commence la recherche ; T sur un compte dit le temps restant.",
  tap: "Toucher un code",
  tapNote: "Entrée et la barre d’espace copient toujours du premier coup, sauf si toucher ne copie pas.",
  taps: { single: "Le copie", double: "Le copie au second toucher", never: "Ne copie pas" },
  late: "Copier plutôt le code suivant",
  lateNote: "Quand il reste trop peu de temps pour coller celui qui est affiché. Le message dit lequel a été copié.",
  lates: {
    0: "Jamais",
    3: "Dans les 3 dernières secondes",
    5: "Dans les 5 dernières secondes",
    10: "Dans les 10 dernières secondes",
  },
  locksAfterCopy: "Verrouiller après la copie",
  locksAfterCopyDetail:
    "Protect se verrouille peu après la copie d’un code. Dans le presse-papiers, il reste comme réglé plus haut.",
};
