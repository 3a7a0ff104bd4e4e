/** Words for a vault that cannot be opened, and for erasing it. Japanese. @module */
import type { troubleText } from "../en/trouble.ts";

export const trouble: typeof troubleText = {
  lostTitle: "保管庫がなくなっています",
  lostText:
    "ここにはアカウントがありましたが、ブラウザがストレージを消去しました。このデバイスから元に戻すことはできません。各サービスのリカバリーコードを使い、最初からやり直してください。",
  damagedTitle: "保管庫を読み取れません",
  damagedText:
    "保存された内容が改変されているか、欠けています。上書きはされていません。ほかにコピーがない場合は、消去して最初からやり直すしかありません。",
  newerTitle: "新しいバージョンで作成されています",
  newerText:
    "この保管庫は、より新しいバージョンのProtectで書き込まれました。再読み込みして最新バージョンを取得してください。何も変更されていません。",
  reload: "再読み込み",
  eraseTitle: "すべて消去しますか？",
  eraseText:
    "このデバイスのアカウントとプッシュ登録がすべて完全に削除されます。コードがないと、サービスにサインインできなくなることがあります。各サービスのリカバリーコードなど、別の方法があることを確認してください。",
  eraseConfirm: "すべて消去",
};
