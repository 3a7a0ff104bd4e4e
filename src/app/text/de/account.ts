/** Words of one account being changed, and of the trash. German. @module */
import type { accountText } from "../en/account.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const account: typeof accountText = {
  title: "Konto bearbeiten",
  back: "Zurück zu den Konten",
  issuer: "Anbieter",
  name: "Kontoname",
  note: "Notiz",
  noteHint: "Wird mit dem Konto versiegelt; ein guter Platz für Wiederherstellungscodes.",
  tags: "Schlagwörter",
  addTag: "Schlagwort hinzufügen",
  add: "Hinzufügen",
  removeTag: (tag) => `Schlagwort ${tag} entfernen`,
  pinned: "Oben angeheftet",
  more: "Verfahren, Länge und Zeit",
  moreNote: "Nur ändern, wenn der Dienst es verlangt: Sonst passen die Codes nicht mehr.",
  method: "Verfahren",
  digits: "Stellen",
  period: "Sekunden",
  counter: "Nächster Zählerstand",
  counterNote:
    "Wenn der Dienst Ihre Codes ablehnt, erhöhen Sie den Wert ein wenig. Ein zu niedriger Zählerstand funktioniert nie mehr.",
  save: "Speichern",
  saved: "Gespeichert",
  secret: "Geheimer Schlüssel",
  secretNote: "Wer ihn sieht, kann Ihre Codes erzeugen. Protect fragt vorher, ob Sie es sind.",
  showSecret: "Schlüssel und QR-Code anzeigen",
  hideSecret: "Ausblenden",
  copySecret: "Geheimen Schlüssel kopieren",
  copied: "Kopiert. Wer die Zwischenablage liest, hat den Schlüssel",
  notCopied: "Der Browser hat das Kopieren nicht erlaubt",
  qr: (label) => `QR-Code von ${label}`,
  qrNote: "Scannen Sie ihn mit dem anderen Gerät. Sonst verlässt nichts dieses Gerät.",
  pinMissing: "Die PIN dieses Kontos ist nicht im QR-Code enthalten.",
  gone: "Dieses Konto ist nicht mehr hier.",
  trash: "Papierkorb",
  trashBack: "Zurück zu „Mehr“",
  trashEmpty: "Der Papierkorb ist leer. Gelöschte Konten bleiben 30 Tage hier.",
  trashNote: "Gelöschte Konten bleiben 30 Tage hier und sind danach endgültig weg.",
  daysLeft: (days) => plural(days, { one: "noch # Tag", other: "noch # Tage" }),
  restore: (label) => `${label} wiederherstellen`,
  restored: "Wieder in der Liste",
  eraseOne: (label) => `${label} endgültig löschen`,
  eraseTitle: "Endgültig löschen?",
  eraseText: (count) =>
    plural(count, {
      one: "Der geheime Schlüssel lässt sich danach nicht zurückholen.",
      other: "Die geheimen Schlüssel von # Konten lassen sich danach nicht zurückholen.",
    }),
  erase: "Löschen",
  emptyTrash: "Papierkorb leeren",
  erased: "Endgültig gelöscht",
  cancel: "Abbrechen",
};
