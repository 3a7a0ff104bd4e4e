/** Words of the frame: sections, updates, faults. Japanese. @module */
import type { shellText } from "../en/shell.ts";

export const shell: typeof shellText = {
  sections: "セクション",
  accounts: "アカウント",
  requests: "リクエスト",
  more: "その他",
  pending: (count) => `${String(count)}件のリクエストが待っています`,
  loading: "読み込み中…",
  loadFailed: "この部分を読み込めませんでした。オフラインの可能性があります。",
  tryAgain: "もう一度試す",
  faultTitle: "問題が発生しました",
  faultText:
    "アプリで予期しないエラーが起きました。アカウントに影響はありません。このデバイスに暗号化して保存されています。",
  reload: "アプリを再読み込み",
  faultToast: "うまくいきませんでした。もう一度お試しください。",
  notFoundTitle: "ここには何もありません",
  notFoundText: "このアドレスに当たるページはProtectにありません。",
  toAccounts: "アカウントへ移動",
};
