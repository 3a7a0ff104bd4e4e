/** Words for a counter that is set right. French. @module */
import type { resyncText } from "../en/resync.ts";

export const resync: typeof resyncText = {
  title: "Compteur",
  next: (counter) => `Prochain compteur : ${String(counter)}`,
  back: "Un en arrière",
  on: "Un en avant",
  about:
    "Si le service refuse vos codes, son compteur et celui-ci ne concordent plus. Certains services demandent alors deux codes à la suite : touchez deux fois pour le code suivant. Sinon, réglez le compteur ici.",
  show: "Afficher les prochains codes",
  hide: "Masquer les codes",
  used: "précédent",
  upcomingNote:
    "L’un d’eux est-il le code que le service attend, ou qu’un autre appareil affiche ? Indiquez-le, et le compteur continue après lui.",
  codeAt: (counter, spelled) => `Compteur ${String(counter)} : ${spelled}`,
  useLabel: (counter) => `Continuer après le compteur ${String(counter)}`,
  use: "Celui-ci",
  findTitle: "Un autre appareil fonctionne encore ?",
  findNote: "Saisissez deux codes qu’il affiche, l’un juste après l’autre.",
  first: "Premier code",
  second: "Deuxième code",
  find: "Régler le compteur d’après eux",
  set: (counter) => `Enregistré. Le prochain compteur est ${String(counter)}.`,
  notFound:
    "Aucune paire de ce genre n’a été trouvée près de ce compteur. Vérifiez que les deux codes se suivaient directement et qu’ils sont bien de ce compte.",
  incomplete: (digits) => `Saisissez les deux codes, de ${String(digits)} chiffres chacun.`,
};
