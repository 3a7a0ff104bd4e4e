/** Words of «Backup and transfer». German. @module */
import type { backupText } from "../en/backup.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const backup: typeof backupText = {
  title: "Sicherung und Umzug",
  back: "Zurück zu „Sicherung und Umzug“",
  ownGroup: "Sicherung",
  moveLine: "Auf ein neues Telefon umziehen",
  otherApps: "Andere Apps",
  exportLine: "In eine andere App exportieren",
  importLine: "Aus einer anderen App importieren",
  importDetail:
    "Aus der Datei, die die andere App exportiert hat. Was darin ist, wird gezeigt, bevor etwas gespeichert wird.",
  nowLine: "Jetzt sichern",
  checkLine: "Eine Sicherung prüfen",
  checkDetail: "Öffnet sie im Arbeitsspeicher und sagt, was zurückkäme. Nichts wird geändert.",
  restoreLine: "Aus einer Sicherung wiederherstellen",
  duplicatesLine: "Doppelte finden",
  never: "Es gibt noch keine Sicherung.",
  lastSaved: (date) => `Letzte geprüfte Sicherung: ${date}`,
  allCovered: "Alle Konten sind darin.",
  uncovered: (count) =>
    plural(count, { one: "# Konto ist in keiner Sicherung", other: "# Konten sind in keiner Sicherung" }),
  andMore: (count) => plural(count, { one: "und # weiteres", other: "und # weitere" }),
  what: "Eine Datei mit allen Konten, ihren Notizen, Schlagwörtern und Bildern und Ihren Einstellungen, versiegelt mit einer Passphrase. Anmeldeanfragen Ihrer Dienste sind nicht darin: Ein neues Gerät wird dort neu registriert.",
  nothing: "Es gibt noch keine Konten zu sichern.",
  passphrase: "Passphrase",
  passphraseAgain: "Passphrase noch einmal",
  passphraseTitle: "Eine Passphrase wählen",
  passphraseText:
    "Ohne sie kann niemand die Sicherung öffnen, auch Sie nicht. Schreiben Sie sie auf und verwahren Sie sie getrennt von diesem Gerät.",
  passphraseHint:
    "Mindestens 12 Zeichen. Die Datei lässt sich erraten, solange es sie gibt; am besten sind sechs ausgeloste Wörter.",
  suggestSix: "Sechs Wörter vorschlagen",
  suggested: "Vorgeschlagene Passphrase",
  usePassphrase: "Mit dieser Passphrase weiter",
  notTheSame: "Die beiden Passphrasen sind nicht gleich.",
  tooShort: "Zu kurz: mindestens 12 Zeichen oder sechs Wörter.",
  keptPassphrase:
    "Versiegelt mit der Passphrase, die Sie gewählt haben. Protect verwahrt ihren Schlüssel in Ihrem Tresor, sie muss nicht noch einmal eingegeben werden.",
  otherPassphrase: "Andere Passphrase wählen",
  intoFolder: (name) => `In „${name}“ speichern`,
  chooseFolder: "In einen Ordner speichern",
  otherFolder: "Anderen Ordner wählen",
  folderNote:
    "Dort bleiben die letzten fünf Sicherungen. Eine ältere wird erst entfernt, wenn die neue zurückgelesen und geöffnet wurde.",
  download: "Als Download speichern",
  working: "Wird versiegelt… Das dauert einige Sekunden.",
  saved: (count) =>
    plural(count, {
      one: "Gespeichert. Die Datei wurde zurückgelesen und geöffnet: # Konto ist darin.",
      other: "Gespeichert. Die Datei wurde zurückgelesen und geöffnet: # Konten sind darin.",
    }),
  savedKeep: "Verwahren Sie Datei und Passphrase getrennt von diesem Gerät und voneinander.",
  handed: (name) =>
    `Als „${name}“ an Ihren Browser übergeben. Protect sieht nicht, was daraus wurde: Wählen Sie jetzt die Datei, dann wird sie geöffnet und geprüft.`,
  pickToCheck: "Datei wählen",
  problems: {
    cancelled: "Es wurde nichts gespeichert.",
    "not-allowed": "Der Browser gibt diesen Ordner nicht mehr frei. Wählen Sie ihn erneut.",
    "not-written": "Die Datei ließ sich dort nicht schreiben. Versuchen Sie einen anderen Ort.",
    "not-the-same":
      "Was zurückgelesen wurde, ist nicht, was geschrieben wurde. Es gilt nichts als gespeichert; versuchen Sie einen anderen Ort.",
    "other-file": "Das ist eine andere Sicherung, nicht die eben gemachte.",
    "not-a-backup": "Diese Datei ist keine Sicherung von Protect.",
    refused: "Diese Sicherung wurde mit einer anderen Passphrase versiegelt oder verändert.",
    damaged: "Diese Datei ist beschädigt.",
    "too-large": "Die Sicherung wäre größer als 16 MB. Entfernen Sie einige Bilder von Ihren Konten.",
    failed: "Das hat nicht geklappt. Nichts wurde geändert; versuchen Sie es noch einmal.",
  },
  done: "Fertig",
  locked: "Entsperren Sie zuerst Protect.",
  checkText:
    "Eine Sicherung ist so viel wert wie das, was aus ihr zurückkommt. Geben Sie die Passphrase ein, wie Sie es auf einem neuen Gerät täten.",
  checkNewest: (name) => `Die neueste in „${name}“`,
  checkPick: "Sicherungsdatei wählen",
  checkOpen: "Öffnen und prüfen",
  checking: "Wird geöffnet…",
  recovered: (same, all) => `${String(same)} von ${String(all)} kommen zurück`,
  allRecovered: "Alles, was Sie jetzt haben, käme aus dieser Sicherung zurück.",
  missingTitle: "Nicht in dieser Sicherung",
  differentTitle: "Darin, wie sie vorher waren",
  madeAt: (date) => `Gemacht am ${date}`,
  wrongPassphrase: "Das ist nicht die Passphrase dieser Sicherung.",
  wrongOrChanged:
    "Diese Passphrase öffnet sie nicht, oder die Datei wurde verändert: Von außen sieht beides gleich aus. Versuchen Sie es noch einmal oder nehmen Sie eine andere Sicherung.",
  surelyDamaged:
    "Die Passphrase stimmt, aber die Datei ist beschädigt oder verändert. Machen Sie jetzt eine neue Sicherung.",
  newer:
    "Die Sicherung stammt aus einer neueren Version von Protect. Aktualisieren Sie zuerst; die Datei bleibt, wie sie ist.",
  tooCostly: "Die Datei verlangt mehr Rechenarbeit als jede echte Sicherung. Sie wird nicht geöffnet.",
  noneInFolder: "In diesem Ordner ist keine Sicherung mehr.",
  restoreText:
    "Wählen Sie die Datei einer Sicherung. Danach wird ihre Passphrase erfragt, und was darin ist, wird gezeigt, bevor etwas gespeichert wird.",
  restoreMerge:
    "Nichts von dem, was Sie haben, wird überschrieben: Bei jedem Konto, das einem von Ihren gleicht, werden Sie gefragt.",
  restorePick: "Sicherung wählen",
  passphraseAsked: "Das ist eine Sicherung von Protect. Geben Sie die Passphrase ein, die damals gewählt wurde.",
  takeSettings: "Auch ihre Einstellungen übernehmen",
  origins: (names) => `Anmeldeanfragen sind in keiner Sicherung. Registrieren Sie dieses Gerät neu bei: ${names}`,
  remindFirst: "Ihre Konten sind nur auf diesem Gerät.",
  remindCheck: "Seit einem Monat wurde keine Sicherung geprüft. Lässt sie sich noch öffnen?",
  remindNow: "Sichern",
  remindTry: "Prüfen",
  later: "Später",
  duplicatesText:
    "Konten, die dieselben Codes erzeugen. Was entfernt wird, liegt 30 Tage im Papierkorb; Notiz und Schlagwörter gehen auf das über, das bleibt.",
  noDuplicates: "Keine zwei Ihrer Konten erzeugen dieselben Codes.",
  stays: "Bleibt",
  removeThese: (count) => plural(count, { one: "# doppeltes entfernen", other: "# doppelte entfernen" }),
  removed: (count) =>
    plural(count, { one: "# doppeltes liegt jetzt im Papierkorb.", other: "# doppelte liegen jetzt im Papierkorb." }),
  removeLine: (name) => `${name} entfernen`,
};
