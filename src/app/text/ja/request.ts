/** Words of one sign-in request: asked, answered, over. Japanese. @module */
import type { requestText } from "../en/request.ts";

export const request: typeof requestText = {
  wantsIn: "サインインするユーザー：",
  place: "場所",
  placeUnknown: "場所は不明",
  device: "デバイス",
  time: "時刻",
  askedBy: "リクエスト元",
  number: "サインインページに表示された番号",
  timeLeft: (time) => `残り${time}`,
  asksForPerson: "承認には指紋、顔、または画面ロックが必要です。",
  notYou: "心当たりがない場合は、拒否してください。",
  approve: "承認",
  deny: "拒否",
  done: "完了",
  loading: "リクエストを取得中…",
  approved: "承認しました",
  approvedText: (resource) => `${resource}にサインインしています。`,
  approvedElsewhere: (resource) =>
    `あなたの別のデバイスで承認されました。心当たりがない場合は、すぐに${resource}のパスワードを変更してください。`,
  denied: "拒否しました",
  deniedText: (resource) =>
    `${resource}へのサインインを拒否しました。心当たりがない場合は、パスワードが知られている可能性があります。${resource}でパスワードを変更してください。`,
  fromNotification: {
    approved: "通知から承認しました。",
    denied: "通知から拒否しました。",
  },
  deniedElsewhere: "あなたの別のデバイスで拒否されました。",
  expired: "このリクエストは期限切れです",
  expiredText: "リクエストの有効時間は60秒です。新しいリクエストを受け取るには、サインインをやり直してください。",
  withdrawn: "このリクエストは取り消されました",
  withdrawnText: "サインインは開始した場所で中止されました。回答は不要です。",
  notApproved: "承認されませんでした",
  notApprovedText: "回答がサインインページの表示と一致しませんでした。サインインをやり直してください。",
  already: "回答済みです",
  alreadyApproved: "承認済みです。心当たりがない場合は、サービスのパスワードを変更してください。",
  alreadyDenied: "拒否済みです。",
  removed: "このデバイスは削除されました",
  removedText:
    "サービスからこのデバイスにリクエストが届かなくなりました。再び使うには、プッシュをもう一度設定してください。",
  unknown: "回答するものはありません",
  unknownText: "このリクエストはもうこのデバイスにありません。サインインする場合は、もう一度やり直してください。",
  problems: {
    offline: "サービスに接続できず、回答を送信できませんでした。接続を確認してもう一度お試しください。",
    "not-trusted":
      "サービスの応答を検証できなかったため、回答が有効かどうか不明です。サインインしているページを確認してください。",
    "uv-refused": "サービスが指紋または顔の確認を受け付けませんでした。もう一度お試しください。",
    "number-needed": "サインインページに表示された番号を入力してください。",
    "uv-needed": "このサインインには指紋、顔、または画面ロックが必要です。",
    "view-changed":
      "保存されている内容が、ここに表示されている内容と異なります。拒否して、サインインをやり直してください。",
    "open-the-app": "承認するにはアプリを開いてください。",
    "stayed-locked":
      "Protectがロックされたままだったため、承認されませんでした。承認するにはロックを解除してください。",
    "no-credential":
      "このサインインにはFace ID、指紋、またはデバイスのパスコードが必要です。先にこのデバイスで設定してください。",
    "not-recognised": "認識できなかったため、承認されませんでした。もう一度お試しください。",
    "cannot-check": "このデバイスで指紋、顔、または画面ロックを確認できなかったため、承認されませんでした。",
  },
  refused: (code) => `サービスが回答を受け付けませんでした（${code}）。もう一度お試しください。`,
};
