/** Words for files of other apps. German. @module */
import type { importText } from "../en/import.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const importing: typeof importText = {
  fromApp: "Aus anderer App",
  title: "Aus anderer App",
  reading: "Die Datei wird gelesen …",
  passwordFor: (name) => `Datei: ${name}`,
  oddDigits: (count) =>
    plural(count, {
      one: "Seine Codes haben eine Stelle, das ist ungewöhnlich. Vergleichen Sie einen mit der anderen App.",
      other: "Seine Codes haben # Stellen, das ist ungewöhnlich. Vergleichen Sie einen mit der anderen App.",
    }),
  oddPeriod: (count) =>
    plural(count, {
      one: "Seine Codes wechseln jede Sekunde, das ist ungewöhnlich. Vergleichen Sie einen mit der anderen App.",
      other: "Seine Codes wechseln alle # Sekunden, das ist ungewöhnlich. Vergleichen Sie einen mit der anderen App.",
    }),
  leftOut: "Sie wurde ausgelassen.",
  leaveOut: "Diese Datei auslassen",
  notRead: (name) => `${name} wurde nicht gelesen.`,
  holdsPasswords:
    "Diese Datei enthält auch Ihre Kennwörter, lesbar für jeden, der sie bekommt. Löschen Sie sie, sobald Ihre Konten hier sind, auch aus dem Papierkorb.",
  logBeside:
    "Die neuesten Konten jener App können fehlen: Sie liegen manchmal in einer zweiten Datei. Schließen Sie die App, bevor Sie ihre Datenbank kopieren, und vergleichen Sie.",
  pinFor: (label) => `PIN für ${label}`,
  needsPin:
    "Die Datei enthält die PIN nicht, aus der diese Codes entstehen. Geben Sie sie ein, oder lassen Sie das Konto aus.",
  readingOf: (name) => `${name} wird gelesen …`,
  fileOf: (number, count) => `Datei ${String(number)} von ${String(count)}`,
  takesSeconds: (count) =>
    plural(count, { one: "Das dauert etwa eine Sekunde.", other: "Das dauert etwa # Sekunden." }),
  takesMinutes: (count) => plural(count, { one: "Das dauert etwa eine Minute.", other: "Das dauert etwa # Minuten." }),
  costly: (seconds, memoryMib) =>
    `Diese Datei ist stark geschützt. Sie zu öffnen dauert etwa ${String(seconds)} s, auf einem älteren Telefon mehrmals so lange, und braucht ${String(memoryMib)} MB Speicher. Schließen Sie vorher andere Apps. Sie können jederzeit abbrechen.`,
  noPins: (count) =>
    plural(count, {
      one: "Einem Konto fehlt noch die PIN. Geben Sie sie ein, oder lassen Sie das Konto aus.",
      other: "# Konten fehlt noch die PIN. Geben Sie sie ein, oder lassen Sie die Konten aus.",
    }),
  cancel: "Abbrechen",
  passwordTitle: "Kennwort der Datei",
  passwordText: "Diese Datei ist verschlüsselt. Ihr Kennwort wurde in der App gewählt, die sie erstellt hat.",
  passwordTextOf: (app) => `Diese Sicherung von ${app} ist verschlüsselt. Ihr Kennwort wurde dort gewählt.`,
  password: "Kennwort",
  wrongPassword:
    "Dieses Kennwort öffnet sie nicht. Es ist das, das beim Erstellen der Datei galt, vielleicht ein älteres.",
  open: "Öffnen",
  failed:
    "Die Datei konnte nicht gelesen werden. Versuchen Sie es noch einmal, oder auf einem Gerät mit mehr Speicher.",
  unknown:
    "Protect kennt kein solches Format. Exportieren Sie noch einmal aus der anderen App, oder scannen Sie deren QR-Codes.",
  nameless: "Ein Eintrag ohne Namen",
  refused: {
    "too-large": "Diese Datei ist größer als 32 MB. Exportieren Sie nur die Konten, ohne Bilder.",
    "cut-off": "Die Datei endet mittendrin. Kopieren oder exportieren Sie sie noch einmal.",
    malformed: "Die Datei ist beschädigt oder wurde verändert. Exportieren Sie sie noch einmal.",
    "no-entries": "In dieser Datei sind keine Konten.",
    "newer-version":
      "Die Datei stammt aus einer neueren Version jener App, als Protect sie kennt. Aktualisieren Sie Protect, oder exportieren Sie einfache Links.",
    "too-costly": "Die Datei verlangt mehr Rechenarbeit als jeder echte Export. Sie wird nicht geöffnet.",
    tampered:
      "Das Kennwort stimmt, aber die Datei ist beschädigt oder wurde verändert. Exportieren Sie sie noch einmal.",
    pgp: "Die Datei ist mit OpenPGP verschlüsselt. Entschlüsseln Sie sie mit Ihrem Programm dafür und wählen Sie dann das Ergebnis.",
    "account-restricted":
      "Dieser Export lässt sich nur im eigenen Konto öffnen. Exportieren Sie noch einmal, geschützt durch ein Kennwort.",
    "needs-manifest":
      "Diese Datei lässt sich nur zusammen mit ihrer manifest.json öffnen. Wählen Sie beide Dateien zugleich.",
    "needs-log":
      "In dieser Datenbank steht noch nichts: Ihre Zeilen liegen in der Datei mit der Endung -wal. Schließen Sie die App auf jenem Gerät und kopieren Sie die Datenbank noch einmal.",
    "no-code": "In diesem Bild ist kein lesbarer Code. Nehmen Sie ein schärferes, auf dem der ganze Code zu sehen ist.",
    "picture-kind": "Diese Art von Bild kann Protect nicht öffnen. Speichern Sie es als PNG oder JPEG.",
    "unknown-cipher":
      "Die Datei ist auf eine Art versiegelt, die Protect nicht kennt. Stellen Sie ihre Verschlüsselung in der anderen App auf AES oder ChaCha20 um, oder exportieren Sie XML oder CSV.",
  },
  skipped: {
    "no-secret": "Es hat kein Geheimnis.",
    "bad-secret": "Sein Geheimnis ist nicht lesbar.",
    "bad-type": "Diese Art von Code kennt Protect nicht.",
    "bad-algorithm": "Sein Verfahren kennt Protect nicht.",
    "bad-digits": "Seine Stellenzahl ergibt keinen Sinn.",
    "bad-period": "Seine Zeit ergibt keinen Sinn.",
    "bad-counter": "Sein Zähler ergibt keinen Sinn.",
    "push-only": "Es erzeugt keine Codes: Es ist nur für Push.",
    "not-an-entry": "Das ist kein Konto.",
    "too-many": "Nur die ersten 10.000 werden übernommen.",
    "wrong-password": "Dieses lässt sich mit dem Kennwort nicht öffnen.",
  },
};
