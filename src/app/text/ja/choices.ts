/** Words of the settings for the list and its codes. Japanese. @module */
import type { choicesText } from "../en/choices.ts";

export const choices: typeof choicesText = {
  contrast: "ハイコントラスト",
  contrastDetail: "白地に黒、または黒地に白で、輪郭をはっきり表示します。システムが求める場合は常にオンです。",
  preview: "プレビュー",
  digitSize: "数字の大きさ",
  digitSizes: { normal: "標準", large: "大", largest: "特大" },
  names: "名前",
  nameChoices: { both: "発行元とアカウント", issuer: "発行元のみ", name: "アカウントのみ" },
  showUses: "コードの使用回数を表示",
  showUsesDetail: "名前の横に表示します。回数はこの端末だけで数えます。",
  resetUses: "使用回数をリセット",
  resetUsesDetail: "各コードを何回、いつ使ったかの記録を消します。",
  usesReset: "使用回数をリセットしました",
  usesBack: "使用回数を元に戻しました",
  undo: "元に戻す",
  showPrevious: "期限が切れたばかりのコードを残す",
  showPreviousDetail: "新しいコードの横に灰色で10秒間表示します。多くのサービスはまだ受け付けます。",
  startsInSearch: "検索から始める",
  startsInSearchDetail: "一覧が表示されると、すぐに検索欄に入力できます。",
  keysNote: "キーボードでは、文字キーで検索が始まり、アカウント上でTキーを押すと残り時間を読み上げます。",
  tap: "コードをタップしたとき",
  tapNote: "タップでコピーしない場合を除き、EnterキーとSpaceキーは1回押すだけでコピーします。",
  taps: { single: "コピーする", double: "2回目のタップでコピーする", never: "コピーしない" },
  late: "代わりに次のコードをコピー",
  lateNote: "表示中のコードを貼り付ける時間が足りないときに使います。どちらをコピーしたかはメッセージでわかります。",
  lates: { 0: "しない", 3: "最後の3秒間", 5: "最後の5秒間", 10: "最後の10秒間" },
  locksAfterCopy: "コピー後にロック",
  locksAfterCopyDetail:
    "コードをコピーすると、まもなくProtectがロックされます。クリップボードには上の設定どおりに残ります。",
};
