/** Words of the first screen. French. @module */
import type { welcomeText } from "../en/welcome.ts";

export const welcome: typeof welcomeText = {
  appName: "Protect",
  welcome: "Codes de connexion et approbations, conservés sur cet appareil et nulle part ailleurs.",
  welcomePoints: [
    "Les codes fonctionnent sans réseau.",
    "Approuvez une connexion d’un seul geste.",
    "Aucun compte chez nous, aucun suivi.",
  ],
  addAccount: "Ajouter un compte",
  restore: "Restaurer une sauvegarde",
  fromOtherPhone: "Je viens d’un autre téléphone",
};
