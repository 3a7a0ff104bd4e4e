/** Words of «Backup and transfer». Arabic. @module */
import type { backupText } from "../en/backup.ts";

export const backup: typeof backupText = {
  title: "النسخ الاحتياطي والنقل",
  otherApps: "تطبيقات أخرى",
  exportLine: "التصدير إلى تطبيق آخر",
  importLine: "الاستيراد من تطبيق آخر",
  importDetail: "من الملف الذي صدّره التطبيق الآخر. يُعرض محتواه قبل حفظ أي شيء.",
};
