/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. German. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const exporting: typeof exportText = {
  title: (count) => plural(count, { one: "# Konto exportieren", other: "# Konten exportieren" }),
  back: "Zurück zu den Konten",
  nothing: "Es gibt nichts zu exportieren.",
  which: "Welche Konten",
  how: "Wie",
  formats: {
    links: "Eine Datei mit Links",
    google: "Codes für Google Authenticator",
    codes: "Ein QR-Code je Konto",
  },
  details: {
    links: "Je Zeile ein otpauth-Link. Die meisten anderen Apps lesen sie.",
    google: "Bis zu zehn Konten in jedem QR-Code. Manche anderen Apps lesen sie auch.",
    codes: "Nacheinander zu scannen, mit jeder Authenticator-App.",
  },
  unsealed: {
    file: "Die Datei ist nicht verschlüsselt. Wer sie bekommt, kann Ihre Codes erzeugen: Bewahren Sie sie auf, wo niemand sonst hinsieht, und nur so lange wie nötig.",
    codes: "Die Codes sind nicht verschlüsselt. Wer sie sieht oder filmt, kann Ihre Codes erzeugen.",
  },
  lossesTitle: "Was nicht mitkommt",
  losses: {
    note: (count) => plural(count, { one: "Die Notiz von # Konto", other: "Die Notizen von # Konten" }),
    tags: (count) => plural(count, { one: "Die Schlagwörter von # Konto", other: "Die Schlagwörter von # Konten" }),
    picture: (count) => plural(count, { one: "Das Bild von # Konto", other: "Die Bilder von # Konten" }),
    pin: (count) =>
      plural(count, {
        one: "Die PIN von # Konto: geben Sie sie dort ein",
        other: "Die PINs von # Konten: geben Sie sie dort ein",
      }),
    method: (count) =>
      plural(count, {
        one: "# Konto erzeugt seine Codes auf eine Art, die nur wenige andere Apps kennen",
        other: "# Konten erzeugen ihre Codes auf eine Art, die nur wenige andere Apps kennen",
      }),
  },
  refusedTitle: (count) => plural(count, { one: "# Konto kann so nicht mit", other: "# Konten können so nicht mit" }),
  refusals: {
    type: "für diese Art von Codes ist dort kein Platz",
    digits: "nur Codes mit 6 oder 8 Stellen haben dort Platz",
    period: "nur Codes, die 30 Sekunden gelten, haben dort Platz",
    algorithm: "für dieses Verfahren ist dort kein Platz",
    "too-long": "die Namen sind zu lang für einen QR-Code",
  },
  saveFile: "Datei speichern",
  showCodes: "Codes anzeigen",
  outcome: {
    saved: "Gespeichert. Löschen Sie die Datei, sobald die andere App sie gelesen hat.",
    "handed-over":
      "An Ihren Browser übergeben: Sehen Sie bei den Downloads nach. Löschen Sie die Datei, sobald die andere App sie gelesen hat.",
    cancelled: "Es wurde nichts gespeichert.",
    failed: "Die Datei ließ sich dort nicht schreiben. Versuchen Sie einen anderen Ort.",
  },
  keep: "Behalten Sie die Konten hier, bis Sie sich einmal mit einem Code aus der anderen App angemeldet haben.",
  part: (place, count) => `Code ${String(place)} von ${String(count)}`,
  qr: (labels) => `QR-Code von ${labels}`,
  scan: "Scannen Sie ihn mit der anderen App.",
  previous: "Zurück",
  next: "Weiter",
  play: "Nacheinander zeigen",
  pause: "Anhalten",
  done: "Fertig",
};
