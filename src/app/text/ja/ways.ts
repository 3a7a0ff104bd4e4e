/** Words of the ways that open the vault. Japanese. @module */
import type { waysText } from "../en/ways.ts";

export const ways: typeof waysText = {
  title: "ロック解除の方法",
  back: "「プライバシー」に戻る",
  note: "どれも単独でProtectを開けます。常に2つ以上が残り、そのうち1つはパスコードか、書き留めた復旧キーです。",
  usedNow: "今回Protectを開いた方法",
  madeOn: (date) => `作成日：${date}`,
  lastUsed: (date) => `最後に使用：${date}`,
  add: "指紋、顔、セキュリティキーを追加",
  addTitle: "新しいパスキーをどこに置きますか？",
  addText:
    "このブラウザのProtectを開きます。対応していないセキュリティキーやデバイスもあります。その場合は何も変わらず、Protectがお知らせします。",
  here: "このデバイス",
  elsewhere: "セキュリティキーまたは別のデバイス",
  added: "追加しました。これからはこれでProtectを開けます",
  elsewhereName: "セキュリティキーまたは別のデバイス",
  name: "名前",
  nameHint: "あなただけに表示されます。アカウントと一緒に封をして保存されます。",
  save: "保存",
  close: "閉じる",
  remove: "削除",
  removeTitle: (name) => `「${name}」を削除しますか？`,
  removeTexts: {
    passkey:
      "今後はProtectを開けなくなります。パスキー自体はパスワードマネージャーやセキュリティキーに残るので、そこで削除できます。",
    passcode: "今後はProtectを開けなくなります。",
    recovery:
      "紙に書いたキーではProtectを開けなくなります。次にアカウントを保存する前に、新しいキーの作成をお願いします。",
  },
  othersLock: "Protectのほかのウィンドウはロックされます。",
  removed: "削除しました",
  staysTitle: (name) => `「${name}」は削除できません`,
  stays: {
    "last-fallback":
      "削除するとパスキーだけになりますが、パスキーは失われやすいものです。先にパスコードを設定するか、復旧キーを書き留めてください。",
    "recovery-not-kept":
      "削除すると復旧キーしか残らないかもしれませんが、まだ書き留めていません。先に書き留めてください。",
    "last-two": "Protectを開く方法は2つ以上必要です。先に別の方法を追加してください。",
  },
  setPasscode: "パスコードを設定",
  changePasscode: "パスコードを変更",
  passcodeBack: "「ロック解除の方法」に戻る",
  passcodeText:
    "指紋で開けないときは、パスコードでProtectを開けます。保存する前に、これまでの方法でご本人かどうかをもう一度確認することがあります。Protectのほかのウィンドウはロックされます。",
  passcodeSet: "新しいパスコードを設定しました",
  newRecovery: "新しい復旧キーを作成",
  remind: "パスコードを忘れないように確認",
  remindDetail: "覚えているかどうかを時々お尋ねします。3日後、その後は10日、30日、90日後です。",
  remindText: "パスコードを覚えていますか？指紋で開けなくなったときに必要です。",
  tryNow: "今試す",
  later: "後で",
  tryTitle: "覚えていますか？",
  tryText: "忘れていても大丈夫です。Protectは開いているので、新しいパスコードを設定できます。",
  tryAgain: "もう一度試すか、Protectが開いている今のうちに新しいパスコードを設定してください。",
  setNew: "新しいパスコードを設定",
  tryOff: "この確認は「プライバシー」の「ロック解除の方法」でオフにできます。",
  check: "確認",
  known: "パスコードは合っています",
  repairText: "指紋や顔でProtectを開けませんでした。設定し直しますか？",
  repair: "設定し直す",
  repairTitle: "使えなくなったのはどれですか？",
  repairNone: "どれでもない：もう1つ追加",
  repaired: "設定し直しました。古いパスキーでは何も開けません",
};
