/** Words for making the vault and its recovery key. Japanese. @module */
import type { protectText, recoveryText } from "../en/protect.ts";

export const protect: typeof protectText = {
  protectTitle: "コードを保護",
  protectText: "アカウントはこのデバイスに暗号化して保存されます。開く方法を選んでください。",
  passkeyHint: "または、お使いであればこのデバイスの画面ロック。",
  usePasscode: "パスコードを使う",
  noPasskey: "このブラウザでは、指紋や顔で保管庫を開けません。パスコードをお使いください。",
  sealing: "保管庫を暗号化しています…",
  back: "戻る",
};

export const recovery: typeof recoveryText = {
  recoveryTitle: "復旧キー",
  recoveryText:
    "指紋やパスコードが使えなくなったとき、このキーで保管庫を開けます。書き留めて、このデバイス以外の安全な場所に保管してください。",
  recoveryRequired: "2つ目のアカウントを保存する前に、すべてを失うことのないように備えてください。",
  alreadyKept:
    "キーは書き留め済みです。失くした場合にだけ新しいキーを作成してください。古いキーはすぐに使えなくなります。",
  makeNew: "新しいキーを作成",
  keepOld: "今のキーを使い続ける",
  written: "書き留めました",
  later: "後で",
  notNow: "今はしない",
  lastGroup: "最後の組",
  lastGroupHint: "キーの最後の4文字を入力してください。",
  lastGroupWrong: "最後の組と違います。書き留めたものをもう一度確認してください。",
  showAgain: "キーをもう一度表示",
  confirm: "確認",
  makingKey: "キーを作成しています…",
  makeKey: "キーを作成",
  proveFirst: "このキーですべてを開けるため、Protectのロックをもう一度解除した後にだけ表示します。",
  kept: "復旧キーの保管を確認しました",
};
