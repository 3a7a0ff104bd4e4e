/** Words for accounts that leave the app: where to, what is lost on the way, passwords, codes and paper. French. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const counted = (count: number, one: string, other: string): string => plural(count, { one, many: other, other });

export const exporting: typeof exportText = {
  title: (count) => counted(count, "Exporter # compte", "Exporter # comptes"),
  back: "Retour aux comptes",
  nothing: "Il n’y a rien à exporter.",
  which: "Quels comptes",
  chosenOnly: "Seulement ceux choisis",
  all: "Tous les comptes",
  names: "Afficher les noms",
  apps: "Vers une appli",
  anywhere: "Ailleurs",
  others: "Un autre moyen",
  targets: {
    links: "Un fichier de liens",
    codes: "Un QR code par compte",
    paper: "Papier",
  },
  details: {
    aegis: "Un fichier chiffré qui garde presque tout.",
    "2fas": "Un fichier chiffré, sans les notes.",
    bitwarden: "Un fichier chiffré. Bitwarden Authenticator ne lit que ceux sans mot de passe.",
    ente: "Un fichier chiffré avec notes et étiquettes.",
    google: "Jusqu’à dix comptes dans chaque QR code à cet écran.",
    proton: "Un fichier chiffré avec les notes, pour les codes liés au temps.",
    stratum: "Un fichier chiffré avec les étiquettes.",
    andotp: "Un fichier chiffré avec les étiquettes.",
    links: "Un lien otpauth par ligne. La plupart des autres applis le lisent.",
    codes: "À scanner l’un après l’autre, avec n’importe quelle appli d’authentification.",
    paper: "Le QR code et le secret de chaque compte, à imprimer ou à garder en fichier.",
  },
  going: (count) =>
    count === 0 ? "Aucun compte ne peut partir ainsi." : counted(count, "# compte part.", "# comptes partent."),
  seal: "Chiffrer avec un mot de passe",
  sealDetail: "L’autre appli le demande quand elle lit le fichier.",
  weak: "Le format de cette appli freine peu qui chercherait à deviner. Prenez un long mot de passe : un mot de passe proposé l’est assez.",
  password: "Mot de passe du fichier",
  passwordHint: "Il n’est enregistré nulle part : notez-le jusqu’à ce que l’autre appli ait lu le fichier.",
  again: "Mot de passe, encore une fois",
  suggested: "Mot de passe proposé",
  notTheSame: "Les deux mots de passe ne sont pas identiques.",
  confirm: {
    word: "non protégé",
    label: (word) => `Saisissez « ${word} » si c’est ce que vous voulez`,
    wrong: (word) => `Saisissez « ${word} » tel qu’il est écrit ici.`,
  },
  unsealed: {
    file: "Le fichier n’est pas chiffré. Quiconque l’obtient peut générer vos codes : gardez-le là où personne d’autre ne regarde, et seulement le temps nécessaire.",
    codes: "Les QR codes ne sont pas chiffrés. Quiconque les voit ou les filme peut générer vos codes.",
    paper:
      "Ni la page ni le papier ne sont chiffrés. Quiconque les trouve peut générer vos codes : mettez le papier sous clé et supprimez le fichier une fois imprimé.",
  },
  lossesTitle: "Ce qui ne suit pas",
  losses: {
    method: (count) =>
      counted(
        count,
        "# compte génère ses codes d’une façon que peu d’applis connaissent :",
        "# comptes génèrent leurs codes d’une façon que peu d’applis connaissent :",
      ),
    "taken-for-steam": (count) =>
      counted(
        count,
        "# compte est pris pour un code Steam, à cause de son nom :",
        "# comptes sont pris pour des codes Steam, à cause de leur nom :",
      ),
    pin: (count) => counted(count, "Le PIN de # compte, à saisir là-bas :", "Les PIN de # comptes, à saisir là-bas :"),
    note: (count) => counted(count, "La note de # compte :", "Les notes de # comptes :"),
    tags: (count) => counted(count, "Les étiquettes de # compte :", "Les étiquettes de # comptes :"),
    "some-tags": (count) =>
      counted(
        count,
        "Toutes les étiquettes sauf la première de # compte :",
        "Toutes les étiquettes sauf la première de # comptes :",
      ),
    picture: (count) => counted(count, "L’image de # compte :", "Les images de # comptes :"),
    pinned: (count) => counted(count, "L’épinglage de # compte :", "L’épinglage de # comptes :"),
    names: (count) =>
      counted(
        count,
        "Le nom de # compte sera présenté autrement :",
        "Les noms de # comptes seront présentés autrement :",
      ),
  },
  refusedTitle: (count) => counted(count, "# compte ne peut pas partir ainsi", "# comptes ne peuvent pas partir ainsi"),
  refusals: {
    type: "il n’y a pas de place pour ce type de code",
    digits: (allowed) => `seuls les codes de ${allowed} chiffres y ont leur place`,
    period: (allowed) => `seuls les codes valables ${allowed} secondes y ont leur place`,
    algorithm: "il n’y a pas de place pour sa méthode",
    secret: "son secret est trop court pour ce type de code",
    twice: "un autre compte avec le même secret part déjà",
    "too-long": "ses noms sont trop longs pour un QR code",
  },
  make: { file: "Enregistrer le fichier", codes: "Afficher les codes", paper: "Enregistrer la page" },
  print: "Imprimer",
  making: "Un instant : cela peut prendre quelques secondes.",
  cancel: "Annuler",
  notMade:
    "Cela n’a pas pu se faire : l’appareil manque peut-être de mémoire. Fermez d’autres applis et réessayez, ou choisissez un autre moyen.",
  outcome: {
    saved: "Enregistré, puis relu pour vérification. Supprimez le fichier dès que l’autre appli l’a lu.",
    "handed-over":
      "Remis à votre navigateur : cherchez-le dans les téléchargements. Supprimez le fichier dès que l’autre appli l’a lu.",
    cancelled: "Rien n’a été enregistré.",
    failed: "Le fichier n’a pas pu être écrit à cet endroit. Essayez ailleurs.",
  },
  keep: "Gardez les comptes ici jusqu’à ce que vous vous soyez connecté une fois avec un code de l’autre appli.",
  part: (place, count) => `Code ${String(place)} sur ${String(count)}`,
  partOf: (place, count) => `Partie ${String(place)} sur ${String(count)}`,
  qr: (labels) => `QR code de ${labels}`,
  scan: "Scannez-le avec l’autre appli.",
  scanParts: "Tenez l’appareil photo de l’autre téléphone devant jusqu’à ce que l’autre appli ait lu chaque partie.",
  previous: "Retour",
  next: "Suivant",
  play: "Les montrer tour à tour",
  pause: "Mettre en pause",
  done: "Terminé",
  paper: {
    title: (count) => counted(count, "# compte", "# comptes"),
    warning:
      "Quiconque lit ce papier peut générer les codes de ces comptes. Mettez-le sous clé et détruisez-le quand il ne sert plus.",
    made: (day) => `Fait avec Protect le ${day}`,
    secret: "Clé secrète",
    noCode: "Les noms sont trop longs pour un QR code.",
    digits: (count) => counted(count, "# chiffre", "# chiffres"),
    counter: (count) => `compteur ${String(count)}`,
  },
};
