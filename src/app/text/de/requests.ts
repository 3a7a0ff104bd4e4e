/** Words of the list of requests. German. @module */
import type { requestsText } from "../en/requests.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const requests: typeof requestsText = {
  title: "Anfragen",
  checkNow: "Jetzt prüfen",
  checking: "Wird gefragt …",
  offline: (names) => `Nicht erreichbar: ${names.join(", ")}.`,
  waiting: "Wartet auf Sie",
  waitingCount: (count) => plural(count, { one: "Eine Anfrage wartet auf Sie.", other: "# Anfragen warten auf Sie." }),
  nothingWaits: "Nichts wartet auf Sie.",
  byThemselves: "Anfragen erscheinen hier von selbst.",
  empty: "Keine Anfragen. Wenn Sie sich irgendwo anmelden, wo Push verwendet wird, erscheint die Anfrage hier.",
  erased: "Wer und wo wird hier eine Minute nach dem Ende einer Anfrage gelöscht, der Rest nach einem Tag.",
  noServiceTitle: "Noch fragt kein Dienst dieses Gerät",
  noServiceText:
    "Wo ein Dienst Sie per Push anmeldet, zeigt er einen Code zum Scannen. Von da an erscheinen seine Anfragen hier.",
  scan: "Code scannen",
  unnamed: "Anmeldeanfrage",
  today: "Heute",
  yesterday: "Gestern",
  states: {
    approved: "Genehmigt",
    denied: "Abgelehnt",
    failed: "Nicht genehmigt",
    expired: "Abgelaufen",
    cancelled: "Zurückgezogen",
    revoked: "Gerät entfernt",
    pending: "Wartet",
  },
};
