/** Words of the settings for the list and its codes. German. @module */
import type { choicesText } from "../en/choices.ts";

export const choices: typeof choicesText = {
  contrast: "Hoher Kontrast",
  contrastDetail: "Schwarz auf Weiß oder Weiß auf Schwarz, mit klaren Rändern. Immer an, wo das System es verlangt.",
  preview: "Vorschau",
  digitSize: "Größe der Ziffern",
  digitSizes: { normal: "Üblich", large: "Groß", largest: "Am größten" },
  names: "Namen",
  nameChoices: { both: "Anbieter und Konto", issuer: "Nur Anbieter", name: "Nur Konto" },
  showUses: "Zeigen, wie oft ein Code benutzt wurde",
  showUsesDetail: "Neben dem Namen. Gezählt wird nur auf diesem Gerät.",
  resetUses: "Zähler zurücksetzen",
  resetUsesDetail: "Wie oft und wann jeder Code benutzt wurde, wird vergessen.",
  usesReset: "Die Zähler sind zurückgesetzt",
  usesBack: "Die Zähler sind wieder da",
  undo: "Rückgängig",
  showPrevious: "Eben abgelaufenen Code behalten",
  showPreviousDetail: "Neben dem neuen, in Grau, zehn Sekunden lang. Viele Dienste nehmen ihn noch an.",
  startsInSearch: "In der Suche beginnen",
  startsInSearchDetail: "Erscheint die Liste, kann gleich ins Suchfeld getippt werden.",
  keysNote: "Mit einer Tastatur: Jeder Buchstabe beginnt die Suche; T auf einem Konto sagt die restliche Zeit.",
  tap: "Antippen eines Codes",
  tapNote: "Eingabe- und Leertaste kopieren immer beim ersten Mal, außer wenn Antippen nicht kopiert.",
  taps: { single: "Kopiert ihn", double: "Kopiert ihn beim zweiten Tippen", never: "Kopiert nicht" },
  late: "Stattdessen den nächsten Code kopieren",
  lateNote: "Wenn zum Einfügen des gezeigten zu wenig Zeit bleibt. Die Meldung sagt, welcher kopiert wurde.",
  lates: { 0: "Nie", 3: "In den letzten 3 Sekunden", 5: "In den letzten 5 Sekunden", 10: "In den letzten 10 Sekunden" },
  locksAfterCopy: "Nach dem Kopieren sperren",
  locksAfterCopyDetail:
    "Protect sperrt sich kurz nach dem Kopieren eines Codes. In der Zwischenablage bleibt er wie oben eingestellt.",
};
