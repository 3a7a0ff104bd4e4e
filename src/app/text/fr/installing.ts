/** How the app is installed, by kind of device. French. @module */
import type { Guide } from "../en/guide.ts";

export const installing: Guide = {
  title: "Installer Protect",
  intro:
    "Protect est une app web : elle vient de son adresse, pas d’un magasin. Une fois installée, elle s’ouvre comme toute app, fonctionne hors ligne, et le navigateur risque moins de vider son stockage.",
  sections: [
    {
      heading: "iPhone et iPad",
      paragraphs: [
        "Les demandes de connexion ne vous parviennent que dans l’app installée. Elle a son propre stockage : installez-la avant d’ajouter des comptes.",
      ],
      pressed: "Sur l’écran d’accueil",
      points: [
        "Ouvrez cette adresse dans Safari.",
        "Touchez le bouton Partager, puis faites défiler vers le bas.",
        "Choisissez « Sur l’écran d’accueil », puis « Ajouter ».",
        "Ouvrez Protect depuis l’écran d’accueil.",
      ],
    },
    {
      heading: "Android",
      paragraphs: ["Dans Chrome, Edge et Samsung Internet ; dans Firefox, le menu propose aussi « Installer »."],
      pressed: "Installer l’application",
      points: [
        "Ouvrez le menu du navigateur.",
        "Choisissez « Installer l’application » ou « Ajouter à l’écran d’accueil ».",
        "Ouvrez Protect depuis l’écran d’accueil et autorisez les notifications quand vous configurez le push.",
      ],
    },
    {
      heading: "Ordinateur",
      paragraphs: [
        "Dans Chrome et Edge. Dans Safari sur Mac, choisissez « Ajouter au Dock » dans le menu Fichier ; dans Firefox, Protect s’utilise dans un onglet.",
      ],
      pressed: "Installer",
      points: [
        "Cliquez sur le signe d’installation au bout de la barre d’adresse.",
        "Confirmez avec « Installer ».",
        "Pour recevoir les demandes de connexion, laissez le navigateur démarrer avec l’ordinateur.",
      ],
    },
    {
      heading: "L’installation n’est pas proposée",
      paragraphs: [],
      points: [
        "Une fenêtre privée ne peut rien installer.",
        "Protect est peut-être déjà installé : cherchez-le parmi vos apps.",
        "L’adresse doit commencer par https://.",
      ],
    },
  ],
};
