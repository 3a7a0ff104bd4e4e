/** Words for choosing a passcode. German. @module */
import type { passcodeText } from "../en/passcode.ts";

export const passcode: typeof passcodeText = {
  again: "Kennwort wiederholen",
  hint: "Mindestens 12 Zeichen oder vier Wörter. Wörter, die nicht zusammengehören, sind stark und leicht zu merken.",
  set: "Kennwort festlegen",
  suggest: "Eines vorschlagen",
  suggested: "Vorgeschlagenes Kennwort",
  another: "Ein anderes",
  use: "Übernehmen",
  used: "Übernommen. Schreiben Sie die Wörter auf oder lernen Sie sie, dann geben Sie sie unten noch einmal ein.",
  problems: {
    "too-short": "Zu kurz: mindestens 12 Zeichen oder vier Wörter verwenden.",
    "too-short-alone": "Zu kurz: mindestens 12 Zeichen oder vier Wörter verwenden.",
    "too-long": "Höchstens 128 Zeichen verwenden.",
    common:
      "Zu leicht zu erraten: eines der 10.000 häufigsten Kennwörter oder eines, um das nur Ziffern oder Zeichen stehen. Wählen Sie Wörter, die nur Sie zusammenstellen würden.",
    "one-character": "Mehr als ein oder zwei verschiedene Zeichen verwenden.",
    run: "Keine Reihe von Tasten, Buchstaben oder Ziffern verwenden.",
    date: "Nicht nur ein Datum verwenden.",
    "not-the-same": "Die beiden Kennwörter stimmen nicht überein.",
    "not-loaded":
      "Ein Teil der App konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
  },
  drawn: (listSize: string, possibilities: string, years: string): string =>
    `Zufällig aus ${listSize} Wörtern gezogen, also eines von ${possibilities}. Bei einer Million Versuchen je Sekunde würde es etwa ${years} Jahre dauern, es zu finden.`,
};
