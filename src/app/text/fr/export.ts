/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. French. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const exporting: typeof exportText = {
  title: (count) =>
    plural(count, { one: "Exporter # compte", many: "Exporter # comptes", other: "Exporter # comptes" }),
  back: "Retour aux comptes",
  nothing: "Il n’y a rien à exporter.",
  which: "Quels comptes",
  how: "Comment",
  formats: {
    links: "Un fichier de liens",
    google: "Codes pour Google Authenticator",
    codes: "Un QR code par compte",
  },
  details: {
    links: "Un lien otpauth par ligne. La plupart des autres applis le lisent.",
    google: "Jusqu’à dix comptes par QR code. D’autres applis les lisent aussi.",
    codes: "À scanner l’un après l’autre, avec n’importe quelle appli d’authentification.",
  },
  unsealed: {
    file: "Le fichier n’est pas chiffré. Quiconque l’obtient peut générer vos codes : gardez-le là où personne d’autre ne regarde, et seulement le temps nécessaire.",
    codes: "Les QR codes ne sont pas chiffrés. Quiconque les voit ou les filme peut générer vos codes.",
  },
  lossesTitle: "Ce qui ne suit pas",
  losses: {
    note: (count) =>
      plural(count, { one: "La note de # compte", many: "Les notes de # comptes", other: "Les notes de # comptes" }),
    tags: (count) =>
      plural(count, {
        one: "Les étiquettes de # compte",
        many: "Les étiquettes de # comptes",
        other: "Les étiquettes de # comptes",
      }),
    picture: (count) =>
      plural(count, { one: "L’image de # compte", many: "Les images de # comptes", other: "Les images de # comptes" }),
    pin: (count) =>
      plural(count, {
        one: "Le PIN de # compte : saisissez-le là-bas",
        many: "Les PIN de # comptes : saisissez-les là-bas",
        other: "Les PIN de # comptes : saisissez-les là-bas",
      }),
    method: (count) =>
      plural(count, {
        one: "# compte génère ses codes d’une façon que peu d’applis connaissent",
        many: "# comptes génèrent leurs codes d’une façon que peu d’applis connaissent",
        other: "# comptes génèrent leurs codes d’une façon que peu d’applis connaissent",
      }),
  },
  refusedTitle: (count) =>
    plural(count, {
      one: "# compte ne peut pas partir ainsi",
      many: "# comptes ne peuvent pas partir ainsi",
      other: "# comptes ne peuvent pas partir ainsi",
    }),
  refusals: {
    type: "il n’y a pas de place pour ce type de code",
    digits: "seuls les codes de 6 ou 8 chiffres y ont leur place",
    period: "seuls les codes valables 30 secondes y ont leur place",
    algorithm: "il n’y a pas de place pour sa méthode",
    "too-long": "ses noms sont trop longs pour un QR code",
  },
  saveFile: "Enregistrer le fichier",
  showCodes: "Afficher les codes",
  outcome: {
    saved: "Enregistré. Supprimez le fichier dès que l’autre appli l’a lu.",
    "handed-over":
      "Remis à votre navigateur : cherchez-le dans les téléchargements. Supprimez le fichier dès que l’autre appli l’a lu.",
    cancelled: "Rien n’a été enregistré.",
    failed: "Le fichier n’a pas pu être écrit à cet endroit. Essayez ailleurs.",
  },
  keep: "Gardez les comptes ici jusqu’à ce que vous vous soyez connecté une fois avec un code de l’autre appli.",
  part: (place, count) => `Code ${String(place)} sur ${String(count)}`,
  qr: (labels) => `QR code de ${labels}`,
  scan: "Scannez-le avec l’autre appli.",
  previous: "Retour",
  next: "Suivant",
  play: "Les montrer tour à tour",
  pause: "Mettre en pause",
  done: "Terminé",
};
