/** Words of the list of accounts and of the first screen. Japanese. @module */
import type { accountsText } from "../en/accounts.ts";

export const accounts: typeof accountsText = {
  registered: "プッシュに登録済み",
  unconfirmed: "サービスでの確認コードの入力待ち",
  moved: "新しいスマートフォンへ移行済み",
  onlyOpen: "Protectを開いている間だけリクエストが届きます",
  lost: "プッシュ停止中。Protectを開いている間だけ届きます",
  mustVerify: "Face ID、指紋、またはデバイスのパスコードを設定",
  copied: "コピーしました",
  copiedFor: (seconds) => `コピーしました · 残り${String(seconds)}秒`,
  clipboard: {
    cleared: "コードをクリップボードから消去しました",
    "not-cleared": "Protectがバックグラウンドにあったため、コードをクリップボードから消去できませんでした",
  },
  notCopied: "ブラウザがコピーを許可しませんでした",
  copyItem: "コードをコピー",
  copyNextItem: "次のコードをコピー",
  showNextItem: "次のコードを表示",
  copiedNextFor: (seconds) => `次のコードをコピーしました · 有効時間${String(seconds)}秒`,
  editItem: "編集",
  pinItem: "先頭に固定",
  unpinItem: "固定を解除",
  moveUpItem: "上へ移動",
  moveDownItem: "下へ移動",
  arrangeItem: "並べ替え",
  chooseItem: "複数を選択",
  deleteItem: "削除",
  deleteLabel: (label) => `${label}を削除`,
  undo: "元に戻す",
  undone: "一覧に戻しました",
  notStored: {
    quota: "デバイスの空き容量がありません。変更は行われていません",
    failed: "保存できませんでした。変更は行われていません",
    locked: "Protectがロックされました。ロックを解除してもう一度お試しください",
  },
  restoredEarlier: "最後の変更が失われたため、アカウントをその前の状態に戻しました。内容をご確認ください。",
};
