/** Words for files of other apps. French. @module */
import type { importText } from "../en/import.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const importing: typeof importText = {
  fromApp: "Depuis une autre app",
  title: "Depuis une autre app",
  reading: "Lecture du fichier…",
  passwordFor: (name) => `Fichier : ${name}`,
  oddDigits: (count) =>
    plural(count, {
      one: "Ses codes ont # chiffre, ce qui est inhabituel. Comparez-en un avec l’autre app.",
      many: "Ses codes ont # de chiffres, ce qui est inhabituel. Comparez-en un avec l’autre app.",
      other: "Ses codes ont # chiffres, ce qui est inhabituel. Comparez-en un avec l’autre app.",
    }),
  oddPeriod: (count) =>
    plural(count, {
      one: "Ses codes changent toutes les # seconde, ce qui est inhabituel. Comparez-en un avec l’autre app.",
      many: "Ses codes changent toutes les # de secondes, ce qui est inhabituel. Comparez-en un avec l’autre app.",
      other: "Ses codes changent toutes les # secondes, ce qui est inhabituel. Comparez-en un avec l’autre app.",
    }),
  leftOut: "Il a été laissé de côté.",
  leaveOut: "Laisser ce fichier de côté",
  notRead: (name) => `${name} n’a pas été lu.`,
  holdsPasswords:
    "Ce fichier contient aussi vos mots de passe, lisibles par quiconque l’obtient. Supprimez-le dès que vos comptes sont ici, y compris de la corbeille.",
  logBeside:
    "Les comptes les plus récents de cette app peuvent manquer : ils se trouvent parfois dans un second fichier. Fermez l’app avant de copier sa base de données, et comparez.",
  pinFor: (label) => `Code PIN de ${label}`,
  needsPin:
    "Le fichier ne contient pas le code PIN dont ces codes sont tirés. Saisissez-le, ou laissez le compte de côté.",
  readingOf: (name) => `Lecture de ${name}…`,
  fileOf: (number, count) => `Fichier ${String(number)} sur ${String(count)}`,
  takesSeconds: (count) =>
    plural(count, {
      one: "Cela prend environ # seconde.",
      many: "Cela prend environ # de secondes.",
      other: "Cela prend environ # secondes.",
    }),
  takesMinutes: (count) =>
    plural(count, {
      one: "Cela prend environ # minute.",
      many: "Cela prend environ # de minutes.",
      other: "Cela prend environ # minutes.",
    }),
  costly: (seconds, memoryMib) =>
    `Ce fichier est fortement protégé. L’ouvrir prend environ ${String(seconds)} s, plusieurs fois plus sur un téléphone ancien, et ${String(memoryMib)} Mo de mémoire. Fermez d’abord les autres apps. Vous pouvez annuler à tout moment.`,
  noPins: (count) =>
    plural(count, {
      one: "# compte n’a pas encore de code PIN. Saisissez-le, ou laissez le compte de côté.",
      many: "# de comptes n’ont pas encore de code PIN. Saisissez-les, ou laissez ces comptes de côté.",
      other: "# comptes n’ont pas encore de code PIN. Saisissez-les, ou laissez ces comptes de côté.",
    }),
  cancel: "Annuler",
  passwordTitle: "Mot de passe du fichier",
  passwordText: "Ce fichier est chiffré. Son mot de passe a été choisi dans l’app qui l’a créé.",
  passwordTextOf: (app) => `Cette sauvegarde de ${app} est chiffrée. Son mot de passe y a été choisi.`,
  password: "Mot de passe",
  wrongPassword: "Ce mot de passe ne l’ouvre pas. C’est celui choisi à la création du fichier, peut-être un ancien.",
  open: "Ouvrir",
  failed: "Le fichier n’a pas pu être lu. Réessayez, ou sur un appareil avec plus de mémoire.",
  unknown: "Protect ne connaît pas ce format. Exportez de nouveau depuis l’autre app, ou scannez ses QR codes.",
  nameless: "Une entrée sans nom",
  refused: {
    "too-large": "Ce fichier dépasse 32 Mo. Exportez les comptes seuls, sans images.",
    "cut-off": "Le fichier s’arrête au milieu. Copiez-le ou exportez-le de nouveau.",
    malformed: "Le fichier est endommagé ou a été modifié. Exportez-le de nouveau.",
    "no-entries": "Il n’y a aucun compte dans ce fichier.",
    "newer-version":
      "Le fichier vient d’une version de cette app plus récente que ce que Protect connaît. Mettez Protect à jour, ou exportez de simples liens.",
    "too-costly": "Le fichier demande plus de calcul que tout export réel. Il n’est pas ouvert.",
    tampered: "Le mot de passe est juste, mais le fichier est endommagé ou a été modifié. Exportez-le de nouveau.",
    pgp: "Le fichier est chiffré avec OpenPGP. Déchiffrez-le avec le programme que vous utilisez pour cela, puis choisissez le résultat.",
    "account-restricted":
      "Cet export ne s’ouvre que dans son propre compte. Exportez de nouveau, protégé par un mot de passe.",
    "needs-manifest": "Ce fichier ne s’ouvre qu’avec son manifest.json. Choisissez les deux fichiers ensemble.",
    "needs-log":
      "Cette base de données est encore vide : ses lignes se trouvent dans le fichier terminé par -wal. Fermez l’app sur cet appareil, puis copiez de nouveau la base.",
    "no-code": "Aucun code lisible dans cette image. Prenez-en une plus nette, où le code est entier.",
    "picture-kind": "Protect ne peut pas ouvrir ce type d’image. Enregistrez-la en PNG ou JPEG.",
    "unknown-cipher":
      "Le fichier est scellé d’une façon que Protect ne connaît pas. Passez son chiffrement à AES ou ChaCha20 dans l’autre app, ou exportez en XML ou CSV.",
  },
  skipped: {
    "no-secret": "Il n’a pas de clé secrète.",
    "bad-secret": "Sa clé secrète est illisible.",
    "bad-type": "Protect ne connaît pas ce type de code.",
    "bad-algorithm": "Protect ne connaît pas sa méthode.",
    "bad-digits": "Son nombre de chiffres n’a pas de sens.",
    "bad-period": "Sa durée n’a pas de sens.",
    "bad-counter": "Son compteur n’a pas de sens.",
    "push-only": "Il ne génère pas de codes : il ne sert qu’au push.",
    "not-an-entry": "Ce n’est pas un compte.",
    "too-many": "Seuls les 10 000 premiers sont repris.",
    "wrong-password": "Le mot de passe n’ouvre pas celui-ci.",
  },
};
