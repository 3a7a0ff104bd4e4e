/** Words of «Backup and transfer». French. @module */
import type { backupText } from "../en/backup.ts";

export const backup: typeof backupText = {
  title: "Sauvegarde et transfert",
  otherApps: "Autres applications",
  exportLine: "Exporter vers une autre application",
  importLine: "Importer d’une autre application",
  importDetail:
    "À partir du fichier exporté par l’autre application. Son contenu est montré avant tout enregistrement.",
};
