/** Words of «Backup and transfer». German. @module */
import type { backupText } from "../en/backup.ts";

export const backup: typeof backupText = {
  title: "Sicherung und Umzug",
  otherApps: "Andere Apps",
  exportLine: "In eine andere App exportieren",
  importLine: "Aus einer anderen App importieren",
  importDetail:
    "Aus der Datei, die die andere App exportiert hat. Was darin ist, wird gezeigt, bevor etwas gespeichert wird.",
};
