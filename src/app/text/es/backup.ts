/** Words of «Backup and transfer». Spanish. @module */
import type { backupText } from "../en/backup.ts";

export const backup: typeof backupText = {
  title: "Copia y traslado",
  otherApps: "Otras aplicaciones",
  exportLine: "Exportar a otra aplicación",
  importLine: "Importar de otra aplicación",
  importDetail: "Del archivo que exportó la otra aplicación. Se muestra su contenido antes de guardar nada.",
};
