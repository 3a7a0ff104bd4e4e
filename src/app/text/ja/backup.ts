/** Words of «Backup and transfer». Japanese. @module */
import type { backupText } from "../en/backup.ts";

export const backup: typeof backupText = {
  title: "バックアップと移行",
  otherApps: "ほかのアプリ",
  exportLine: "ほかのアプリへエクスポート",
  importLine: "ほかのアプリからインポート",
  importDetail: "ほかのアプリが書き出したファイルから。保存する前に内容が表示されます。",
};
