/** Words of the list of requests. French. @module */
import type { requestsText } from "../en/requests.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const requests: typeof requestsText = {
  title: "Demandes",
  checkNow: "Vérifier",
  checking: "Vérification…",
  offline: (names) => `Impossible de joindre ${names.join(", ")}.`,
  waiting: "En attente de votre réponse",
  waitingCount: (count) =>
    plural(count, {
      one: "# demande vous attend.",
      many: "# demandes vous attendent.",
      other: "# demandes vous attendent.",
    }),
  nothingWaits: "Rien ne vous attend.",
  byThemselves: "Les demandes s’affichent ici d’elles-mêmes.",
  empty: "Aucune demande. Quand vous vous connectez à un service qui utilise le push, la demande s’affiche ici.",
  erased: "Qui et d’où sont effacés ici une minute après la fin d’une demande ; le reste, après un jour.",
  noServiceTitle: "Aucun service ne sollicite encore cet appareil",
  noServiceText:
    "Un service qui vous connecte par push affiche un code à scanner. Dès lors, ses demandes s’affichent ici.",
  scan: "Scanner un code",
  unnamed: "Demande de connexion",
  today: "Aujourd’hui",
  yesterday: "Hier",
  states: {
    approved: "Approuvée",
    denied: "Refusée",
    failed: "Non approuvée",
    expired: "Expirée",
    cancelled: "Retirée",
    revoked: "Appareil retiré",
    pending: "En attente",
  },
};
