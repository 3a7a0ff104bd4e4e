/** Words of moving to a new phone. French. @module */
import type { moveText } from "../en/move.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
/** French has the same form for many as for others here. */
const forms = (count: number, one: string, other: string): string => plural(count, { one, many: other, other });

export const move: typeof moveText = {
  title: "Passer à un nouveau téléphone",
  back: "Retour",

  which: "Quel téléphone est-ce ?",
  isNew: "C’est le nouveau",
  isNewDetail: "Il reçoit les comptes. Il montre un code que l’ancien téléphone scanne.",
  isOld: "C’est l’ancien",
  isOldDetail: "Il envoie les comptes, chiffrés pour le seul nouveau téléphone.",
  beside:
    "Gardez les deux téléphones près de vous. Tout passe de l’écran à la caméra, ou par un fichier que seul le nouveau téléphone peut ouvrir.",

  newTitle: "C’est le nouveau téléphone",
  scanWithOld:
    "Sur l’ancien téléphone, choisissez Plus, Sauvegarde et transfert, Passer à un nouveau téléphone, C’est l’ancien. Scannez-y ce code.",
  keyCode: "Code avec la clé de ce téléphone",
  makingDigits: "Calcul des chiffres de contrôle…",
  compareNew: "Comparez ensuite ces chiffres avec ceux de l’ancien téléphone.",
  same: "Les chiffres sont identiques",
  differ: "Ils sont différents",
  idOfThis: (id) => `ID Protect de ce téléphone : ${id}`,
  lives: "Le code est valable dix minutes, et seulement tant que cette page est ouverte.",
  recoveryFirst: "Conservez d’abord votre clé de récupération. Sans elle, ce qui arrive ici pourrait être perdu.",
  recoveryAction: "Conserver la clé de récupération",

  collectTitle: "Scanner les codes de l’ancien téléphone",
  collectHint:
    "Tenez ce téléphone devant l’ancien jusqu’à ce que toutes les parties soient là. L’ordre est sans importance.",
  waitingForFirst: "En attente de la première partie",
  progress: (have, of) => `${String(have)} parties sur ${String(of)}`,
  missing: (numbers) => `Il manque encore : ${numbers}. L’ancien téléphone peut y aller directement.`,
  fromFile: "Ouvrir un fichier",
  fromPictures: "Depuis des images",
  reading: "Lecture…",
  cameraStarting: "La caméra démarre…",
  problems: {
    other: "Ce n’est pas un code de transfert.",
    another: "Cette partie vient d’un autre transfert. Continuez avec les codes de votre ancien téléphone.",
    damaged: "Quelque chose y est endommagé. Continuez à scanner : tout est recueilli à nouveau.",
    "newer-version":
      "L’ancien téléphone a une version plus récente de l’application. Mettez celle-ci à jour, puis recommencez.",
    "for-another":
      "Cela a été chiffré pour un autre téléphone, ou pour un code que celui-ci a montré auparavant. Recommencez.",
    "no-code": "Aucun code n’y a été trouvé.",
    "too-large": "Le fichier est trop grand pour un transfert.",
  },

  previewTitle: (accounts) => forms(accounts, "# compte est arrivé", "# comptes sont arrivés"),
  previewText: "Rien n’est encore enregistré.",
  odd: (accounts) =>
    forms(accounts, "# compte ne peut pas être conservé ici.", "# comptes ne peuvent pas être conservés ici."),
  servicesTitle: "Enregistrés pour le push",
  servicesText:
    "Ils sont enregistrés à nouveau avec une clé de ce téléphone. L’ancien téléphone y est désinscrit à la même étape.",
  takeSettings: "Reprendre les réglages",
  takeSettingsDetail: "Aspect, ordre, verrouillage automatique et presse-papiers.",
  keep: "Les conserver ici",
  notStored: "L’enregistrement a échoué. Réessayez.",
  quota: "Il n’y a plus de place sur cet appareil. Libérez-en, puis réessayez.",

  keeping: "Enregistrement…",
  arrivedTitle: (arrived, of) => `${String(arrived)} comptes sur ${String(of)} sont ici`,
  arrivedServices: "Les services sont en cours de transfert.",
  receiptTitle: "Prévenir l’ancien téléphone",
  receiptText: "Scannez ceci avec l’ancien téléphone, ou saisissez-y les chiffres. Il sait alors ce qui est arrivé.",
  receiptCode: "Code avec ce qui est arrivé",
  serviceWaiting: "Enregistrement en cours…",
  serviceMoved: "Enregistré ici, désinscrit sur l’ancien téléphone",
  tryAgain: "Réessayer",
  portalInstead: "Ou connectez-vous à son portail et enregistrez-y ce téléphone.",
  done: "Terminé",

  tooLateTitle: "Le code a expiré",
  tooLateText:
    "Il était valable dix minutes. Rien n’est perdu : créez-en un nouveau et scannez-le avec l’ancien téléphone.",
  unableTitle: "Ce n’est pas possible ici",
  unableText:
    "Ce navigateur ne peut pas créer la clé ou les chiffres de contrôle. Mettez-le à jour, ou utilisez un fichier de sauvegarde.",
  again: "Recommencer",

  oldTitle: "C’est l’ancien téléphone",
  onlyYours:
    "Ne scannez qu’un téléphone que vous tenez en main. Aucune assistance et aucun site n’a jamais besoin de ce code.",
  scanNew: "Scannez le code que montre le nouveau téléphone.",
  fromPicture: "Depuis une image",
  helloProblems: {
    other: "Ce n’est pas le code d’un nouveau téléphone. Sur celui-ci, choisissez « C’est le nouveau ».",
    damaged: "Le code est endommagé. Créez-en un autre sur le nouveau téléphone.",
    "newer-version":
      "Le nouveau téléphone a une version plus récente de l’application. Mettez celle-ci à jour, puis scannez à nouveau.",
    "not-a-hello": "C’est un autre code du transfert. Il faut le premier code du nouveau téléphone.",
    "no-code": "Aucun code n’a été trouvé dans l’image.",
  },

  compareTitle: "Comparer les chiffres",
  compareText:
    "Le nouveau téléphone doit montrer les mêmes chiffres. S’ils diffèrent, quelqu’un a mis un autre code à la place : n’allez pas plus loin. Rien n’a encore été envoyé.",
  idOfNew: (id) => `ID Protect du nouveau téléphone : ${id}`,

  lockedText: "Le coffre s’est verrouillé.",
  unlock: "Déverrouiller",
  chooseTitle: "Ce qui part",
  accountsTitle: (chosen, of) => `Comptes : ${String(chosen)} sur ${String(of)}`,
  all: "Tous",
  none: "Aucun",
  moveServices: "Le nouveau téléphone est enregistré à la place de celui-ci, si le service est joignable.",
  settings: "Réglages",
  settingsDetail: "Aspect, ordre, verrouillage automatique et presse-papiers.",
  pictures: (number) => forms(number, "# image à vous", "# images à vous"),
  picturesDetail: "Avec elles, il y a bien plus de codes à scanner.",
  nothing: "Il n’y a rien à transférer sur ce téléphone.",
  showCodes: "Montrer les codes",
  sealing: "Chiffrement…",

  showTitle: "À scanner avec le nouveau téléphone",
  part: (number, of) => `Partie ${String(number)} sur ${String(of)}`,
  mixture: (number) => `Partie supplémentaire ${String(number)} : elle comble les trous`,
  partCode: "Code avec une partie chiffrée",
  about: (seconds) => forms(seconds, "Environ # seconde par tour.", "Environ # secondes par tour."),
  previous: "Précédente",
  next: "Suivante",
  pause: "Pause",
  play: "Reprendre",
  speed: "Vitesse",
  speeds: { slow: "Lente", usual: "Normale", fast: "Rapide" },
  toPart: "Aller à la partie",
  saveFile: "Enregistrer dans un fichier",
  fileText: "Seul le nouveau téléphone peut l’ouvrir, et seulement tant qu’il montre sa page.",
  fileOutcome: {
    saved: "Le fichier est enregistré. Ouvrez-le sur le nouveau téléphone.",
    "handed-over": "Le fichier a été remis au navigateur. Ouvrez-le sur le nouveau téléphone.",
    cancelled: "Aucun fichier n’a été enregistré.",
    failed: "Le fichier n’a pas pu être enregistré.",
  },
  tooMuch: "C’est trop pour des codes. Enregistrez un fichier et ouvrez-le sur le nouveau téléphone.",
  notMovedTitle: "Ne suivent pas",
  notMoved: {
    offline:
      "Le service est injoignable. Connectez-vous plus tard à son portail et enregistrez-y le nouveau téléphone.",
    declined:
      "Vous n’avez pas été reconnu. Revenez en arrière et réessayez, ou enregistrez le nouveau téléphone au portail.",
    refused: "Le service ne le permet pas. Connectez-vous à son portail et enregistrez-y le nouveau téléphone.",
  },
  soon: "Les liens vers les services valent dix minutes. Ensuite, recommencez.",
  allThere: "Le nouveau téléphone a tout",

  askTitle: "Que dit le nouveau téléphone ?",
  askText: "Scannez le code qu’il montre à la fin, ou saisissez ses huit chiffres.",
  digits: "Huit chiffres",
  check: "Vérifier",
  notReceipt: "Ce n’est pas le reçu de ce transfert. Regardez à nouveau les chiffres du nouveau téléphone.",
  backToCodes: "Revenir aux codes",

  doneTitle: (arrived, of) => `${String(arrived)} sur ${String(of)} arrivés`,
  allArrived: "Tout est sur le nouveau téléphone. Vous pouvez garder les comptes ici aussi, ou les supprimer.",
  someArrived: "Tout n’est pas arrivé. Ce qui manque reste ici dans tous les cas.",
  noneArrived: "Rien n’a été conservé sur le nouveau téléphone. Tout reste ici.",
  whichUnknown:
    "Les chiffres disent seulement combien. Scannez le code du nouveau téléphone pour supprimer ce qui est arrivé.",
  counters: "Les codes à compteur ne marchent que sur un téléphone : utilisez désormais le nouveau.",
  deleteHere: (number) => forms(number, "Supprimer # compte ici", "Supprimer # comptes ici"),
  deleteNote: "Ils restent 30 jours dans la corbeille.",
  keepHere: "Tout garder ici",
  deleted: (number) => forms(number, "# compte est dans la corbeille.", "# comptes sont dans la corbeille."),
  toTrash: "Ouvrir la corbeille",
};
