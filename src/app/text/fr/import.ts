/** Words for files of other apps. French. @module */
import type { importText } from "../en/import.ts";

export const importing: typeof importText = {
  fromApp: "Depuis une autre app",
  title: "Depuis une autre app",
  reading: "Lecture du fichier… Un fichier chiffré peut prendre jusqu’à une minute.",
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
    "needs-manifest":
      "Ce fichier ne s’ouvre qu’avec son manifest.json. Exportez sans chiffrement, ou saisissez la clé secrète.",
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
