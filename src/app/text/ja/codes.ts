/** Words of the codes in the list: what stands beside them, and what is done with one. Japanese. @module */
import type { codesText } from "../en/codes.ts";

export const codes: typeof codesText = {
  next: "次",
  copyNextFor: (label) => `${label}の次のコードをコピー`,
  justExpired: "期限切れ",
  expiredCode: (spelled) => `期限が切れたばかり: ${spelled}。`,
  qrItem: "QRコードを表示",
  stopItem: "コードを固定表示",
  goOnItem: "現在のコードを表示",
  goOn: (label) => `${label}の現在のコードを表示`,
  stoppedFor: (seconds) => `固定表示中 · 残り${String(seconds)}秒`,
  expiredFor: (seconds) => `${String(seconds)}秒前に期限切れ`,
  noTimeLimit: "このコードに時間制限はありません。",
  tapExplained: {
    twice: "コピーするには2回タップ",
    off: "タップではコピーしません。アカウントのメニューからコピーできます",
  },
  locking: "ロックします",
  pinInItem: (tag) => `「${tag}」の先頭に固定`,
  unpinInItem: (tag) => `「${tag}」での固定を解除`,
};
