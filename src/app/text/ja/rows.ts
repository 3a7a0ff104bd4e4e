/** Words of the list as it is first seen. Japanese. @module */
import type { rowsText } from "../en/rows.ts";

export const rows: typeof rowsText = {
  addAccount: "アカウントを追加",
  title: "アカウント",
  copyCode: (label) => `${label}のコードをコピー`,
  showCode: (label) => `${label}のコードを表示`,
  moreAbout: (label) => `${label}のその他の操作`,
  nextCode: (label) => `${label}の次のコード`,
  nextHint: "タップすると次のコードを表示",
  tapHint: "タップするとコードを表示",
  codeIs: (spelled) => `コード ${spelled}。`,
  secondsLeft: (seconds) => `残り${String(seconds)}秒。`,
  recoveryReminder:
    "復旧キーがまだありません。復旧キーがないと、指紋やパスコードが使えなくなったときにコードも失われます。",
  recoveryReminderAction: "今すぐ作成",
  found: (count) => `${String(count)}件のアカウントが見つかりました`,
  nothingFound: "その名前のアカウントはありません。",
};
