/** Words of «Backup and transfer». English. @module */
import { words } from "../words.ts";

export const backupText = words("backup", {
  title: "Backup and transfer",
  otherApps: "Other apps",
  exportLine: "Export to another app",
  importLine: "Import from another app",
  importDetail: "From the file that the other app exported. What is in it is shown before anything is saved.",
});
