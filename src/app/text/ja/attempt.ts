/** What the last attempt to open or make the vault came to, as a sentence. Japanese. @module */
import type { attemptWords } from "../en/attempt.ts";

export const attempt: typeof attemptWords = {
  wrongPasscode: "パスコードが違います。",
  triesLeft: (tries) => `あと${String(tries)}回間違えると、しばらく入力できなくなります。`,
  wrongRecovery: "復旧キーが違います。各組を確認してください。文字のI、L、Oは1、1、0として扱われます。",
  wrongPasskey: "このパスキーでは保管庫を開けません。",
  wait: (time) => `間違いが多すぎます。${time}後にもう一度試せます。`,
  onlyStrong: "パスコードの間違いが多すぎます。今後は指紋、顔、または復旧キーでのみ保管庫を開けます。",
  cancelled: "認識できなかったか、ダイアログが閉じられました。もう一度お試しください。",
  unsupported: "このデバイスでは指紋や顔で保管庫を開けません。代わりにパスコードをお使いください。",
  exists: "Protectのパスキーはすでにあり、保管庫を開けます。",
  inDoubt:
    "パスキーが削除されたか、指紋が変わりましたか？その場合は、今は別の方法でProtectを開いてください。その直後に設定し直せます。",
  failed: "デバイスが応答しませんでした。もう一度お試しください。",
  quota: "デバイスの空き容量がないため、何も保存されませんでした。空きを作ってもう一度お試しください。",
  notStored: "ブラウザが保管庫を保存できませんでした。何も保存されていません。もう一度お試しください。",
  broken: "うまくいきませんでした。アプリを再読み込みしてもう一度お試しください。",
};
