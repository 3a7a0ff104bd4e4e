/** Words for a list that is no longer short: search, tags, several at once. German. @module */
import type { listText } from "../en/list.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const list: typeof listText = {
  movedTo: (place, count) => `Auf Platz ${String(place)} von ${String(count)} verschoben`,
  arranging: "Reihenfolge ändern",
  arrangingHint: "Am Griff ziehen, oder darauf die Pfeiltasten drücken.",
  endArranging: "Fertig",
  moveHandle: (label) => `${label} verschieben`,
  ownOrderNow: "Jetzt nach Ihrer eigenen Reihenfolge sortiert",
  chooseAll: "Alle",
  endChoosing: "Auswahl beenden",
  chosen: (count) => `${String(count)} ausgewählt`,
  tagChosen: "Auswahl verschlagworten",
  exportChosen: "Auswahl exportieren",
  deleteChosen: "Auswahl löschen",
  search: "Suchen",
  clearSearch: "Suche löschen",
  tags: "Schlagwörter",
  tag: "Schlagwort",
  tagTitle: (count) => plural(count, { one: "Schlagwort für # Konto", other: "Schlagwort für # Konten" }),
  giveTag: "Hinzufügen",
  takeTag: "Entfernen",
  tagGiven: (tag) => `„${tag}“ hinzugefügt`,
  tagTaken: (tag) => `„${tag}“ entfernt`,
  cancel: "Abbrechen",
};
