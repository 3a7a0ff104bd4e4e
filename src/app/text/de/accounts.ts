/** Words of the list of accounts and of the first screen. German. @module */
import type { accountsText } from "../en/accounts.ts";

export const accounts: typeof accountsText = {
  registered: "Für Push registriert",
  unconfirmed: "Prüfcode beim Dienst noch nicht eingegeben",
  moved: "Auf das neue Telefon umgezogen",
  onlyOpen: "Anfragen kommen, solange Protect offen ist",
  lost: "Push beendet: Anfragen kommen nur, solange Protect offen ist",
  mustVerify: "Face ID, Fingerabdruck oder Gerätecode einrichten",
  copied: "Kopiert",
  copiedFor: (seconds) => `Kopiert · noch ${String(seconds)} s`,
  clipboard: {
    cleared: "Der Code wurde aus der Zwischenablage entfernt",
    "not-cleared": "Der Code ist noch in der Zwischenablage: Protect war im Hintergrund",
  },
  notCopied: "Der Browser hat das Kopieren nicht erlaubt",
  copyItem: "Code kopieren",
  copyNextItem: "Nächsten Code kopieren",
  showNextItem: "Nächsten Code zeigen",
  copiedNextFor: (seconds) => `Nächster Code kopiert · gültig ${String(seconds)} s`,
  editItem: "Bearbeiten",
  pinItem: "Oben anheften",
  unpinItem: "Lösen",
  moveUpItem: "Nach oben",
  moveDownItem: "Nach unten",
  arrangeItem: "Reihenfolge ändern",
  chooseItem: "Mehrere auswählen",
  deleteItem: "Löschen",
  deleteLabel: (label) => `${label} löschen`,
  undo: "Rückgängig",
  undone: "Wieder in der Liste",
  notStored: {
    quota: "Der Speicher des Geräts ist voll. Es wurde nichts geändert",
    failed: "Speichern nicht möglich. Es wurde nichts geändert",
    locked: "Protect ist gesperrt. Bitte entsperren und noch einmal versuchen",
  },
  restoredEarlier:
    "Die letzte Änderung ging verloren: Ihre Konten wurden auf den Stand davor zurückgesetzt. Bitte prüfen Sie sie.",
};
