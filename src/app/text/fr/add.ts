/** Words for adding an account. French. @module */
import type { addText } from "../en/add.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const add: typeof addText = {
  title: "Ajouter un compte",
  close: "Fermer",
  light: "Lampe",
  fromPicture: "Depuis une image",
  paste: "Coller",
  typeIn: "Saisir",
  reading: "Lecture…",
  point: "Pointez l’appareil photo vers le QR code",
  starting: "Démarrage de l’appareil photo…",
  tryAgain: "Réessayer",
  camera: {
    denied:
      "Protect n’a pas accès à l’appareil photo. Autorisez-le dans les réglages du navigateur pour ce site, ou utilisez l’une des options ci-dessous.",
    missing: "Cet appareil n’a pas d’appareil photo utilisable. Utilisez l’une des options ci-dessous.",
    "in-use":
      "Une autre app utilise l’appareil photo. Fermez-la et réessayez, ou utilisez l’une des options ci-dessous.",
    unsupported: "Ce navigateur ne donne pas accès à l’appareil photo. Utilisez l’une des options ci-dessous.",
    interrupted: "L’appareil photo a été désactivé.",
    failed: "L’appareil photo n’a pas démarré. Réessayez, ou utilisez l’une des options ci-dessous.",
  },
  picture: {
    "no-code": "Aucun QR code n’a été trouvé dans cette image. Essayez-en une plus nette, où le code est entier.",
    "not-a-picture": "Ce fichier ne peut pas être ouvert comme une image.",
    "too-large": "Ce fichier dépasse 32 Mo. Choisissez une image plus petite.",
    "timed-out": "La lecture de cette image a pris trop de temps. Essayez-en une qui ne montre que le code.",
  },
  notStored: {
    quota:
      "Le compte n’a pas été enregistré : cet appareil n’a plus d’espace pour l’app. Libérez de l’espace et réessayez.",
    failed: "Le compte n’a pas été enregistré : le stockage du navigateur n’a pas répondu. Réessayez.",
  },
  moveCode:
    "C’est un code pour passer à un nouveau téléphone. Scannez-le là-bas : Plus, Sauvegarde et transfert, Passer à un nouveau téléphone.",
  clipboardEmpty: "Le presse-papiers est vide. Copiez d’abord le lien du code ou une image de celui-ci.",
  twoIssuers: (issuer, other) =>
    `Le code nomme deux émetteurs : « ${issuer} » et « ${other} ». Vérifiez lequel est le bon.`,
  dropHere: "Déposez ici pour ajouter un compte",
  arriving: "Lecture de ce qui est arrivé…",
  arrived: {
    gone: "Ce qui a été partagé n’est plus là : c’est gardé une minute au plus et remis une seule fois. Partagez-le de nouveau.",
    missed: "Protect n’était pas encore prêt et n’a rien reçu. Il l’est maintenant : partagez-le de nouveau.",
  },
  waiting: (count) =>
    plural(count, {
      one: "# autre est arrivé. Il sera affiché ensuite.",
      many: "# autres sont arrivés. Ils seront affichés ensuite.",
      other: "# autres sont arrivés. Ils seront affichés ensuite.",
    }),
  backToCamera: "Retour à l’appareil photo",
  pasteField: "Lien ou image du code",
  pasteHint: "Le navigateur n’a pas donné accès au presse-papiers. Collez ici par un appui long ou Ctrl+V.",
  goOn: "Continuer",
  which: "Lequel ?",
  whichNote: "Plusieurs codes qui ne vont pas ensemble ont été trouvés. Choisissez par lequel commencer.",
  pushFrom: (host) => `Push de ${host}`,
  transfer: "Comptes d’une autre app",
  unusable: "Un code inutilisable",
  nameless: "Un compte sans nom",
  preview: "Nouveau compte",
  firstCode: (spelled) => `Premier code ${spelled}`,
  pin: "Code PIN",
  pinHint:
    "Ce type de compte utilise aussi un code PIN pour générer ses codes : celui que vous avez choisi auprès du service.",
  saveFirst:
    "Le service peut demander ce code pour terminer. Enregistrez d’abord : le compte est alors conservé, scellé, sur cet appareil.",
  save: "Enregistrer",
  issuer: "Émetteur",
  issuerHint: "Le service, par exemple GitHub",
  name: "Nom du compte",
  nameHint: "Votre nom ou votre adresse sur ce service",
  secret: "Clé secrète",
  secretHint: "Lettres et chiffres que le service affiche à côté de son QR code. Les espaces ne comptent pas.",
  more: "Type, longueur et durée",
  kind: "Type",
  kinds: { totp: "Par le temps", hotp: "Par compteur" },
  method: "Méthode",
  digits: "Chiffres",
  seconds: "Secondes",
  counter: "Compteur",
};
