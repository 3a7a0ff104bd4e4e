/** Words of the security log. German. @module */
import type { logText } from "../en/log.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const log: typeof logText = {
  title: "Sicherheitsprotokoll",
  back: "Zurück zu Datenschutz",
  reading: "Das Protokoll wird gelesen …",
  none: "Es wurde noch nichts aufgeschrieben.",
  note: "In Ihrem Tresor auf diesem Gerät versiegelt. Es nennt kein Konto und wird nirgendwohin gesendet. Von mehr als 500 Einträgen machen die ältesten Platz.",
  whole: "Geprüft: Kein Eintrag wurde verändert oder entfernt.",
  cut: "Das Ende des Protokolls wurde verändert: Die letzten Einträge können fehlen. Jemand, oder ein Fehler, hat den Speicher dieses Browsers verändert.",
  missing: (count) =>
    plural(count, {
      one: "# Eintrag fehlt. Er wurde aus dem Speicher dieses Browsers entfernt.",
      other: "# Einträge fehlen. Sie wurden aus dem Speicher dieses Browsers entfernt.",
    }),
  changed: "Dieser Eintrag wurde verändert",
  changedDetail: "Was er sagt, ist nicht mehr glaubhaft und wird nicht gezeigt",
  unknown: "Von einer neueren Version vermerkt",
  kinds: {
    started: "Das Protokoll beginnt",
    lost: "Ein früheres Protokoll wurde entfernt",
    cleared: "Sie haben das Protokoll gelöscht",
    dropped: "Die ältesten Einträge haben Platz gemacht",
    unlocked: "Protect wurde geöffnet",
    "unlock-failed": "Öffnen fehlgeschlagen",
    exported: "Konten wurden exportiert",
    imported: "Eine Datei wurde importiert",
    added: "Konten wurden hinzugefügt",
    deleted: "In den Papierkorb gelegt",
    restored: "Aus dem Papierkorb zurückgeholt",
    erased: "Endgültig gelöscht",
    "backup-made": "Eine Sicherung wurde erstellt",
    "backup-checked": "Eine Sicherung wurde geprüft",
    "backup-restored": "Eine Sicherung wurde zurückgespielt",
    moved: "Konten gingen an ein anderes Gerät",
    approved: "Eine Anmeldung wurde genehmigt",
    denied: "Eine Anmeldung wurde abgelehnt",
    "way-added": "Entsperrmethode hinzugefügt",
    "way-removed": "Entsperrmethode entfernt",
    "version-back": "Zurück zur vorigen Version",
  },
  again: "Sie haben sich ausgewiesen",
  logExported: "Dieses Protokoll wurde exportiert",
  accounts: (count) => plural(count, { one: "# Konto", other: "# Konten" }),
  entries: (count) => plural(count, { one: "# Eintrag", other: "# Einträge" }),
  closed: "geschlossen oder nicht erkannt",
  save: "Protokoll als signierte Datei speichern",
  saveDetail: (key) => `Signiert mit dem Schlüssel ${key}`,
  saved: "Das Protokoll ist gespeichert",
  handedOver: "An Ihren Browser übergeben",
  notSaved: "Das Protokoll konnte nicht gespeichert werden. Versuchen Sie es noch einmal.",
  clear: "Protokoll löschen",
  clearTitle: "Sicherheitsprotokoll löschen?",
  clearText:
    "Alle Einträge gehen verloren, und damit auch, wann jede Entsperrmethode zuletzt verwendet wurde. Das neue Protokoll beginnt mit dem Vermerk, dass Sie es gelöscht haben.",
  cleared: "Das Protokoll ist gelöscht",
  notCleared: "Das Protokoll wurde nicht gelöscht.",
  cancel: "Abbrechen",
};
