/** Words of the printed recovery key, and of reading it back. German. @module */
import type { sheetText } from "../en/sheet.ts";

export const sheet: typeof sheetText = {
  print: "Blatt drucken oder speichern",
  printNote: "Es bleibt zwischen Ihnen und Ihrem Drucker; der Druckdialog kann es auch als PDF speichern.",
  title: "Wiederherstellungsschlüssel von Protect",
  purpose:
    "Wenn Fingerabdruck, Gesicht und Kennwort eines Tages versagen, öffnet dieser Schlüssel Ihren Tresor auf dem Gerät, auf dem er erstellt wurde.",
  app: "Adresse",
  printed: "Gedruckt am",
  mark: "Nummer des Schlüssels",
  useTitle: "So verwenden Sie ihn",
  use: "Öffnen Sie Protect auf jenem Gerät. Scannen Sie unter „Mit Wiederherstellungsschlüssel“ den Code oder tippen Sie die sieben Gruppen ein. Er bringt keine Konten auf ein anderes Gerät: Dafür brauchen Sie eine Sicherung.",
  keepTitle: "So bewahren Sie ihn auf",
  keep: [
    "Dort, wo Sie Papiere wie Ihren Pass aufbewahren, und nicht beim Gerät.",
    "Fotografieren Sie ihn nicht und legen Sie keinen Scan online ab: Wer ihn und Ihr Gerät hat, hat Ihre Codes.",
    "Wenn Sie einen neuen Schlüssel erstellen, öffnet dieses Blatt nichts mehr. Vernichten Sie es dann.",
  ],
  scan: "Blatt scannen",
  point: "Halten Sie den Code Ihres Blattes vor die Kamera.",
  typeInstead: "Schlüssel stattdessen eintippen",
  problems: {
    nothing:
      "Im Bild wurde kein Code gefunden. Nehmen Sie ihn näher und bei gutem Licht auf, oder tippen Sie den Schlüssel ein.",
    other: "Das ist ein anderer Code. Scannen Sie den auf Ihrem Blatt, oder tippen Sie den Schlüssel ein.",
    old: "Dieses Blatt gehört zu einem anderen Tresor oder zu einem Schlüssel, den Sie ersetzt haben. Suchen Sie das neueste.",
    later: "Eine neuere Version von Protect hat dieses Blatt gedruckt. Tippen Sie den Schlüssel ein.",
    "not-loaded":
      "Die Kamera ließ sich nicht vorbereiten. Prüfen Sie die Verbindung, oder tippen Sie den Schlüssel ein.",
  },
};
