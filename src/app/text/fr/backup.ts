/** Words of «Backup and transfer». French. @module */
import type { backupText } from "../en/backup.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const backup: typeof backupText = {
  title: "Sauvegarde et transfert",
  back: "Retour à « Sauvegarde et transfert »",
  ownGroup: "Sauvegarde",
  moveLine: "Passer à un nouveau téléphone",
  otherApps: "Autres applications",
  exportLine: "Exporter vers une autre application",
  importLine: "Importer d’une autre application",
  importDetail:
    "À partir du fichier exporté par l’autre application. Son contenu est montré avant tout enregistrement.",
  nowLine: "Sauvegarder maintenant",
  checkLine: "Vérifier une sauvegarde",
  checkDetail: "L’ouvre en mémoire et dit ce qui reviendrait. Rien n’est modifié.",
  restoreLine: "Restaurer une sauvegarde",
  duplicatesLine: "Chercher les doublons",
  never: "Il n’y a pas encore de sauvegarde.",
  lastSaved: (date) => `Dernière sauvegarde vérifiée : ${date}`,
  allCovered: "Tous les comptes y sont.",
  uncovered: (count) =>
    plural(count, {
      one: "# compte n’est dans aucune sauvegarde",
      many: "# de comptes ne sont dans aucune sauvegarde",
      other: "# comptes ne sont dans aucune sauvegarde",
    }),
  andMore: (count) => plural(count, { one: "et # autre", many: "et # autres", other: "et # autres" }),
  what: "Un fichier avec tous les comptes, leurs notes, étiquettes et images, et vos réglages, scellé par une phrase secrète. Les demandes de connexion n’y sont pas : un nouvel appareil s’enregistre à nouveau auprès de chaque service.",
  nothing: "Il n’y a pas encore de comptes à sauvegarder.",
  passphrase: "Phrase secrète",
  passphraseAgain: "Phrase secrète, encore une fois",
  passphraseTitle: "Choisissez une phrase secrète",
  passphraseText:
    "Sans elle, personne ne peut ouvrir la sauvegarde, pas même vous. Notez-la et gardez-la loin de cet appareil.",
  passphraseHint:
    "Au moins 12 caractères. On peut chercher à la deviner tant que le fichier existe : six mots tirés au hasard sont le mieux.",
  suggestSix: "Proposer six mots",
  suggested: "Phrase proposée",
  usePassphrase: "Continuer avec cette phrase",
  notTheSame: "Les deux phrases ne sont pas identiques.",
  tooShort: "Trop courte : au moins 12 caractères, ou six mots.",
  keptPassphrase:
    "Scellée avec la phrase que vous avez choisie. Protect garde sa clé dans votre coffre : inutile de la saisir à nouveau.",
  otherPassphrase: "Choisir une autre phrase",
  intoFolder: (name) => `Enregistrer dans « ${name} »`,
  chooseFolder: "Enregistrer dans un dossier",
  otherFolder: "Choisir un autre dossier",
  folderNote:
    "Les cinq dernières y sont gardées. Une plus ancienne n’est retirée qu’une fois la nouvelle relue et ouverte.",
  download: "Enregistrer en téléchargement",
  working: "Scellement… Cela prend quelques secondes.",
  saved: (count) =>
    plural(count, {
      one: "Enregistrée. Le fichier a été relu et ouvert : il contient # compte.",
      many: "Enregistrée. Le fichier a été relu et ouvert : il contient # de comptes.",
      other: "Enregistrée. Le fichier a été relu et ouvert : il contient # comptes.",
    }),
  savedKeep: "Gardez le fichier et la phrase loin de cet appareil, et séparés l’un de l’autre.",
  handed: (name) =>
    `Remise à votre navigateur sous le nom « ${name} ». Protect ne voit pas ce qu’elle est devenue : choisissez maintenant le fichier, il sera ouvert et vérifié.`,
  pickToCheck: "Choisir le fichier",
  problems: {
    cancelled: "Rien n’a été enregistré.",
    "not-allowed": "Le navigateur ne donne plus accès à ce dossier. Choisissez-le à nouveau.",
    "not-written": "Le fichier n’a pas pu être écrit là. Essayez un autre endroit.",
    "not-the-same":
      "Ce qui a été relu n’est pas ce qui a été écrit. Rien ne compte comme enregistré ; essayez un autre endroit.",
    "other-file": "C’est une autre sauvegarde, pas celle qui vient d’être faite.",
    "not-a-backup": "Ce fichier n’est pas une sauvegarde de Protect.",
    refused: "Cette sauvegarde a été scellée avec une autre phrase, ou modifiée.",
    damaged: "Ce fichier est endommagé.",
    "too-large": "La sauvegarde dépasserait 16 Mo. Retirez quelques images de vos comptes.",
    failed: "Cela n’a pas fonctionné. Rien n’a été modifié ; réessayez.",
  },
  done: "Terminé",
  locked: "Déverrouillez d’abord Protect.",
  checkText: "Une sauvegarde vaut ce qui en revient. Saisissez la phrase comme vous le feriez sur un nouvel appareil.",
  checkNewest: (name) => `La plus récente dans « ${name} »`,
  checkPick: "Choisir un fichier de sauvegarde",
  checkOpen: "Ouvrir et vérifier",
  checking: "Ouverture…",
  recovered: (same, all) => `${String(same)} sur ${String(all)} récupérés`,
  allRecovered: "Tout ce que vous avez maintenant reviendrait de cette sauvegarde.",
  missingTitle: "Absents de cette sauvegarde",
  differentTitle: "Présents dans leur état précédent",
  madeAt: (date) => `Faite le ${date}`,
  wrongPassphrase: "Ce n’est pas la phrase de cette sauvegarde.",
  wrongOrChanged:
    "Cette phrase ne l’ouvre pas, ou le fichier a été modifié : de l’extérieur, c’est pareil. Réessayez, ou prenez une autre sauvegarde.",
  surelyDamaged:
    "La phrase est juste, mais le fichier est endommagé ou modifié. Faites une nouvelle sauvegarde maintenant.",
  newer:
    "La sauvegarde vient d’une version plus récente de Protect. Mettez d’abord celle-ci à jour ; le fichier reste tel quel.",
  tooCostly: "Le fichier demande plus de calcul que toute vraie sauvegarde. Il n’est pas ouvert.",
  noneInFolder: "Il n’y a plus de sauvegarde dans ce dossier.",
  restoreText:
    "Choisissez le fichier d’une sauvegarde. Sa phrase est ensuite demandée, et son contenu montré avant tout enregistrement.",
  restoreMerge:
    "Rien de ce que vous avez n’est écrasé : pour chaque compte semblable à l’un des vôtres, on vous demande.",
  restorePick: "Choisir la sauvegarde",
  passphraseAsked: "C’est une sauvegarde de Protect. Saisissez la phrase choisie lorsqu’elle a été faite.",
  takeSettings: "Reprendre aussi ses réglages",
  origins: (names) =>
    `Les demandes de connexion ne sont pas dans une sauvegarde. Enregistrez à nouveau cet appareil auprès de : ${names}`,
  remindFirst: "Vos comptes ne sont que sur cet appareil.",
  remindCheck: "Aucune sauvegarde n’a été vérifiée depuis un mois. S’ouvre-t-elle encore ?",
  remindNow: "Sauvegarder",
  remindTry: "Vérifier",
  later: "Plus tard",
  duplicatesText:
    "Des comptes qui font les mêmes codes. Ce qui est retiré va 30 jours à la corbeille ; sa note et ses étiquettes passent à celui qui reste.",
  noDuplicates: "Aucun de vos comptes ne fait les mêmes codes qu’un autre.",
  stays: "Reste",
  removeThese: (count) =>
    plural(count, { one: "Retirer # doublon", many: "Retirer # de doublons", other: "Retirer # doublons" }),
  removed: (count) =>
    plural(count, {
      one: "# doublon est maintenant à la corbeille.",
      many: "# de doublons sont maintenant à la corbeille.",
      other: "# doublons sont maintenant à la corbeille.",
    }),
  removeLine: (name) => `Retirer ${name}`,
};
