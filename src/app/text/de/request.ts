/** Words of one sign-in request: asked, answered, over. German. @module */
import type { requestText } from "../en/request.ts";

export const request: typeof requestText = {
  wantsIn: "Anmeldung als",
  place: "Ort",
  placeUnknown: "Ort unbekannt",
  device: "Gerät",
  time: "Zeit",
  askedBy: "Gefragt von",
  number: "Zahl auf der Anmeldeseite",
  timeLeft: (time) => `noch ${time}`,
  asksForPerson: "Zum Genehmigen brauchen Sie Fingerabdruck, Gesicht oder Displaysperre.",
  notYou: "Nicht Sie? Lehnen Sie ab.",
  approve: "Genehmigen",
  deny: "Ablehnen",
  done: "Fertig",
  loading: "Anfrage wird geholt …",
  approved: "Genehmigt",
  approvedText: (resource) => `Sie werden bei ${resource} angemeldet.`,
  approvedElsewhere: (resource) =>
    `Auf einem anderen Ihrer Geräte genehmigt. Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort für ${resource}.`,
  denied: "Abgelehnt",
  deniedText: (resource) =>
    `Die Anmeldung bei ${resource} wurde abgewiesen. Wenn sie nicht von Ihnen kam, kennt womöglich jemand Ihr Passwort: Ändern Sie es dort.`,
  fromNotification: {
    approved: "In der Mitteilung genehmigt.",
    denied: "In der Mitteilung abgelehnt.",
  },
  deniedElsewhere: "Auf einem anderen Ihrer Geräte abgelehnt.",
  expired: "Diese Anfrage ist abgelaufen",
  expiredText: "Anfragen gelten 60 Sekunden. Beginnen Sie die Anmeldung noch einmal, um eine neue zu erhalten.",
  withdrawn: "Diese Anfrage wurde zurückgezogen",
  withdrawnText: "Die Anmeldung wurde dort abgebrochen, wo sie begonnen hatte. Es gibt nichts mehr zu beantworten.",
  notApproved: "Nicht genehmigt",
  notApprovedText:
    "Die Antwort passte nicht zu dem, was die Anmeldeseite zeigt. Beginnen Sie die Anmeldung noch einmal.",
  already: "Schon beantwortet",
  alreadyApproved: "Die Anfrage wurde genehmigt. Wenn Sie das nicht waren, ändern Sie dort Ihr Passwort.",
  alreadyDenied: "Die Anfrage wurde abgelehnt.",
  removed: "Dieses Gerät wurde entfernt",
  removedText:
    "Der Dienst fragt dieses Gerät nicht mehr. Um es wieder zu verwenden, richten Sie Push dort noch einmal ein.",
  unknown: "Nichts zu beantworten",
  unknownText:
    "Diese Anfrage ist nicht mehr auf diesem Gerät. Beginnen Sie die Anmeldung noch einmal, wenn Sie sich weiterhin anmelden möchten.",
  problems: {
    offline:
      "Ihre Antwort wurde nicht gesendet: Der Dienst war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
    "not-trusted":
      "Die Antwort des Dienstes ließ sich nicht prüfen, daher ist ungewiss, ob Ihre Antwort zählt. Sehen Sie auf der Seite nach, auf der Sie sich anmelden.",
    "uv-refused":
      "Der Dienst hat die Prüfung von Fingerabdruck oder Gesicht nicht anerkannt. Versuchen Sie es noch einmal.",
    "number-needed": "Geben Sie die Zahl ein, die auf der Anmeldeseite steht.",
    "uv-needed": "Diese Anmeldung verlangt Fingerabdruck, Gesicht oder Displaysperre.",
    "view-changed":
      "Was gespeichert ist, weicht von dem ab, was hier gezeigt wird. Lehnen Sie ab und beginnen Sie die Anmeldung noch einmal.",
    "open-the-app": "Öffnen Sie die App, um dies zu genehmigen.",
    "stayed-locked": "Protect blieb gesperrt, deshalb wurde nichts genehmigt. Entsperren Sie es, um zu genehmigen.",
    "no-credential":
      "Diese Anmeldung verlangt Face ID, Fingerabdruck oder Gerätecode. Richten Sie das zuerst auf diesem Gerät ein.",
    "not-recognised": "Sie wurden nicht erkannt, deshalb wurde nichts genehmigt. Versuchen Sie es noch einmal.",
    "cannot-check":
      "Dieses Gerät konnte Fingerabdruck, Gesicht oder Displaysperre nicht prüfen, deshalb wurde nichts genehmigt.",
  },
  refused: (code) => `Der Dienst hat Ihre Antwort nicht angenommen (${code}). Versuchen Sie es noch einmal.`,
};
