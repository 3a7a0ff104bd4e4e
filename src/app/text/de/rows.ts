/** Words of the list as it is first seen. German. @module */
import type { rowsText } from "../en/rows.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const rows: typeof rowsText = {
  addAccount: "Konto hinzufügen",
  title: "Konten",
  copyCode: (label) => `Code für ${label} kopieren`,
  showCode: (label) => `Code für ${label} zeigen`,
  moreAbout: (label) => `Mehr zu ${label}`,
  nextCode: (label) => `Nächster Code für ${label}`,
  nextHint: "Tippen: nächster Code",
  tapHint: "Zum Anzeigen tippen",
  codeIs: (spelled) => `Code ${spelled}.`,
  secondsLeft: (seconds) => plural(seconds, { one: "Noch # Sekunde.", other: "Noch # Sekunden." }),
  recoveryReminder:
    "Sie haben noch keinen Wiederherstellungsschlüssel. Ohne ihn sind mit dem Fingerabdruck oder Kennwort auch Ihre Codes verloren.",
  recoveryReminderAction: "Jetzt erstellen",
  found: (count) => plural(count, { one: "# Konto gefunden", other: "# Konten gefunden" }),
  nothingFound: "Kein Konto heißt so.",
};
