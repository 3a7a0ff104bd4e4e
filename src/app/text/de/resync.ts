/** Words for a counter that is set right. German. @module */
import type { resyncText } from "../en/resync.ts";

export const resync: typeof resyncText = {
  title: "Zählerstand",
  next: (counter) => `Nächster Zählerstand ${String(counter)}`,
  back: "Einen zurück",
  on: "Einen weiter",
  about:
    "Wenn der Dienst Ihre Codes ablehnt, sind sein Zähler und dieser auseinandergelaufen. Manche Dienste fragen dann nach zwei Codes hintereinander: Tippen Sie zweimal auf den nächsten Code. Sonst stellen Sie den Zähler hier richtig.",
  show: "Die nächsten Codes anzeigen",
  hide: "Codes ausblenden",
  used: "davor",
  upcomingNote:
    "Ist einer davon der Code, den der Dienst erwartet oder ein anderes Gerät zeigt? Sagen Sie es, und der Zähler geht dahinter weiter.",
  codeAt: (counter, spelled) => `Zählerstand ${String(counter)}: ${spelled}`,
  useLabel: (counter) => `Hinter Zählerstand ${String(counter)} weitergehen`,
  use: "Dieser",
  findTitle: "Funktioniert ein anderes Gerät noch?",
  findNote: "Geben Sie zwei Codes ein, die es direkt nacheinander zeigt.",
  first: "Erster Code",
  second: "Zweiter Code",
  find: "Zähler danach stellen",
  set: (counter) => `Gespeichert. Der nächste Zählerstand ist ${String(counter)}.`,
  notFound:
    "In der Nähe dieses Zählerstands wurde kein solches Paar gefunden. Prüfen Sie, ob die beiden Codes direkt aufeinander folgten und zu diesem Konto gehören.",
  incomplete: (digits) => `Geben Sie beide Codes mit je ${String(digits)} Stellen ein.`,
};
