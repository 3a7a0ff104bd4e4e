/** Words of the list of requests. Japanese. @module */
import type { requestsText } from "../en/requests.ts";

export const requests: typeof requestsText = {
  title: "リクエスト",
  checkNow: "今すぐ確認",
  checking: "確認中…",
  offline: (names) => `${names.join("、")}に接続できませんでした。`,
  waiting: "回答待ち",
  waitingCount: (count) => `${String(count)}件のリクエストが回答を待っています。`,
  nothingWaits: "回答待ちのリクエストはありません。",
  byThemselves: "リクエストはここに自動的に表示されます。",
  empty: "リクエストはありません。プッシュを使うサービスにサインインすると、ここにリクエストが表示されます。",
  erased: "誰がどこからという情報は、リクエスト終了の1分後にここから消去されます。残りは1日後に消去されます。",
  noServiceTitle: "プッシュを使うサービスはまだありません",
  noServiceText:
    "プッシュでサインインできるサービスは、スキャン用のコードを表示します。スキャンすると、そのサービスのリクエストがここに表示されます。",
  scan: "コードをスキャン",
  unnamed: "サインインリクエスト",
  today: "今日",
  yesterday: "昨日",
  states: {
    approved: "承認済み",
    denied: "拒否済み",
    failed: "承認されず",
    expired: "期限切れ",
    cancelled: "取り消し",
    revoked: "デバイス削除済み",
    pending: "回答待ち",
  },
};
