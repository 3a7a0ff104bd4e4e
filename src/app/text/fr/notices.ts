/** Words of what asks for attention: a new version, a request, the offer to install. French. @module */
import type { noticesText } from "../en/notices.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const notices: typeof noticesText = {
  updateReady: "Une nouvelle version est prête.",
  update: "Mettre à jour",
  later: "Pas maintenant",
  whatIsNew: "Nouveautés",
  offline: "Hors ligne. Les codes fonctionnent ; les demandes de connexion ne vous parviennent pas.",
  hide: "Masquer",
  clock: {
    wrong: (seconds) =>
      `L’horloge de cet appareil ${seconds > 0 ? "retarde" : "avance"} de ${plural(Math.abs(seconds), { one: "# seconde", many: "# secondes", other: "# secondes" })}, les codes risquent d’être refusés. Corriger les codes d’autant ?`,
    changed: (seconds) =>
      seconds === 0
        ? "L’horloge de cet appareil est de nouveau à l’heure ; vos codes sont encore corrigés. Utiliser l’horloge telle quelle ?"
        : `L’horloge de cet appareil ${seconds > 0 ? "retarde" : "avance"} maintenant de ${plural(Math.abs(seconds), { one: "# seconde", many: "# secondes", other: "# secondes" })}. Corriger les codes d’autant ?`,
  },
  clockApply: "Corriger",
  offeredRequest: "Une connexion attend votre réponse.",
  openRequest: "Ouvrir",
  installTitle: "Gardez Protect à portée de main",
  installText:
    "Placez-le sur votre écran d’accueil : il s’ouvre comme une app, fonctionne hors ligne, et le navigateur risque moins de vider son stockage.",
  install: "Installer",
  iosTitle: "Sur iPhone et iPad, installez d’abord l’app",
  iosText:
    "Les demandes de connexion ne vous parviennent que depuis l’écran d’accueil, et Safari peut vider le stockage d’une page que vous n’avez pas visitée depuis une semaine.",
  iosSteps: [
    "Touchez le bouton Partager du navigateur.",
    "Choisissez « Sur l’écran d’accueil ».",
    "Ouvrez Protect depuis cet écran et ajoutez vos comptes.",
  ],
};
