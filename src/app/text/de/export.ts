/** Words for accounts that leave the app: where to, what is lost on the way, passwords, codes and paper. German. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const exporting: typeof exportText = {
  title: (count) => plural(count, { one: "# Konto exportieren", other: "# Konten exportieren" }),
  back: "Zurück zu den Konten",
  nothing: "Es gibt nichts zu exportieren.",
  which: "Welche Konten",
  chosenOnly: "Nur die ausgewählten",
  all: "Alle Konten",
  names: "Namen anzeigen",
  apps: "In eine App",
  anywhere: "Woandershin",
  others: "Ein anderer Weg",
  targets: {
    links: "Eine Datei mit Links",
    codes: "Ein QR-Code je Konto",
    paper: "Papier",
  },
  details: {
    aegis: "Eine verschlüsselte Datei, in der fast alles erhalten bleibt.",
    "2fas": "Eine verschlüsselte Datei, ohne Notizen.",
    bitwarden: "Eine verschlüsselte Datei. Bitwarden Authenticator liest nur solche ohne Passwort.",
    ente: "Eine verschlüsselte Datei mit Notizen und Schlagwörtern.",
    google: "Bis zu zehn Konten in jedem QR-Code auf diesem Bildschirm.",
    proton: "Eine verschlüsselte Datei mit Notizen, für Codes nach Zeit.",
    stratum: "Eine verschlüsselte Datei mit Schlagwörtern.",
    andotp: "Eine verschlüsselte Datei mit Schlagwörtern.",
    links: "Je Zeile ein otpauth-Link. Die meisten anderen Apps lesen sie.",
    codes: "Nacheinander zu scannen, mit jeder Authenticator-App.",
    paper: "QR-Code und Geheimnis jedes Kontos, zum Drucken oder als Datei.",
  },
  going: (count) =>
    count === 0 ? "So kann kein Konto mit." : plural(count, { one: "# Konto geht mit.", other: "# Konten gehen mit." }),
  seal: "Mit Passwort verschlüsseln",
  sealDetail: "Die andere App fragt danach, wenn sie die Datei liest.",
  weak: "Das Format dieser App bremst das Erraten nur wenig. Nehmen Sie ein langes Passwort: Ein vorgeschlagenes ist lang genug.",
  password: "Passwort der Datei",
  passwordHint: "Es wird nirgends gespeichert: Notieren Sie es, bis die andere App die Datei gelesen hat.",
  again: "Passwort noch einmal",
  suggested: "Vorgeschlagenes Passwort",
  notTheSame: "Die beiden Passwörter stimmen nicht überein.",
  confirm: {
    word: "ungeschützt",
    label: (word) => `Tippen Sie „${word}“, wenn Sie das so wollen`,
    wrong: (word) => `Tippen Sie das Wort „${word}“, so wie es hier steht.`,
  },
  unsealed: {
    file: "Die Datei ist nicht verschlüsselt. Wer sie bekommt, kann Ihre Codes erzeugen: Bewahren Sie sie auf, wo niemand sonst hinsieht, und nur so lange wie nötig.",
    codes: "Die Codes sind nicht verschlüsselt. Wer sie sieht oder filmt, kann Ihre Codes erzeugen.",
    paper:
      "Seite und Papier sind nicht verschlüsselt. Wer sie findet, kann Ihre Codes erzeugen: Schließen Sie das Papier weg und löschen Sie die Datei, sobald sie gedruckt ist.",
  },
  lossesTitle: "Was nicht mitkommt",
  losses: {
    method: (count) =>
      plural(count, {
        one: "# Konto erzeugt seine Codes auf eine Art, die nur wenige andere Apps kennen:",
        other: "# Konten erzeugen ihre Codes auf eine Art, die nur wenige andere Apps kennen:",
      }),
    "taken-for-steam": (count) =>
      plural(count, {
        one: "# Konto wird wegen seines Namens für einen Steam-Code gehalten:",
        other: "# Konten werden wegen ihres Namens für Steam-Codes gehalten:",
      }),
    pin: (count) =>
      plural(count, {
        one: "Die PIN von # Konto, dort einzugeben:",
        other: "Die PINs von # Konten, dort einzugeben:",
      }),
    note: (count) => plural(count, { one: "Die Notiz von # Konto:", other: "Die Notizen von # Konten:" }),
    tags: (count) => plural(count, { one: "Die Schlagwörter von # Konto:", other: "Die Schlagwörter von # Konten:" }),
    "some-tags": (count) =>
      plural(count, {
        one: "Alle Schlagwörter außer dem ersten von # Konto:",
        other: "Alle Schlagwörter außer dem ersten von # Konten:",
      }),
    picture: (count) => plural(count, { one: "Das Bild von # Konto:", other: "Die Bilder von # Konten:" }),
    pinned: (count) => plural(count, { one: "Das Anheften von # Konto:", other: "Das Anheften von # Konten:" }),
    names: (count) =>
      plural(count, {
        one: "Der Name von # Konto sieht dort anders aus:",
        other: "Die Namen von # Konten sehen dort anders aus:",
      }),
  },
  refusedTitle: (count) => plural(count, { one: "# Konto kann so nicht mit", other: "# Konten können so nicht mit" }),
  refusals: {
    type: "für diese Art von Codes ist dort kein Platz",
    digits: (allowed) => `nur Codes mit ${allowed} Stellen haben dort Platz`,
    period: (allowed) => `nur Codes, die ${allowed} Sekunden gelten, haben dort Platz`,
    algorithm: "für dieses Verfahren ist dort kein Platz",
    secret: "das Geheimnis ist zu kurz für diese Art von Codes",
    twice: "ein anderes Konto mit demselben Geheimnis geht schon mit",
    "too-long": "die Namen sind zu lang für einen QR-Code",
  },
  make: { file: "Datei speichern", codes: "Codes anzeigen", paper: "Seite speichern" },
  print: "Drucken",
  making: "Einen Moment: Das kann einige Sekunden dauern.",
  cancel: "Abbrechen",
  notMade:
    "Das ging nicht: Vielleicht hat das Gerät zu wenig Speicher. Schließen Sie andere Apps und versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.",
  outcome: {
    saved: "Gespeichert und zur Probe wieder gelesen. Löschen Sie die Datei, sobald die andere App sie gelesen hat.",
    "handed-over":
      "An Ihren Browser übergeben: Sehen Sie bei den Downloads nach. Löschen Sie die Datei, sobald die andere App sie gelesen hat.",
    cancelled: "Es wurde nichts gespeichert.",
    failed: "Die Datei ließ sich dort nicht schreiben. Versuchen Sie einen anderen Ort.",
  },
  keep: "Behalten Sie die Konten hier, bis Sie sich einmal mit einem Code aus der anderen App angemeldet haben.",
  part: (place, count) => `Code ${String(place)} von ${String(count)}`,
  partOf: (place, count) => `Teil ${String(place)} von ${String(count)}`,
  qr: (labels) => `QR-Code von ${labels}`,
  scan: "Scannen Sie ihn mit der anderen App.",
  scanParts: "Halten Sie die Kamera des anderen Handys darauf, bis die andere App jeden Teil gelesen hat.",
  previous: "Zurück",
  next: "Weiter",
  play: "Nacheinander zeigen",
  pause: "Anhalten",
  done: "Fertig",
  paper: {
    title: (count) => plural(count, { one: "# Konto", other: "# Konten" }),
    warning:
      "Wer dieses Papier liest, kann die Codes dieser Konten erzeugen. Schließen Sie es weg und vernichten Sie es, wenn Sie es nicht mehr brauchen.",
    made: (day) => `Mit Protect erstellt am ${day}`,
    secret: "Geheimnis",
    noCode: "Die Namen sind zu lang für einen QR-Code.",
    digits: (count) => plural(count, { one: "# Stelle", other: "# Stellen" }),
    counter: (count) => `Zähler ${String(count)}`,
  },
};
